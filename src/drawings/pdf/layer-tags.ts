import { appendObjects, type NewObject } from './cos/cos-append';
import type { CosFile } from './cos/cos-file';
import { type CosDict, CosRef, CosStream, type CosValue, isName, writeCos } from './cos/cos-values';
import { type LayerBook, NO_LAYERS, TAG_KEY } from './layer-book';
import type { OptionalContent } from './optional-content';
import type { LayerOf } from './page-objects';

/** At most so many resource dictionaries are searched. */
const MAX_VISITED = 20_000;

export interface TaggedLayers {
  readonly book: LayerBook;
  /** The file to read instead, where the names that PDFium gives do not identify the layers; otherwise null. */
  readonly bytes: Buffer | null;
}

/**
 * Prepares how the layer of each object of a page is found. PDFium reports only the plain values of a mark's
 * dictionary. That suffices for a group with a name of its own, but not for a membership, and PDFium does not
 * report the /OC of a form or an image at all. Where this matters, the file gets an incremental update in
 * memory: each dictionary gets a number, and each form or image with /OC is wrapped into a form that marks it.
 */
export function tagLayers(file: CosFile, content: OptionalContent, page: CosDict): TaggedLayers {
  if (content.groups.length === 0) return { book: NO_LAYERS, bytes: null };
  const found = new LayerUses(file);
  found.visit(inherited(file, page, 'Resources'));
  const all = new Map(content.groups.map((id) => [id, content.layer(id)]));
  const hidden = new Set(
    [...all.values()].flatMap(({ name, visible }) => (visible || name === null ? [] : [name])),
  );
  const ambiguous = [...all.values()].some(
    ({ name, visible }) => name === null || (visible && hidden.has(name)),
  );
  const memberships = [...found.marks].some((id) => !all.has(id));
  const plain = { byTag: new Map<number, LayerOf>(), hiddenNames: hidden };
  if (!ambiguous && !memberships && found.owned.size === 0) return { book: plain, bytes: null };

  const byTag = new Map<number, LayerOf>();
  const objects: NewObject[] = [];
  for (const id of new Set([...found.marks, ...found.owned.values()])) {
    const dict = file.dict(file.object(id));
    if (!dict) continue;
    byTag.set(id, content.layer(id));
    objects.push({ id, body: Buffer.from(writeCos(new Map([...dict, [TAG_KEY, id]])), 'latin1') });
  }
  let next = file.table.size;
  for (const [id, owner] of found.owned) objects.push(...wrapped(file, id, owner, next++));
  return { book: { byTag, hiddenNames: hidden }, bytes: appendObjects(file, objects) };
}

/** Collects the groups and memberships that a page's marks name, and those of its forms and images. */
class LayerUses {
  readonly marks = new Set<number>();
  /** From the object number of a form or image to the one of its group or membership. */
  readonly owned = new Map<number, number>();
  private readonly visited = new Set<CosDict>();

  constructor(private readonly file: CosFile) {}

  visit(resources: CosValue): void {
    const dict = this.file.dict(resources);
    if (!dict || this.visited.has(dict) || this.visited.size > MAX_VISITED) return;
    this.visited.add(dict);
    for (const value of this.file.dict(dict.get('Properties'))?.values() ?? []) {
      if (value instanceof CosRef && this.isOptionalContent(value)) this.marks.add(value.id);
    }
    for (const value of this.file.dict(dict.get('XObject'))?.values() ?? []) {
      const object = this.file.dict(value);
      if (!object || !(value instanceof CosRef)) continue;
      const owner = object.get('OC');
      if (owner instanceof CosRef) this.owned.set(value.id, owner.id);
      if (isName(this.file.resolve(object.get('Subtype')), 'Form'))
        this.visit(object.get('Resources') ?? null);
    }
  }

  /** Marked content may have property lists of other kinds, too. */
  private isOptionalContent(ref: CosRef): boolean {
    const type = this.file.resolve(this.file.dict(ref)?.get('Type'));
    return isName(type, 'OCG') || isName(type, 'OCMD');
  }
}

/** Moves an object with /OC to a new number. A form takes its place and paints it under a mark. */
function wrapped(file: CosFile, id: number, owner: number, newId: number): NewObject[] {
  const original = file.object(id);
  if (!(original instanceof CosStream)) return [];
  const content = Buffer.from('/OC /L BDC /X Do EMC', 'latin1');
  const everywhere = '-1000000 -1000000 1000000 1000000';
  const resources = `<</XObject<</X ${newId} 0 R>>/Properties<</L ${owner} 0 R>>>>`;
  const head = `<</Type/XObject/Subtype/Form/BBox[${everywhere}]/Resources ${resources}/Length ${content.length}>>`;
  return [
    {
      id: newId,
      body: streamBody(writeCos(new Map([...original.dict, ['Length', original.raw.length]])), original.raw),
    },
    { id, body: streamBody(head, content) },
  ];
}

function streamBody(head: string, data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`${head}\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}

/** An entry of a page that it may inherit from its parents (ISO 32000-1, 7.7.3.4). */
function inherited(file: CosFile, page: CosDict, key: string): CosValue {
  let node: CosDict | null = page;
  for (let hop = 0; node && hop < 64; hop++) {
    const value: CosValue | undefined = node.get(key);
    if (value !== undefined) return value;
    node = file.dict(node.get('Parent'));
  }
  return null;
}
