import { randomUUID } from 'node:crypto';
import { constants, createWriteStream } from 'node:fs';
import { access, open, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { delivered } from './delivery';
import { diskError, isMissing } from './disk-errors';
import { LocalFolder } from './local-folder';
import { Meter } from './meter';
import { assertKey, isKey } from './object-key';
import {
  type ByteRange,
  type Checkout,
  type ListedObject,
  ObjectStorage,
  type ReadOptions,
  type RemovalFailure,
  type StoredObject,
} from './object-storage';
import { sourceFailure } from './source-failure';
import { objectMissing, objectShortened } from './storage-errors';
import { sweepFiles } from './unfinished-files';

/** Stores objects as files below a folder. Each is written to a temporary file, synced, then renamed into place. */
export class LocalStorage extends ObjectStorage {
  readonly description = 'local disk';
  private readonly folder: LocalFolder;

  constructor(folder: string) {
    super();
    this.folder = new LocalFolder(folder);
  }

  prepare(): Promise<void> {
    return this.folder.prepare();
  }

  async put(key: string, source: Readable): Promise<StoredObject> {
    const target = this.pathOf(key);
    const temporary = join(this.folder.unfinished, randomUUID());
    const meter = new Meter();
    const file = createWriteStream(temporary, { flags: 'wx', mode: 0o600, flush: true });
    const sourceBroke = sourceFailure(source, file);
    try {
      await pipeline(source, meter, file);
      await this.folder.moveIn(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw sourceBroke() ? error : diskError(error);
    }
    return meter.result();
  }

  async open(key: string, { range, sha256 }: ReadOptions = {}): Promise<Readable> {
    const handle = await this.openFile(key);
    try {
      const { size } = await handle.stat();
      if (range && range.end >= size) throw objectShortened();
      const stream = handle.createReadStream(range);
      return delivered(stream, { bytes: range ? lengthOf(range) : size, sha256, broken: diskError });
    } catch (error) {
      await handle.close();
      throw diskError(error);
    }
  }

  async checkout(key: string, sha256?: string): Promise<Checkout> {
    const stream = await this.open(key, { sha256 });
    if (sha256 === undefined) stream.destroy();
    else await finished(stream.resume());
    return { path: this.pathOf(key), release: () => Promise.resolve() };
  }

  async stat(key: string): Promise<ListedObject | null> {
    try {
      const found = await stat(this.pathOf(key));
      return found.isFile() ? { key, size: found.size, modifiedAt: found.mtime } : null;
    } catch (error) {
      if (!isMissing(error)) throw diskError(error);
      await this.folder.assertThere();
      return null;
    }
  }

  async *list(prefix: string, after = ''): AsyncGenerator<ListedObject> {
    await this.folder.assertThere();
    for await (const key of this.keysBelow('', prefix, after)) {
      // Skips an object that was removed after its folder was read.
      const found = await this.stat(key);
      if (found) yield found;
    }
  }

  async remove(key: string): Promise<void> {
    return this.folder.remove(this.pathOf(key));
  }

  async removeMany(keys: readonly string[]): Promise<RemovalFailure[]> {
    const failures: RemovalFailure[] = [];
    for (const [key, path] of keys.map((key) => [key, this.pathOf(key)])) {
      try {
        await this.folder.remove(path);
      } catch (error) {
        await this.folder.assertThere();
        failures.push({ key, reason: (error as Error).message });
      }
    }
    return failures;
  }

  signedUrl(): Promise<null> {
    return Promise.resolve(null);
  }

  sweepUnfinished(olderThan: Date): Promise<number> {
    return sweepFiles(this.folder.unfinished, olderThan);
  }

  async assertReady(): Promise<void> {
    await this.folder.assertThere();
    await access(this.folder.unfinished, constants.R_OK | constants.W_OK).catch((error: unknown) => {
      throw diskError(error);
    });
    await this.folder.assertRoom();
  }

  close(): void {
    // Files are closed when they have been read.
  }

  /** Lists keys below a folder (`''` or ending in `/`), in the order of their bytes: `a-b` comes before `a/b`. */
  private async *keysBelow(folder: string, prefix: string, after: string): AsyncGenerator<string> {
    for (const name of (await this.folder.names(folder)).sort(byBytes)) {
      const path = folder + name;
      if (name.endsWith('/')) {
        const within = path.startsWith(prefix) || prefix.startsWith(path);
        if (within && (after < path || after.startsWith(path))) yield* this.keysBelow(path, prefix, after);
      } else if (path.startsWith(prefix) && path > after && isKey(path)) yield path;
    }
  }

  private async openFile(key: string): Promise<FileHandle> {
    try {
      const handle = await open(this.pathOf(key));
      if ((await handle.stat()).isFile()) return handle;
      await handle.close();
    } catch (error) {
      if (!isMissing(error)) throw diskError(error);
      await this.folder.assertThere();
    }
    throw objectMissing();
  }

  private pathOf(key: string): string {
    assertKey(key);
    return join(this.folder.objects, key);
  }
}

function lengthOf({ start, end }: ByteRange): number {
  return end - start + 1;
}

/** Keys are ASCII, so code units are bytes. */
function byBytes(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
