import { randomUUID } from 'node:crypto';
import { constants, createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UnavailableError } from '../../domain/errors';
import { Meter } from './meter';
import { assertKey, type Checkout, objectMissing, ObjectStorage, type StoredObject } from './object-storage';

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

  async open(key: string): Promise<Readable> {
    const { path } = await this.checkout(key);
    return createReadStream(path);
  }

  async checkout(key: string): Promise<Checkout> {
    const path = this.pathOf(key);
    try {
      await stat(path);
    } catch (cause) {
      throw objectMissing(cause);
    }
    return { path, release: () => Promise.resolve() };
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async assertReady(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await access(this.folder, constants.R_OK | constants.W_OK);
  }

  private pathOf(key: string): string {
    assertKey(key);
    return join(this.folder, 'objects', key);
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
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
