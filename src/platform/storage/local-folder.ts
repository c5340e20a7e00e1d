import { mkdir, open, readdir, rename, rm, rmdir, stat, statfs } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { diskError, isInUse, isMissing } from './disk-errors';
import { storageFull, storageUnavailable } from './storage-errors';

/**
 * A folder with this name distinguishes our folder from the empty mount point of a missing disk. Keys cannot have
 * this name.
 */
const MARK = '.planbill';
const ATTEMPTS = 10;

/**
 * The folder of the objects, and the folder where they are written before they are moved there. Errors are those of
 * storage.
 */
export class LocalFolder {
  readonly objects: string;
  readonly unfinished: string;

  constructor(folder: string) {
    this.objects = join(folder, 'objects');
    this.unfinished = join(folder, 'tmp');
  }

  async prepare(): Promise<void> {
    try {
      await mkdir(this.unfinished, { recursive: true });
      await mkdir(join(this.objects, MARK), { recursive: true });
    } catch (error) {
      throw storageUnavailable(`DATA_DIR cannot be written to (${(error as Error).message})`, error);
    }
  }

  /** @throws UnavailableError `storage_unavailable` when this is no longer the folder that was prepared */
  async assertThere(): Promise<void> {
    await stat(join(this.objects, MARK)).catch((error: unknown) => {
      throw isMissing(error) ? storageUnavailable('its folder is missing', error) : diskError(error);
    });
  }

  /** @throws UnavailableError `storage_full` */
  async assertRoom(): Promise<void> {
    const { blocks, bavail } = await statfs(this.unfinished).catch((error: unknown) => {
      throw diskError(error);
    });
    if (blocks > 0 && bavail === 0) throw storageFull();
  }

  /** Moves a written file to its place. After this it survives a power cut. */
  async moveIn(temporary: string, target: string): Promise<void> {
    await this.assertThere();
    const folder = dirname(target);
    let made: string | undefined;
    for (let attempt = 1; ; attempt++) {
      try {
        made = (await mkdir(folder, { recursive: true })) ?? made;
        await rename(temporary, target);
        break;
      } catch (error) {
        // Another request just removed the folder with its last object, perhaps while it was made once more.
        if (!isMissing(error) || attempt === ATTEMPTS) throw error;
      }
    }
    const top = made === undefined ? folder : dirname(made);
    for (let changed = folder; changed.length >= top.length; changed = dirname(changed)) await sync(changed);
  }

  /** Removes a file, and the folders that become empty. */
  async remove(path: string): Promise<void> {
    try {
      await rm(path);
      let folder = dirname(path);
      while (folder.startsWith(this.objects + sep)) {
        await rmdir(folder);
        folder = dirname(folder);
      }
    } catch (error) {
      if (isMissing(error)) await this.assertThere();
      else if (!isInUse(error)) throw diskError(error);
    }
  }

  /**
   * Lists the names in a folder of the objects; names of folders end in `/`. Empty when the folder has been removed.
   */
  async names(folder: string): Promise<string[]> {
    try {
      const entries = await readdir(join(this.objects, folder), { withFileTypes: true });
      return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    } catch (error) {
      if (!isMissing(error)) throw diskError(error);
      await this.assertThere();
      return [];
    }
  }
}

async function sync(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    // It has already been removed again.
    if (!isMissing(error)) throw error;
  }
}
