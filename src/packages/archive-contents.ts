import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { UnprocessableError } from '../domain/errors';
import { describePackage, parsePackageFile } from '../domain/packages';
import { Config } from '../platform/config';
import { ObjectStorage } from '../platform/storage';
import type { ArrivedFile } from './arrival';
import { type ArchiveFile, inspectArchive, readArchive } from './intake';
import { intakeLimitsOf } from './package-storage';

/** Most time to validate an archive within a request, milliseconds. */
const MOST_MS = 60_000;
/** An information file has a few lines. A larger one is not read for the name. */
const MOST_INFO_BYTES = 64 * 1024;

/** Reads archives that were just uploaded. */
@Injectable()
export class ArchiveContents {
  constructor(
    private readonly storage: ObjectStorage,
    private readonly config: Config,
  ) {}

  /**
   * Validates a whole archive.
   *
   * @returns the name of the package, and its files
   *
   * @param key of the stored archive
   * @throws UnprocessableError as `inspectArchive`; `archive_too_slow`
   */
  async read(key: string): Promise<{ name: string; files: ArrivedFile[] }> {
    const archive = await this.storage.checkout(key);
    const signal = AbortSignal.timeout(MOST_MS);
    try {
      const { files } = await inspectArchive(archive.path, intakeLimitsOf(this.config), signal);
      const name = await this.nameOf(archive.path, files, signal);
      return { name, files: files.map(arrivedFile) };
    } catch (cause) {
      throw signal.aborted ? tooSlow(cause) : cause;
    } finally {
      await archive.release();
    }
  }

  /** Finds the name of the package. Where there are several sources, an information file may name the main one. */
  private async nameOf(path: string, files: readonly ArchiveFile[], signal: AbortSignal): Promise<string> {
    const several = files.filter(({ extension }) => extension === '.SRC').length > 1;
    const nothing = new Uint8Array();
    const infos = new Map<string, Uint8Array>();
    if (several) {
      await readArchive(
        path,
        intakeLimitsOf(this.config),
        async ({ fileName, extension, size, stream }) => {
          if (extension === '.PINF' && size <= MOST_INFO_BYTES) infos.set(fileName, await buffer(stream));
        },
        signal,
      );
    }
    const parsed = files.map(({ fileName }) => ({
      fileName,
      parsed: parsePackageFile(fileName, infos.get(fileName) ?? nothing),
    }));
    return describePackage(parsed).name.value;
  }
}

function arrivedFile({ fileName, extension, size, sha256 }: ArchiveFile): ArrivedFile {
  return {
    filename: fileName,
    fileExtension: extension.slice(1),
    sizeBytes: size,
    contentHash: sha256,
  };
}

function tooSlow(cause: unknown): UnprocessableError {
  return new UnprocessableError(
    'archive_too_slow',
    `The archive was not read within ${MOST_MS / 1000} seconds.`,
    { message: 'Checking the archive took too long. Try again later, or pack fewer files.', cause },
  );
}
