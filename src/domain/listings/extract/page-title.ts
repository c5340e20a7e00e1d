import { type AnyNode, type Element, isTag } from 'domhandler';
import { type PageDocument } from './page-document';
import { isSlogan } from './product-name';
import { nameOverlap, wordsOf } from './similarity';
import { tidy } from './plain-text';
import { spacedText } from './element-text';
import { parseUrl } from '../../text';

export interface PageTitle {
  text: string;
  /** Element with the name; null: only the head of the page has it. */
  element: Element | null;
  path: string;
}

const MAX_LENGTH = 400;
/** Characters of a title in the head that are used. */
const MAX_STATED = 1_000;
/** Elements that are searched for the name. */
const CANDIDATES = 4_000;

/**
 * The visible name: the heading that agrees with the document's title; without such a heading the element that repeats
 * a part of that title; otherwise the title without the name of the shop.
 */
export function findTitle(page: PageDocument, marked: string | null): PageTitle | null {
  const { $ } = page;
  const shared = tidy(
    $('meta[property="og:title"], meta[name="og:title"]').first().attr('content') ?? '',
  ).slice(0, MAX_STATED);
  const stated = tidy(page.documentTitle.slice(0, MAX_STATED));
  const references = [marked ?? '', shared, stated].filter((text) => text !== '');
  const headings = $('h1')
    .toArray()
    .map((element) => ({ element, text: nameIn(element, references) }))
    .filter(({ text }) => text !== '' && text.length <= MAX_LENGTH && !isSlogan(text));
  const agreement = (text: string): number =>
    Math.max(0, ...references.map((other) => nameOverlap(text, other)));
  const [best] = headings
    .map((heading, order) => ({ ...heading, order, agrees: agreement(heading.text) }))
    .sort(
      (a, b) => b.agrees - a.agrees || wordsOf(b.text).length - wordsOf(a.text).length || a.order - b.order,
    );
  if (best !== undefined && (best.agrees >= 0.5 || references.length === 0))
    return { text: best.text, element: best.element, path: 'h1' };
  const said =
    (marked === null ? null : elementSaying(page, [marked])) ??
    elementSaying(page, [...partsOf(shared), ...partsOf(stated)]);
  if (said !== null) return said;
  if (best !== undefined && headings.length === 1)
    return { text: best.text, element: best.element, path: 'h1' };
  const host = parseUrl(page.url)?.hostname ?? '';
  const text = withoutShop(shared === '' ? stated : shared, host);
  return text === ''
    ? null
    : { text, element: null, path: shared === '' ? 'title' : 'meta[property="og:title"]' };
}

/** The elements around the name. */
export function aroundOf(title: PageTitle | null): ReadonlySet<AnyNode> {
  const around = new Set<AnyNode>();
  for (let node: AnyNode | null = title?.element ?? null; node !== null; node = node.parent) around.add(node);
  return around;
}

const NO_NAME = new Set(['html', 'head', 'title', 'body', 'script', 'style', 'a', 'li', 'option']);

const partsOf = (title: string): string[] =>
  [title, ...title.split(/\s+[|–—:·»«-]\s+/)].map((part) => part.trim());

function elementSaying(page: PageDocument, names: readonly string[]): PageTitle | null {
  const wanted = new Set(names.filter((name) => name.length >= 4).map((name) => name.toLowerCase()));
  if (wanted.size === 0) return null;
  let longest: PageTitle | null = null;
  for (const element of page.elements.slice(0, CANDIDATES)) {
    if (NO_NAME.has(element.name) || element.children.length > 5) continue;
    const text = spacedText(element);
    if (wanted.has(text.toLowerCase()) && text.length > (longest?.text.length ?? 0))
      longest = { text, element, path: element.name };
  }
  return longest;
}

/** The text of a heading, or only the part that the title of the page repeats. */
function nameIn(heading: Element, references: readonly string[]): string {
  const text = spacedText(heading);
  const parts = heading.children.filter(isTag).map(spacedText);
  return parts.find((one) => one.length >= 4 && references.includes(one)) ?? text;
}

/** Without the parts that agree with the host: they name the shop. */
function withoutShop(title: string, host: string): string {
  const parts = title.split(/\s+[|–—·»«-]\s+/);
  const kept = parts.filter((part) => {
    const letters = wordsOf(part.replace(/\.\w{2,3}$/, '')).join('');
    return letters === '' || !host.replace(/[^\p{L}\p{N}]/gu, '').includes(letters);
  });
  return (kept.length > 0 ? kept : parts).join(' - ').trim();
}
