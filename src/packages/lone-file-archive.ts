import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** The earliest time that a ZIP can state. It is local time, like all dates in ZIPs. */
const EPOCH = new Date(1980, 0, 1);
const FILE_MODE = 0o100644;

/**
 * Makes a ZIP around one file. The same file always gives the same bytes.
 *
 * @param size of the file in bytes
 */
export function loneFileArchive(fileName: string, source: Readable, size: number): Readable {
  const zip = new ZipFile();
  const archive = zip.outputStream as Readable;
  const fail = (error: Error) => archive.destroy(error);
  source.once('error', fail);
  zip.once('error', fail);
  archive.once('close', () => source.destroy());
  zip.addReadStream(source, fileName, {
    ...{ mtime: EPOCH, forceDosTimestamp: true, mode: FILE_MODE },
    ...{ compress: false, size },
  });
  zip.end();
  return archive;
}
