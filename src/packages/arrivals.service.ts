import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import type { Request } from 'express';
import { MalformedError } from '../domain/errors';
import { Config } from '../platform/config';
import { assertValid, type IncomingFile, readMultipart } from '../platform/http';
import { ObjectStorage } from '../platform/storage';
import { ArchiveContents } from './archive-contents';
import type { Arrival } from './arrival';
import { PackageFormDto } from './dto/package-form.dto';
import { checkFileName } from './intake';
import { loneFileArchive } from './lone-file-archive';
import { assertLoneFile } from './lone-file-check';
import { archiveKeyOf, fileKeyOf } from './package-storage';

type Received = Omit<Arrival, 'form' | 'id'>;

/** Receives uploads of packages. A refused upload leaves nothing behind. */
@Injectable()
export class ArrivalsService {
  private readonly logger = new Logger(ArrivalsService.name);

  constructor(
    private readonly storage: ObjectStorage,
    private readonly contents: ArchiveContents,
    private readonly config: Config,
  ) {}

  /**
   * Receives a ZIP and validates all of it.
   *
   * @param work writes the rows of the package; if it throws, nothing is kept
   * @throws what readMultipart and ArchiveContents.read throw; MalformedError `file_missing`, `validation_failed`
   */
  archive<T>(request: Request, work: (arrival: Arrival) => Promise<T>): Promise<T> {
    return this.receive(
      request,
      (id, { stream }) => this.storage.put(archiveKeyOf(id), stream),
      async (id, archiveFileName, { size, sha256 }) => ({
        ...(await this.contents.read(archiveKeyOf(id))),
        ...{ uploadedAs: 'archive', archiveKey: archiveKeyOf(id), archiveFileName },
        ...{ archiveSize: size, archiveSha256: sha256 },
      }),
      work,
    );
  }

  /**
   * Receives a single file and makes a package of it, with an archive around it.
   *
   * @throws what `archive` throws; UnprocessableError `file_name_unsafe`, `package_files_unknown`,
   *   `package_file_empty`, `archive_nested`
   */
  file<T>(request: Request, work: (arrival: Arrival) => Promise<T>): Promise<T> {
    return this.receive(
      request,
      async (id, { fileName, stream }) => {
        const named = checkFileName(fileName);
        return { ...named, ...(await this.storage.put(fileKeyOf(id, 1), stream)) };
      },
      async (id, _, stored) => {
        const { fileName, extension, size, sha256 } = stored;
        await assertLoneFile(this.storage, fileKeyOf(id, 1), stored);
        const bytes = await this.storage.open(fileKeyOf(id, 1), { sha256 });
        const archive = await this.storage.put(archiveKeyOf(id), loneFileArchive(fileName, bytes, size));
        const name = fileName.slice(0, -extension.length);
        return {
          ...{ name, uploadedAs: 'file', archiveKey: archiveKeyOf(id), archiveFileName: `${name}.zip` },
          ...{ archiveSize: archive.size, archiveSha256: archive.sha256 },
          files: [
            {
              filename: fileName,
              fileExtension: extension.slice(1),
              sizeBytes: size,
              contentHash: sha256,
            },
          ],
        };
      },
      work,
    );
  }

  private async receive<S, T>(
    request: Request,
    store: (id: string, file: IncomingFile) => Promise<S>,
    read: (id: string, fileName: string, stored: S) => Promise<Received>,
    work: (arrival: Arrival) => Promise<T>,
  ): Promise<T> {
    const id = randomUUID();
    try {
      const limits = { maxFileBytes: this.config.packageMaxBytes, maxFiles: 1 };
      const { files, fields } = await readMultipart(request, limits, async (file) => ({
        fileName: file.fileName,
        stored: await store(id, file),
      }));
      if (files.length === 0) {
        throw new MalformedError('file_missing', 'The form has no file.', {
          message: 'Send the package in a form field named file.',
        });
      }
      const form = assertValid(plainToInstance(PackageFormDto, fields));
      const [{ fileName, stored }] = files;
      return await work({ id, form, ...(await read(id, fileName, stored)) });
    } catch (error) {
      await this.discard(id);
      throw error;
    }
  }

  /** Removes the objects of a package that is not kept. It never throws. */
  async discard(id: string): Promise<void> {
    for (const key of [archiveKeyOf(id), fileKeyOf(id, 1)]) {
      await this.storage.remove(key).catch((error: unknown) => {
        this.logger.error({ err: error, key }, 'The objects of a refused package could not be removed');
      });
    }
  }
}
