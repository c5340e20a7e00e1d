import { Injectable } from '@nestjs/common';
import type { Sighting } from '../../domain/listings';
import type { FetchedPage, NotModified } from '../../platform/fetch';
import { ListingEditsService } from '../listing-edits.service';
import { ListingsService, type UpsertOutcome } from '../listings.service';
import { PageVisitRepository } from './page-visit.repository';
import { RawPayloadsService, type StoredPage } from './raw-payloads.service';

/** A page that a job read. */
export interface ReadPage {
  jobId: string;
  workspaceId: string;
  /** Address as requested. */
  asked: string;
  page: Pick<FetchedPage, 'url' | 'content_type' | 'etag' | 'last_modified'>;
  kept: StoredPage;
  readAt: Date;
}

/** A page that has not changed, as its site says. */
export interface SeenPage {
  workspaceId: string;
  asked: string;
  /** The listing of the page. */
  listingId: string;
  at: Date;
}

/** Saves the sightings of pages, and the pages themselves. */
@Injectable()
export class ImportedPagesService {
  constructor(
    private readonly listings: ListingsService,
    private readonly edits: ListingEditsService,
    private readonly visits: PageVisitRepository,
    private readonly payloads: RawPayloadsService,
  ) {}

  /**
   * Saves a sighting with its page, in the transaction that ends the job.
   *
   * @param materialId the material to link; null: keeps the link as it is
   * @throws UnprocessableError `material_not_found` when the material does not exist any more
   */
  async take(read: ReadPage, sighting: Sighting, materialId: string | null): Promise<UpsertOutcome> {
    const { jobId, workspaceId, asked, page, readAt } = read;
    const outcome = await this.listings.upsert(workspaceId, sighting, { kind: 'page', jobId, row: 0 });
    const { listing_id: listingId } = outcome;
    if (listingId === null) await this.visits.forget(workspaceId, asked);
    else {
      const visit = { listingId, etag: page.etag, lastModified: page.last_modified };
      await this.visits.note(workspaceId, asked, visit, readAt);
      if (materialId !== null) await this.edits.link(workspaceId, listingId, materialId);
    }
    await this.keep(read, listingId);
    return outcome;
  }

  /** Stores a page, also one without a product, so that people can see why. */
  keep({ jobId, workspaceId, page, kept, readAt }: ReadPage, listingId: string | null): Promise<void> {
    const { url, content_type: contentType } = page;
    return this.payloads.keep({
      jobId,
      workspaceId,
      listingId,
      url,
      contentType,
      ...kept,
      fetchedAt: readAt,
    });
  }

  /** Notes that an unchanged page was seen. Only `last_seen_at` of the listing changes. */
  async unchanged(
    { workspaceId, asked, listingId, at }: SeenPage,
    { etag, last_modified: lastModified }: NotModified,
    materialId: string | null,
  ): Promise<void> {
    if (!(await this.visits.seen(workspaceId, listingId, at))) return;
    await this.visits.note(workspaceId, asked, { listingId, etag, lastModified }, at);
    if (materialId !== null) await this.edits.link(workspaceId, listingId, materialId);
  }
}
