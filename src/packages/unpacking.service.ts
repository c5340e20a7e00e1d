import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config';
import { ObjectStorage } from '../platform/storage';
import { readArchive } from './intake';
import { intakeLimitsOf } from './package-storage';
import type { PostFile } from './post-file.entity';

/** Stores each file of an archive as its own object. Repeating it stores the same again. */
@Injectable()
export class UnpackingService {
  constructor(
    private readonly storage: ObjectStorage,
    private readonly config: Config,
  ) {}

  /**
   * @param path of the archive on local disk
   * @param files in the order of the archive
   * @param onStored called after each file, with the number of files stored so far
   * @throws UnavailableError `storage_unavailable`; what readArchive throws
   */
  async unpack(
    path: string,
    files: readonly PostFile[],
    signal: AbortSignal,
    onStored: (count: number) => Promise<void>,
  ): Promise<void> {
    let stored = 0;
    await readArchive(
      path,
      intakeLimitsOf(this.config),
      async ({ stream }) => {
        const { storageKey, contentHash } = files[stored];
        const { sha256 } = await this.storage.put(storageKey, stream);
        if (sha256 !== contentHash) throw new Error(`${storageKey} is not the file that was inspected`);
        await onStored((stored += 1));
      },
      signal,
    );
  }
}
