import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { MalformedError, NotFoundError } from '../../domain/errors';
import { type EnqueueOptions, type Job, JobFamilies, JobsService } from '../../jobs';
import { Fetcher } from '../../platform/fetch';
import { readMultipart } from '../../platform/http';
import { BulkImportRepository, type BulkCounts } from './bulk-import.repository';
import { readUrlArray, readUrlTable } from './read-url-list';
import { distinctUrls, type DuplicateRow, type UrlRow } from './url-rows';

/** Most bytes of a list. */
const FILE_BYTES = 5 * 1024 * 1024;

/** A received list with the options of its job. */
interface ReceivedList {
  rows: UrlRow[];
  options: EnqueueOptions;
}

export interface BulkImport {
  parent: Job;
  counts: BulkCounts;
  rows: Job[];
}

/** Imports of many pages: a parent job with one job for each page. */
@Injectable()
export class BulkImportsService {
  constructor(
    private readonly jobs: JobsService,
    private readonly families: JobFamilies,
    private readonly fetcher: Fetcher,
    private readonly imports: BulkImportRepository,
  ) {}

  /**
   * Accepts a whole list or refuses it.
   *
   * @param request multipart with a CSV file, or a JSON array
   * @throws what readMultipart, readUrlTable, readUrlArray and distinctUrls throw
   */
  async accept(workspaceId: string, request: Request): Promise<{ parent: Job; duplicates: DuplicateRow[] }> {
    const received = await this.receive(request);
    const { rows, duplicates } = distinctUrls(received.rows, (address) => this.fetcher.check(address));
    const parent = await this.families.enqueue(
      workspaceId,
      ['listing.import_bulk', { payload: {}, options: received.options }],
      [
        'listing.import',
        rows.map(({ row, url, columns }) => ({
          payload: { url, material_id: null },
          options: { sourceType: 'url', sourceUri: url, metadata: { row, columns } },
        })),
      ],
    );
    return { parent, duplicates };
  }

  /**
   * @param window which rows
   * @throws NotFoundError also for jobs that are not bulk imports
   */
  async get(workspaceId: string, id: string, window: { skip: number; take: number }): Promise<BulkImport> {
    const parent = await this.jobs.get(workspaceId, id);
    if (parent.type !== 'listing.import_bulk') throw new NotFoundError('job');
    const [counts, rows] = await Promise.all([
      this.imports.counts(workspaceId, id),
      this.imports.rows(workspaceId, id, window),
    ]);
    return { parent, counts, rows };
  }

  private async receive(request: Request): Promise<ReceivedList> {
    if (request.is('application/json')) {
      return { rows: readUrlArray(request.body), options: { sourceType: 'api' } };
    }
    const limits = { maxFileBytes: FILE_BYTES, maxFiles: 1 };
    const { files } = await readMultipart(request, limits, async ({ fileName, mimeType, stream }) => ({
      ...{ fileName, mimeType, bytes: await buffer(stream) },
    }));
    if (files.length === 0) {
      throw new MalformedError('file_missing', 'The form has no file.', {
        message: 'Send the list in a form field named file.',
      });
    }
    const [{ fileName, mimeType, bytes }] = files;
    return {
      rows: readUrlTable(bytes),
      options: { sourceType: 'file', fileName, mimeType, fileSize: bytes.length },
    };
  }
}
