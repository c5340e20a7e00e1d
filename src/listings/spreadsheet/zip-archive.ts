import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ZipFile as ZipWriter } from 'yazl';
import { PlanbillError, TooLargeError, UnprocessableError } from '../../domain/errors';

/** A file of an archive. */
export interface ZipEntry {
  name: string;
  content: Buffer;
}

/**
 * Reads the wanted files of an archive. The sizes that an archive states are ignored: the unpacked bytes of all files
 * are counted.
 *
 * @throws TooLargeError `sheet_too_large`; UnprocessableError `sheet_unreadable`
 */
export async function readZip(
  archive: Buffer,
  wanted: (name: string) => boolean,
  maxBytes: number,
): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  let left = maxBytes;
  try {
    const zip = await fromBufferPromise(archive, { lazyEntries: true, validateEntrySizes: false });
    for await (const entry of zip.eachEntry()) {
      if (!wanted(entry.fileName)) continue;
      const content = await contentOf(zip, entry, left);
      left -= content.length;
      entries.push({ name: entry.fileName, content });
    }
  } catch (error) {
    if (error instanceof PlanbillError) throw error;
    throw unreadable(error);
  }
  return entries;
}

async function contentOf(zip: ZipFile, entry: Entry, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let left = maxBytes;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    left -= (chunk as Buffer).length;
    if (left < 0) throw tooLarge(maxBytes);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** An archive of these files without compression. */
export async function writeZip(entries: readonly ZipEntry[]): Promise<Buffer> {
  const zip = new ZipWriter();
  for (const { name, content } of entries) zip.addBuffer(content, name, { compress: false });
  zip.end();
  return buffer(zip.outputStream);
}

function tooLarge(maxBytes: number): TooLargeError {
  return new TooLargeError(
    'sheet_too_large',
    `The unpacked file has more than the ${maxBytes} bytes that are left.`,
    {
      message: 'The unpacked file is too large. Save only the sheet with the prices, or save it as CSV.',
    },
  );
}

function unreadable(cause: unknown): UnprocessableError {
  return new UnprocessableError('sheet_unreadable', `The XLSX file cannot be read: ${String(cause)}`, {
    message: 'The file cannot be read. Open it in a spreadsheet program and save it again as XLSX or CSV.',
    cause,
  });
}
