import { decodeStream } from './cos-filters';
import { CosParser } from './cos-parser';
import { CosError, type CosDict, CosStream, type CosValue } from './cos-values';

/** Where an object lies: at an offset in the file, or as the nth object of an object stream. */
export type CosPlace = { readonly offset: number } | { readonly container: number; readonly slot: number };

export interface CosTable {
  readonly places: ReadonlyMap<number, CosPlace | null>;
  /** One more than the highest object number. */
  readonly size: number;
  readonly trailer: CosDict;
  /** The offset of the newest section. */
  readonly start: number;
  /** Whether the newest section is a cross-reference stream. */
  readonly modern: boolean;
}

const MAX_OBJECTS = 8_000_000;
const MAX_SECTIONS = 256;

/** Reads the chain of cross-reference sections, newest first (ISO 32000-1, 7.5.4, 7.5.8 and 7.5.8.4). */
export function readTable(bytes: Buffer): CosTable {
  const marker = bytes.lastIndexOf('startxref');
  if (marker < 0) throw new CosError('The file has no startxref.');
  const start = new CosParser(bytes, marker + 'startxref'.length).integer();
  const places = new Map<number, CosPlace | null>();
  const visited = new Set<number>();
  const queue = [start];
  let trailer: CosDict | null = null;
  let modern = false;
  while (queue.length > 0 && visited.size < MAX_SECTIONS) {
    const offset = queue.shift() ?? 0;
    if (visited.has(offset) || offset < 0 || offset >= bytes.length) continue;
    visited.add(offset);
    const parser = new CosParser(bytes, offset);
    parser.skipWhite();
    const isTable = parser.at('xref');
    const section = isTable ? classicSection(parser, places) : streamSection(parser, places);
    if (!trailer) {
      trailer = section;
      modern = !isTable;
    }
    for (const next of [section.get('XRefStm'), section.get('Prev')]) {
      if (typeof next === 'number') queue.push(next);
    }
  }
  if (!trailer) throw new CosError('startxref points nowhere.');
  let size = 1;
  for (const id of places.keys()) size = Math.max(size, id + 1);
  return { places, size, trailer, start, modern };
}

type Places = Map<number, CosPlace | null>;

/** Enters a place. A newer section that was read before wins. */
function note(places: Places, id: number, place: CosPlace | null): void {
  if (places.size > MAX_OBJECTS) throw new CosError('The file has too many objects.');
  if (!places.has(id)) places.set(id, place);
}

function classicSection(parser: CosParser, places: Places): CosDict {
  parser.expect('xref');
  for (;;) {
    parser.skipWhite();
    if (parser.at('trailer')) break;
    const first = parser.integer();
    const count = parser.integer();
    for (let i = 0; i < count; i++) {
      const offset = parser.integer();
      parser.integer();
      parser.skipWhite();
      const used = parser.at('n');
      parser.expect(used ? 'n' : 'f');
      note(places, first + i, used ? { offset } : null);
    }
  }
  parser.expect('trailer');
  const trailer = parser.value();
  if (!(trailer instanceof Map)) throw new CosError('The trailer is not a dictionary.');
  return trailer;
}

function streamSection(parser: CosParser, places: Places): CosDict {
  const { value } = parser.indirectObject((length) => (typeof length === 'number' ? length : -1));
  if (!(value instanceof CosStream)) throw new CosError('The cross-reference stream is not a stream.');
  const data = decodeStream(value);
  const widths = numbers(value.dict.get('W'));
  const size = Number(value.dict.get('Size') ?? 0);
  const index = numbers(value.dict.get('Index') ?? [0, size]);
  const rowLength = widths.reduce((sum, width) => sum + width, 0);
  if (widths.length < 3 || rowLength < 1) throw new CosError('The cross-reference stream has no widths.');
  let at = 0;
  const field = (width: number, otherwise: number): number => {
    let result = width === 0 ? otherwise : 0;
    for (let i = 0; i < width; i++) result = result * 256 + data[at++];
    return result;
  };
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    for (let i = 0; i < index[pair + 1] && at + rowLength <= data.length; i++) {
      const [kind, second, third] = [field(widths[0], 1), field(widths[1], 0), field(widths[2], 0)];
      const place = kind === 1 ? { offset: second } : kind === 2 ? { container: second, slot: third } : null;
      note(places, index[pair] + i, place);
    }
  }
  return value.dict;
}

function numbers(value: CosValue | undefined): number[] {
  if (!Array.isArray(value)) return [];
  return value.filter((item): item is number => typeof item === 'number' && item >= 0);
}
