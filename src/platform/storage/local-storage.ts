import { randomUUID } from 'node:crypto';
import { constants, createWriteStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { UnavailableError } from '../../domain/errors';
import { Meter } from './meter';
import {
  assertKey,
  type Checkout,
  type ListedObject,
  objectMissing,
  ObjectStorage,
  type ReadOptions,
  type StoredObject,
} from './object-storage';
import { verified } from './verifier';

/** Objects as files below a folder. Written aside, synced, then renamed into place. */
export class LocalStorage extends ObjectStorage {
  readonly description: string;

  constructor(private readonly folder: string) {
    super();
    this.description = 'local disk';
  }

  async put(key: string, source: Readable): Promise<StoredObject> {
    const target = this.pathOf(key);
    const temporary = join(this.folder, 'tmp', randomUUID());
    await mkdir(dirname(temporary), { recursive: true });
    await mkdir(dirname(target), { recursive: true });
    const meter = new Meter();
    try {
      await pipeline(source, meter, createWriteStream(temporary, { flags: 'wx', mode: 0o600 }));
      await sync(temporary);
      await rename(temporary, target);
      await sync(dirname(target));
    } catch (error) {
      await rm(temporary, { force: true });
      throw isDiskError(error) ? storageUnavailable(error) : error;
    }
    return meter.result();
  }

  async open(key: string, { range, sha256 }: ReadOptions = {}): Promise<Readable> {
    const handle = await open(this.pathOf(key)).catch((cause: unknown) => {
      throw notReadable(cause);
    });
    const stream = handle.createReadStream(range);
    return sha256 === undefined ? stream : verified(stream, sha256);
  }

  async checkout(key: string, sha256?: string): Promise<Checkout> {
    const stream = await this.open(key, { sha256 });
    if (sha256 === undefined) stream.destroy();
    else await finished(stream.resume());
    return { path: this.pathOf(key), release: () => Promise.resolve() };
  }

  async stat(key: string): Promise<ListedObject | null> {
    try {
      const { size, mtime } = await stat(this.pathOf(key));
      return { key, size, modifiedAt: mtime };
    } catch (error) {
      if (isMissing(error)) return null;
      throw storageUnavailable(error);
    }
  }

  async *list(prefix: string, after = ''): AsyncGenerator<ListedObject> {
    for await (const key of this.keysBelow('', prefix, after)) {
      // Gone since its folder was read: as if it had gone before.
      const found = await this.stat(key);
      if (found) yield found;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async assertReady(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await access(this.folder, constants.R_OK | constants.W_OK);
  }

  /** Keys below a folder (`''` or ending in `/`), in the order of their bytes: `a-b` comes before `a/b`. */
  private async *keysBelow(folder: string, prefix: string, after: string): AsyncGenerator<string> {
    const entries = await readdir(join(this.folder, 'objects', folder), { withFileTypes: true }).catch(
      (error: unknown) => {
        if (isMissing(error)) return [];
        throw storageUnavailable(error);
      },
    );
    const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort(byBytes);
    for (const name of names) {
      const path = folder + name;
      if (name.endsWith('/')) {
        const within = path.startsWith(prefix) || prefix.startsWith(path);
        if (within && (after < path || after.startsWith(path))) yield* this.keysBelow(path, prefix, after);
      } else if (path.startsWith(prefix) && path > after) yield path;
    }
  }

  private pathOf(key: string): string {
    assertKey(key);
    return join(this.folder, 'objects', key);
  }
}

/** Keys are ASCII: code units are bytes. */
function byBytes(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException | null)?.code ?? '');
}

function notReadable(cause: unknown): UnavailableError {
  return isMissing(cause) ? objectMissing(cause) : storageUnavailable(cause);
}

function isDiskError(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EACCES', 'EMFILE'].includes(
    (error as NodeJS.ErrnoException | null)?.code ?? '',
  );
}

function storageUnavailable(cause: unknown): UnavailableError {
  return new UnavailableError('storage_unavailable', 'The file could not be stored.', {
    message:
      'Planbill cannot store files just now (disk full or not writable). Nothing was kept; try again later.',
    cause,
  });
}
