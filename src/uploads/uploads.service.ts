import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { Request } from 'express';
import { ConflictError, MalformedError, NotFoundError } from '../domain/errors';
import { type Job, JobsService } from '../jobs';
import { Config } from '../platform/config';
import { Database } from '../platform/database';
import { API_BASE, type IncomingFile, type MultipartLimits, readMultipart } from '../platform/http';
import { type Checkout, ObjectRemovals, ObjectStorage } from '../platform/storage';
import { checkContent } from './content-check';
import { filesRefused, isAboutFile, type RefusedFile } from './refused-files';
import type { Upload } from './upload.entity';
import { UploadRepository } from './upload.repository';

/** A file whose bytes are stored, and that has no row yet. */
export type ReceivedFile = Pick<Upload, 'id' | 'fileName' | 'mimeType' | 'size' | 'sha256' | 'storageKey'>;

export interface ReceivedForm {
  files: ReceivedFile[];
  fields: Record<string, string>;
}

/** The outcome of an upload request. */
export interface UploadOutcome {
  /** In the order of the request. */
  kept: { upload: Upload; job: Job }[];
  refused: RefusedFile[];
}

@Injectable()
export class UploadsService {
  private readonly logger = new Logger(UploadsService.name);

  constructor(
    private readonly uploads: UploadRepository,
    private readonly jobs: JobsService,
    private readonly storage: ObjectStorage,
    private readonly removals: ObjectRemovals,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /**
   * Receives the files of a multipart request and passes them to `work`, which writes their rows. If anything fails,
   * no file stays behind.
   */
  receive<T>(request: Request, maxFiles: number, work: (form: ReceivedForm) => Promise<T>): Promise<T> {
    return this.read(request, { maxFileBytes: this.config.uploadMaxBytes, maxFiles }, work);
  }

  /**
   * Handles `POST /upload`: keeps every file that can be kept, and has each one examined.
   *
   * @throws PlanbillError the refusal of the only file; when all were refused, `files_refused` or the code that they share
   */
  upload(workspaceId: string, request: Request): Promise<UploadOutcome> {
    const { uploadMaxBytes: maxFileBytes, uploadMaxFiles: maxFiles } = this.config;
    return this.read(request, { maxFileBytes, maxFiles, eachFileAlone: true }, ({ files, refused }) => {
      if (files.length === 0) throw filesRefused(refused);
      return this.database.transaction(async () => {
        const kept: UploadOutcome['kept'] = [];
        for (const file of files) kept.push(await this.keepToDetect(workspaceId, file));
        return { kept, refused };
      });
    });
  }

  /** Writes the row of a received file. It joins the caller's transaction; if that fails, the file is removed. */
  keep(workspaceId: string, file: ReceivedFile): Promise<Upload> {
    this.database.afterRollback(() => this.storage.remove(file.storageKey));
    return this.uploads.add({ workspaceId, ...file });
  }

  /** Keeps a received file and has it examined. It joins the caller's transaction. */
  async keepToDetect(workspaceId: string, file: ReceivedFile): Promise<{ upload: Upload; job: Job }> {
    const upload = await this.keep(workspaceId, file);
    const payload = { upload_id: upload.id };
    const job = await this.jobs.enqueue('upload.detect', workspaceId, payload, jobOptions(upload));
    return { upload, job };
  }

  /** @throws NotFoundError */
  async get(workspaceId: string, id: string): Promise<Upload> {
    const upload = await this.uploads.byId(workspaceId, id);
    if (!upload) throw new NotFoundError('upload');
    return upload;
  }

  /** Returns the upload as a local file, for readers that need a path. */
  checkout(upload: Upload): Promise<Checkout> {
    return this.storage.checkout(upload.storageKey, upload.sha256);
  }

  /**
   * @throws NotFoundError
   * @throws ConflictError `upload_in_use` while a floor plan uses it
   * @throws UnavailableError `storage_unavailable`; nothing is deleted then
   */
  async remove(workspaceId: string, id: string): Promise<void> {
    await this.database.transaction(async () => {
      const upload = await this.get(workspaceId, id);
      const outcome = await this.uploads.remove(workspaceId, id);
      if (outcome === 'in_use') {
        throw new ConflictError('upload_in_use', 'A floor plan uses this upload.', {
          message: 'Delete the floor plan first. Then the upload can be deleted.',
        });
      }
      await this.removals.schedule([upload.storageKey]);
    });
  }

  /**
   * Stores the bytes of an upload that has no row yet.
   *
   * @throws UnprocessableError `empty_file`; UnsupportedTypeError `unsupported_file_type`;
   *   UnavailableError `storage_unavailable`; and what the stream throws. Nothing is kept then.
   */
  async store(
    { fileName, stream }: Pick<IncomingFile, 'fileName' | 'stream'>,
    id: string = randomUUID(),
  ): Promise<ReceivedFile> {
    const { mimeType, whole } = await checkContent(stream);
    const storageKey = `uploads/${id}`;
    const { size, sha256 } = await this.storage.put(storageKey, whole);
    return { id, fileName, mimeType, size, sha256, storageKey };
  }

  /** Receives the content of a request. If anything fails, including `work`, no file stays behind. */
  private async read<T>(
    request: Request,
    limits: MultipartLimits,
    work: (form: ReceivedForm & { refused: RefusedFile[] }) => Promise<T>,
  ): Promise<T> {
    const stored: ReceivedFile[] = [];
    let seen = 0;
    try {
      const { fields, files } = await readMultipart(request, limits, async (file) => {
        const index = seen++;
        try {
          const received = await this.store(file);
          stored.push(received);
          return { received };
        } catch (error) {
          if (!limits.eachFileAlone || !isAboutFile(error)) throw error;
          return { refused: { index, fileName: file.fileName, error } };
        }
      });
      // Without a file name, it arrived as a form field and would be ignored.
      if (seen === 0 || fields.file !== undefined) throw fileMissing();
      return await work({
        fields,
        files: files.flatMap(({ received }) => received ?? []),
        refused: files.flatMap(({ refused }) => refused ?? []),
      });
    } catch (error) {
      await this.discard(stored);
      throw error;
    }
  }

  private async discard(files: ReceivedFile[]): Promise<void> {
    for (const file of files) {
      await this.storage.remove(file.storageKey).catch((error: unknown) => {
        this.logger.error({ err: error, key: file.storageKey }, 'A refused file could not be removed');
      });
    }
  }
}

function fileMissing(): MalformedError {
  return new MalformedError('file_missing', 'The form has no file, or one without a file name.', {
    message: 'Send the plan in a form field named file, with its file name.',
  });
}

/** What a job's row states about its file. */
export function jobOptions(upload: Upload) {
  return {
    sourceType: 'upload',
    sourceUri: `${API_BASE}/uploads/${upload.id}`,
    uploadId: upload.id,
    fileName: upload.fileName,
    fileSize: upload.size,
    mimeType: upload.mimeType,
  };
}
