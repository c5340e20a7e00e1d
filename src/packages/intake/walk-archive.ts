import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { PlanbillError } from '../../domain/errors';
import { baseName } from './archive-entry';
import { entryBytes } from './entry-bytes';
import type { IntakeLimits } from './intake-limits';
import { listArchive } from './list-archive';
import { extensionOf } from './package-extension';

/** A file of an archive, without its folders. */
export interface IncomingPackageFile {
  /** Its path in the archive. */
  path: string;
  /** In NFC. It differs from every other name of the archive by more than case. */
  fileName: string;
  /** Upper case, with the dot; '' where the name has none. */
  extension: string;
  /** Inflated size, bytes. */
  size: number;
  /** Fails with the refusal where the bytes do not match the headers. Nothing made from them may be kept then. */
  stream: Readable;
}

/** The results of `onFile`, and the paths that were skipped. */
export interface WalkedArchive<T> {
  results: T[];
  ignored: string[];
}

/**
 * Checks an archive and passes its files to `onFile`, one after the other. Everything that can be checked without
 * inflating is checked before the first file. Memory use stays flat.
 *
 * Leftovers of macOS and Windows in folders (`__MACOSX/`, `._*`, `.DS_Store`, `Thumbs.db`, `desktop.ini`) are checked
 * like any entry, but skipped and listed in `ignored`: nobody added them on purpose.
 */
export async function walkArchive<T>(
  path: string,
  limits: IntakeLimits,
  onFile: (file: IncomingPackageFile) => Promise<T>,
  signal?: AbortSignal,
): Promise<WalkedArchive<T>> {
  signal?.throwIfAborted();
  const handle = await open(path);
  try {
    const entries = await listArchive(path, handle, limits, signal);
    const read: WalkedArchive<T> = { results: [], ignored: [] };
    for (const entry of entries) {
      const stream = entryBytes(handle, entry, signal);
      const fileName = baseName(entry.path);
      if (entry.kind === 'leftover') read.ignored.push(entry.path);
      if (entry.kind === 'file') {
        const extension = extensionOf(fileName);
        const file = { path: entry.path, fileName, extension, size: entry.size, stream };
        read.results.push(await toItsEnd(stream, () => onFile(file)));
      } else await toItsEnd(stream, () => Promise.resolve());
    }
    return read;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    await handle.close();
  }
}

/**
 * Passes each file of an archive to `onFile`, one after the other, with the same checks as `inspectArchive`. A stream
 * fails with the refusal before its end where its bytes do not match the headers, and nothing made from it may be
 * kept then.
 *
 * @param path of the archive on local disk; the file must not change meanwhile
 * @param onFile reads the stream; the rest is read here
 * @returns the results of `onFile`, in the order of the archive's directory
 * @throws UnprocessableError as `inspectArchive`; whatever `onFile` throws; the signal's reason
 */
export async function readArchive<T>(
  path: string,
  limits: IntakeLimits,
  onFile: (file: IncomingPackageFile) => Promise<T>,
  signal?: AbortSignal,
): Promise<T[]> {
  return (await walkArchive(path, limits, onFile, signal)).results;
}

/** Reads what `work` left unread: the checksum is only known at the end. */
async function toItsEnd<T>(stream: Readable, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    await finished(stream.resume());
    return result;
  } catch (error) {
    // The store that was reading may have wrapped the refusal in an error of its own.
    throw stream.errored instanceof PlanbillError ? stream.errored : error;
  } finally {
    stream.destroy();
  }
}
