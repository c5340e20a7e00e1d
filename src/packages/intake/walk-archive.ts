import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { PlanbillError } from '../../domain/errors';
import { baseName } from './archive-entry';
import { entryBytes } from './entry-bytes';
import type { IntakeLimits } from './intake-limits';
import { listArchive } from './list-archive';
import { extensionOf, type PackageExtension } from './package-extension';

/** A file of an archive, without its folders. */
export interface IncomingPackageFile {
  /** Where it lay in the archive. */
  path: string;
  /** In NFC; differs from every other of the archive by more than case. */
  fileName: string;
  extension: PackageExtension;
  /** In bytes, inflated. */
  size: number;
  /** Fails with the refusal where the bytes are not what the archive claims; nothing of them may be kept then. */
  stream: Readable;
}

/** What `onFile` made of each file, and the paths that were passed over. */
export interface WalkedArchive<T> {
  results: T[];
  ignored: string[];
}

/**
 * Checks an archive and gives its files, one after the other. Everything that can be told without inflating is checked
 * before the first; memory stays flat.
 *
 * What macOS and Windows leave in folders (`__MACOSX/`, `._*`, `.DS_Store`, `Thumbs.db`, `desktop.ini`) is checked
 * like any entry, but passed over and named in `ignored`: nobody put it there on purpose.
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
      const extension = extensionOf(fileName);
      if (entry.kind === 'leftover') read.ignored.push(entry.path);
      if (entry.kind === 'file' && extension) {
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

/** What remains unread is read: the checksum is told at the end. */
async function toItsEnd<T>(stream: Readable, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    await finished(stream.resume());
    return result;
  } catch (error) {
    // A store that was reading may have put the refusal into other words.
    throw stream.errored instanceof PlanbillError ? stream.errored : error;
  } finally {
    stream.destroy();
  }
}
