import { decodeStream } from './cos-filters';
import { CosParser } from './cos-parser';
import { CosError, CosRef, CosStream, type CosDict, type CosValue } from './cos-values';
import { type CosTable, readTable } from './cos-xref';

/** A sound file has chains of one reference. */
const MAX_HOPS = 16;

/** Gives access to the objects of an unencrypted PDF. Throws CosError where the file is broken. */
export class CosFile {
  readonly table: CosTable;
  private readonly cache = new Map<number, CosValue>();
  private readonly containers = new Map<number, Map<number, CosValue>>();

  constructor(readonly bytes: Buffer) {
    this.table = readTable(bytes);
  }

  get isEncrypted(): boolean {
    return this.table.trailer.has('Encrypt');
  }

  get catalog(): CosDict {
    return this.dict(this.table.trailer.get('Root') ?? null) ?? new Map<string, CosValue>();
  }

  /** Follows references. A missing object counts as null, as the standard says. */
  resolve(value: CosValue | undefined): CosValue {
    let current = value ?? null;
    for (let hop = 0; current instanceof CosRef; hop++) {
      if (hop > MAX_HOPS) throw new CosError('References go in a circle.');
      current = this.object(current.id);
    }
    return current;
  }

  /** The value as a dictionary, or the dictionary of a stream; otherwise null. */
  dict(value: CosValue | undefined): CosDict | null {
    const resolved = this.resolve(value);
    if (resolved instanceof CosStream) return resolved.dict;
    return resolved instanceof Map ? resolved : null;
  }

  /** The items of an array. Any other value counts as an array of one. */
  list(value: CosValue | undefined): CosValue[] {
    const resolved = this.resolve(value);
    if (resolved === null) return [];
    return Array.isArray(resolved) ? resolved : [value ?? null];
  }

  number(value: CosValue | undefined): number | null {
    const resolved = this.resolve(value);
    return typeof resolved === 'number' && Number.isFinite(resolved) ? resolved : null;
  }

  /** The object with this number; null when there is none. */
  object(id: number): CosValue {
    const known = this.cache.get(id);
    if (known !== undefined) return known;
    // An object that refers to itself (a /Length that is its own stream) finds null.
    this.cache.set(id, null);
    const value = this.read(id);
    this.cache.set(id, value);
    return value;
  }

  private read(id: number): CosValue {
    const place = this.table.places.get(id);
    if (!place) return null;
    if ('container' in place) return this.container(place.container).get(id) ?? null;
    const parser = new CosParser(this.bytes, place.offset);
    const found = parser.indirectObject((length) => this.number(length) ?? -1);
    if (found.id !== id) throw new CosError(`Object ${id} is not where the table says.`);
    return found.value;
  }

  /** Reads the objects of an object stream (ISO 32000-1, 7.5.7). */
  private container(id: number): Map<number, CosValue> {
    const known = this.containers.get(id);
    if (known) return known;
    const stream = this.object(id);
    if (!(stream instanceof CosStream)) throw new CosError(`Object stream ${id} is missing.`);
    const data = decodeStream(stream);
    const count = this.number(stream.dict.get('N')) ?? 0;
    const first = this.number(stream.dict.get('First')) ?? 0;
    const index = new CosParser(data);
    const objects = new Map<number, CosValue>();
    for (let i = 0; i < count; i++) {
      const objectId = index.integer();
      const offset = index.integer();
      objects.set(objectId, new CosParser(data, first + offset).value());
    }
    this.containers.set(id, objects);
    return objects;
  }
}
