import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** The first moment that ZIP knows; local time, as its dates are. */
const EPOCH = new Date(1980, 0, 1);
const FILE_MODE = 0o100644;

/**
 * A ZIP around one file: the same bytes for the same file, whenever and wherever it is made.
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
