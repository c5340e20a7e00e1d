import { type PageDocument } from '../page-document';
import { plainText } from '../plain-text';
import { type Item, type ItemValue, termOf } from './item';
import { type Json, readLenientSeries, UnreadableJson } from './lenient-json';

export interface JsonLd {
  /** Every node of every block, nested ones too, outer before inner. */
  items: readonly Item[];
  /** Positions of unreadable blocks. */
  broken: readonly number[];
}

/** All JSON-LD blocks of a page (JSON-LD 1.1, embedded in HTML), nodes that repeat an `@id` joined. */
export function readJsonLd(page: PageDocument): JsonLd {
  const items: Item[] = [];
  const broken: number[] = [];
  page.scripts
    .filter(({ type }) => type.includes('ld+json'))
    .forEach(({ text }, block) => {
      if (text.trim() === '') return;
      try {
        collect(parseBlock(text), `$[${block}]`, items);
      } catch (error) {
        if (!(error instanceof UnreadableJson)) throw error;
        broken.push(block);
      }
    });
  return { items: joinById(items), broken };
}

const WRAPPERS = /\/\*\s*(?:<!\[CDATA\[|\]\]>)\s*\*\/|<!\[CDATA\[|\]\]>|^\s*<!--|-->\s*$/g;

/** Strictly first, leniently if that fails. */
function parseBlock(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    const bare = text.replace(WRAPPERS, ' ');
    return readLenientSeries(/^\s*[[{]\s*&quot;/.test(bare) ? plainText(bare) : bare);
  }
}

/** Depth is bounded by an explicit stack, so no document can exhaust the call stack. */
function collect(root: Json, path: string, into: Item[]): void {
  const stack: { value: Json; path: string }[] = [{ value: root, path }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { value, path: here } = next;
    if (Array.isArray(value))
      for (let n = value.length - 1; n >= 0; n -= 1)
        stack.push({ value: value[n] as Json, path: `${here}[${n}]` });
    else if (isNode(value)) {
      const graph = value['@graph'];
      if (graph !== undefined) stack.push({ value: graph, path: `${here}.@graph` });
      for (const item of withInner(toItem(value, here, null, 0))) into.push(item);
    }
  }
}

type Node = { readonly [key: string]: Json };
const isNode = (value: Json): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const MAX_DEPTH = 30;

function toItem(node: Node, path: string, role: string | null, depth: number): Item {
  const properties = new Map<string, ItemValue[]>();
  for (const [key, value] of Object.entries(node)) {
    if (key === '@graph' || key === '@context' || key === '@type') continue;
    const name = termOf(key);
    const known = properties.get(name) ?? [];
    properties.set(name, known.concat(toValues(value, `${path}.${key}`, name, depth + 1)));
  }
  const types = [node['@type'] ?? node['type'] ?? []].flat().filter((type) => typeof type === 'string');
  const id = node['@id'];
  return { types: types.map(termOf), id: typeof id === 'string' ? id : null, path, role, properties };
}

function toValues(value: Json, path: string, role: string, depth: number): ItemValue[] {
  if (value === null || depth > MAX_DEPTH) return [];
  if (typeof value === 'boolean') return [String(value)];
  if (typeof value === 'string') return [plainText(value)];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value))
    return value.flatMap((one: Json, n) => toValues(one, `${path}[${n}]`, role, depth + 1));
  return isNode(value) ? [toItem(value, path, role, depth)] : [];
}

function withInner(item: Item): Item[] {
  const inner = [...item.properties.values()].flat().filter((value) => typeof value !== 'string');
  return [item, ...inner.flatMap(withInner)];
}

/** Replaces a reference such as `{"@id": "#offer"}` by the full node with the same id. */
function joinById(items: readonly Item[]): Item[] {
  const full = new Map<string, Item>();
  for (const item of items) {
    const known = item.id === null ? undefined : full.get(item.id);
    if (item.id !== null && item.properties.size > (known?.properties.size ?? 1)) full.set(item.id, item);
  }
  return items.map((item) => ({
    ...item,
    properties: new Map(
      [...item.properties].map(([name, values]) => [name, values.map((value) => resolve(value, full))]),
    ),
  }));
}

function resolve(value: ItemValue, full: ReadonlyMap<string, Item>): ItemValue {
  if (typeof value === 'string' || value.id === null || value.properties.size > 1) return value;
  return full.get(value.id) ?? value;
}
