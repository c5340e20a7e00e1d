import { Injectable } from '@nestjs/common';
import { NotFoundError, UnprocessableError } from '../../domain/errors';
import { type Job, JobsService } from '../../jobs';
import { Fetcher } from '../../platform/fetch';
import type { QueueClass } from '../../platform/queue';
import { type ListingView, ListingViewsService } from '../listing-views.service';
import { importResult } from './import.mapper';
import { ImportTargetRepository } from './import-target.repository';

/** Imports of single pages. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly jobs: JobsService,
    private readonly fetcher: Fetcher,
    private readonly views: ListingViewsService,
    private readonly targets: ImportTargetRepository,
  ) {}

  /**
   * Enqueues the import of a page.
   *
   * @throws FetchError `bad_url`, `blocked_address`; UnprocessableError `material_not_found`
   */
  async accept(
    workspaceId: string,
    address: string,
    queue: QueueClass | undefined,
    materialId: string | null,
  ): Promise<Job> {
    const url = this.fetcher.check(address);
    if (materialId !== null && !(await this.targets.isMaterial(workspaceId, materialId))) {
      throw new UnprocessableError('material_not_found', `There is no material ${materialId}.`, {
        message: 'Choose a material of your catalogue.',
        errors: [{ pointer: '#/material_id', message: 'no such material' }],
      });
    }
    const options = { sourceType: 'url', sourceUri: url, ...(queue && { queue }) };
    return this.jobs.enqueue('listing.import', workspaceId, { url, material_id: materialId }, options);
  }

  /** @throws NotFoundError also for jobs that are not imports of a page */
  async get(workspaceId: string, jobId: string): Promise<{ job: Job; listing: ListingView | null }> {
    const job = await this.jobs.get(workspaceId, jobId);
    if (job.type !== 'listing.import') throw new NotFoundError('job');
    const listingId = importResult(job)?.listing_id ?? null;
    return { job, listing: listingId === null ? null : await this.listing(workspaceId, listingId) };
  }

  /** null: it was deleted, or merged into another one. */
  private async listing(workspaceId: string, id: string): Promise<ListingView | null> {
    try {
      return await this.views.get(workspaceId, id);
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  }
}
