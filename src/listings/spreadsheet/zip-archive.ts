import { crc32, inflateRawSync } from 'node:zlib';
import { TooLargeError, UnprocessableError } from '../../domain/errors';

/** A file of an archive. */
export interface ZipEntry {
  name: string;
  content: Buffer;
}

// Signatures and places of the ZIP format (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const UTF8_NAME = 0x0800;

/**
 * Reads those files of an archive that are wanted. What an archive says of its sizes is not believed: the bytes that
 * come out are counted, over all files together.
 *
 * @throws TooLargeError `sheet_too_large`; UnprocessableError `sheet_unreadable`
 */
export function readZip(archive: Buffer, wanted: (name: string) => boolean, maxBytes: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let left = maxBytes;
  try {
    const end = endRecord(archive);
    let at = archive.readUInt32LE(end + 16);
    for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
      if (archive.readUInt32LE(at) !== CENTRAL) throw unreadable('its directory is broken');
      const nameBytes = archive.readUInt16LE(at + 28);
      const name = archive.toString('utf8', at + 46, at + 46 + nameBytes);
      if (wanted(name)) {
        const content = contentAt(archive, at, left);
        left -= content.length;
        entries.push({ name, content });
      }
      at += 46 + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    }
  } catch (error) {
    // Places that lie outside of the file.
    if (OUTSIDE.has((error as NodeJS.ErrnoException).code ?? '')) throw unreadable('it is cut off', error);
    throw error;
  }
  return entries;
}

function endRecord(archive: Buffer): number {
  const first = Math.max(0, archive.length - END_BYTES - LONGEST_COMMENT);
  for (let at = archive.length - END_BYTES; at >= first; at -= 1) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  throw unreadable('it is cut off');
}

function contentAt(archive: Buffer, central: number, maxBytes: number): Buffer {
  if ((archive.readUInt16LE(central + 8) & 1) !== 0) throw unreadable('it is encrypted');
  const local = archive.readUInt32LE(central + 42);
  if (archive.readUInt32LE(local) !== LOCAL) throw unreadable('its directory is broken');
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(central + 20));
  const method = archive.readUInt16LE(central + 10);
  if (method === STORED && packed.length <= maxBytes) return packed;
  if (method === STORED) throw tooLarge(maxBytes);
  if (method !== DEFLATED) throw unreadable(`it is packed by method ${method}`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) });
  } catch (error) {
    throw isTooLarge(error) ? tooLarge(maxBytes, error) : unreadable('its content is broken', error);
  }
}

/** An archive of these files as they are, not packed: it is exactly as large as it looks. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(UTF8_NAME, 2);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    parts.push(uint32(LOCAL), common, nameBytes, content);
    directory.push(uint32(CENTRAL), Buffer.from([20, 0]), common, place, nameBytes);
    offset += 30 + nameBytes.length + content.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const OUTSIDE = new Set(['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS']);

const isTooLarge = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';

function tooLarge(maxBytes: number, cause?: unknown): TooLargeError {
  return new TooLargeError(
    'sheet_too_large',
    `Unpacked, the file has more than ${maxBytes} bytes left to it.`,
    {
      message:
        'The file is too large once it is unpacked. Save only the sheet with the prices, or save it as CSV.',
      cause,
    },
  );
}

function unreadable(why: string, cause?: unknown): UnprocessableError {
  return new UnprocessableError('sheet_unreadable', `The XLSX file cannot be read: ${why}.`, {
    message: 'The file cannot be read. Open it in a spreadsheet program and save it again as XLSX or CSV.',
    cause,
  });
}
