import { crc32, deflateRawSync } from 'node:zlib';

/** The fields of a local header. A record of the directory has some more. */
export interface LocalFields {
  signature: number;
  flags: number;
  method: number;
  crc: number;
  compressedSize: number;
  size: number;
  name: string | Buffer;
  extra: Buffer;
}

export interface RecordFields extends LocalFields {
  madeBy: number;
  disk: number;
  attributes: number;
  /** Offset of the local header. */
  offset: number;
  comment: Buffer;
}

/**
 * One entry. Its headers are correct except for overridden fields: `both` in its two headers, `local` and `record` in
 * one.
 */
export interface RawEntry {
  name: string | Buffer;
  data?: Buffer | string;
  /** Deflated by default. */
  method?: number;
  /** Written to the archive instead of the data. */
  packed?: Buffer;
  both?: Partial<LocalFields>;
  local?: Partial<LocalFields>;
  record?: Partial<RecordFields>;
  /** Written after the data. */
  after?: Buffer;
  /** Whether it has only a record, which may point anywhere. */
  recordOnly?: boolean;
}

export interface EndFields {
  disk: number;
  directoryDisk: number;
  entriesHere: number;
  entries: number;
  directorySize: number;
  directoryStart: number;
  comment: Buffer;
  commentLength: number;
}

export interface RawArchive {
  entries: RawEntry[];
  before?: Buffer;
  beforeDirectory?: Buffer;
  after?: Buffer;
  end?: Partial<EndFields>;
  /** Adds the ZIP64 records, with these fields. */
  zip64?: Partial<Pick<EndFields, 'disk' | 'entries' | 'directorySize' | 'directoryStart'>> & {
    disks?: number;
    recordStart?: number;
  };
}

export const UTF8_NAME = 0x800;
export const DESCRIBED = 0x8;

/** Writes a ZIP in which every field can be wrong (APPNOTE.TXT 4.3). */
export function rawZip(archive: RawArchive): Buffer {
  const parts = [archive.before ?? Buffer.alloc(0)];
  let position = parts[0].length;
  const records = archive.entries.map((entry) => {
    const fields = honest(entry, position);
    if (!entry.recordOnly) {
      const bytes = Buffer.concat([
        localHeader({ ...fields, ...entry.local }),
        packedBytes(entry),
        entry.after ?? Buffer.alloc(0),
      ]);
      parts.push(bytes);
      position += bytes.length;
    }
    return directoryRecord({ ...fields, ...entry.record });
  });
  parts.push(archive.beforeDirectory ?? Buffer.alloc(0));
  const directory = Buffer.concat(records);
  const directoryStart = position + parts.at(-1)!.length;
  parts.push(directory, ends(archive, directoryStart, directory.length), archive.after ?? Buffer.alloc(0));
  return Buffer.concat(parts);
}

export function extraField(id: number, data: Buffer): Buffer {
  return Buffer.concat([numbers([id, 2], [data.length, 2]), data]);
}

/** Little-endian numbers, each of the given number of bytes. */
export function numbers(...fields: [value: number, bytes: 2 | 4 | 8][]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of fields) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}

function honest(entry: RawEntry, offset: number): RecordFields {
  const data = Buffer.from(entry.data ?? '');
  return {
    signature: 0,
    flags: 0,
    method: entry.method ?? 8,
    crc: crc32(data),
    compressedSize: packedBytes(entry).length,
    size: data.length,
    name: entry.name,
    extra: Buffer.alloc(0),
    madeBy: 20,
    disk: 0,
    attributes: 0,
    offset,
    comment: Buffer.alloc(0),
    ...entry.both,
  };
}

const deflated = new Map<Buffer | string, Buffer>();

/** Deflated only once, because some archives contain one large file many times. */
function packedBytes({ data = '', method = 8, packed }: RawEntry): Buffer {
  if (packed) return packed;
  if (method !== 8) return Buffer.from(data);
  const known = deflated.get(data) ?? deflateRawSync(data);
  deflated.set(data, known);
  return known;
}

function localHeader({
  signature,
  flags,
  method,
  crc,
  compressedSize,
  size,
  name,
  extra,
}: LocalFields): Buffer {
  const raw = Buffer.from(name);
  const fixed = numbers(
    [signature || 0x04034b50, 4],
    [20, 2],
    [flags, 2],
    [method, 2],
    [0, 2],
    [0x5a21, 2],
    [crc, 4],
    [compressedSize, 4],
    [size, 4],
    [raw.length, 2],
    [extra.length, 2],
  );
  return Buffer.concat([fixed, raw, extra]);
}

function directoryRecord(fields: RecordFields): Buffer {
  const raw = Buffer.from(fields.name);
  const fixed = numbers(
    [fields.signature || 0x02014b50, 4],
    [fields.madeBy, 2],
    [20, 2],
    [fields.flags, 2],
    [fields.method, 2],
    [0, 2],
    [0x5a21, 2],
    [fields.crc, 4],
    [fields.compressedSize, 4],
    [fields.size, 4],
    [raw.length, 2],
    [fields.extra.length, 2],
    [fields.comment.length, 2],
    [fields.disk, 2],
    [0, 2],
    [fields.attributes, 4],
    [fields.offset, 4],
  );
  return Buffer.concat([fixed, raw, fields.extra, fields.comment]);
}

function ends({ entries, end, zip64 }: RawArchive, directoryStart: number, directorySize: number): Buffer {
  const told = { disk: 0, entries: entries.length, directorySize, directoryStart };
  const comment = end?.comment ?? Buffer.alloc(0);
  const count = end?.entries ?? entries.length;
  const plain = Buffer.concat([
    numbers(
      [0x06054b50, 4],
      [end?.disk ?? 0, 2],
      [end?.directoryDisk ?? 0, 2],
      [end?.entriesHere ?? count, 2],
      [count, 2],
      [end?.directorySize ?? directorySize, 4],
      [end?.directoryStart ?? directoryStart, 4],
      [end?.commentLength ?? comment.length, 2],
    ),
    comment,
  ]);
  if (!zip64) return plain;
  const wide = { ...told, ...zip64 };
  const record = numbers(
    [0x06064b50, 4],
    [44, 8],
    [45, 2],
    [45, 2],
    [wide.disk, 4],
    [0, 4],
    [wide.entries, 8],
    [wide.entries, 8],
    [wide.directorySize, 8],
    [wide.directoryStart, 8],
  );
  const recordStart = zip64.recordStart ?? directoryStart + directorySize;
  const locator = numbers([0x07064b50, 4], [0, 4], [recordStart, 8], [zip64.disks ?? 1, 4]);
  return Buffer.concat([record, locator, plain]);
}
