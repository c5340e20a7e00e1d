import { Injectable } from '@nestjs/common';
import { UnprocessableError } from '../../domain/errors';
import { HandlesJob, type JobContext, type JobHandler, type JobOutcome } from '../../jobs';
import { ComputePool } from '../../platform/compute';
import { type FetchedPage, Fetcher, type NotModified } from '../../platform/fetch';
import { EXTRACT_PAGE } from '../imports/extract-page.computation';
import { ImportedPagesService } from '../imports/imported-pages.service';
import { packPage } from '../imports/packed-page';
import { type KnownPage, PageVisitRepository } from '../imports/page-visit.repository';
import { RawPayloadsService } from '../imports/raw-payloads.service';

type Context = JobContext<'listing.import'>;
type Outcome = JobOutcome<'listing.import'>;

/** Fetches a page, reads the product on it, and saves the sighting. */
@Injectable()
@HandlesJob('listing.import')
export class ImportListingHandler implements JobHandler<'listing.import'> {
  constructor(
    private readonly fetcher: Fetcher,
    private readonly visits: PageVisitRepository,
    private readonly pages: ImportedPagesService,
    private readonly payloads: RawPayloadsService,
    private readonly compute: ComputePool,
  ) {}

  async run(context: Context): Promise<Outcome> {
    const { workspaceId, payload, signal } = context;
    const known = await this.visits.known(workspaceId, payload.url);
    await context.progress(10, 'fetching');
    const page = await this.fetcher.get(payload.url, {
      etag: known?.etag,
      last_modified: known?.lastModified,
      accept: ['html'],
      signal,
    });
    const readAt = new Date();
    return page.kind === 'not_modified'
      ? this.unmodified(context, known!, page, readAt)
      : this.taken(context, page, readAt);
  }

  private async taken(context: Context, page: FetchedPage, readAt: Date): Promise<Outcome> {
    const { jobId, workspaceId, payload, signal } = context;
    await context.progress(60, 'reading');
    const readable = { html: page.text, url: page.url, seen_at: readAt.getTime() };
    const reading = await this.compute.run(EXTRACT_PAGE, readable, signal);
    const kept = await this.payloads.store(await packPage(page.text));
    const read = { jobId, workspaceId, asked: payload.url, page, kept, readAt };
    if (reading.kind === 'refused') {
      await this.pages.keep(read, null);
      throw new UnprocessableError(reading.code, reading.detail, { message: reading.message });
    }
    const { sighting, quality, missing_fields } = reading;
    return {
      // `publish` replaces outcome and ids once the sighting is saved.
      result: {
        url: page.url,
        outcome: 'unchanged' as const,
        listing_id: null,
        review_id: null,
        quality,
        missing_fields,
      },
      publish: async () => {
        const { status, listing_id, review_id } = await this.pages.take(read, sighting, payload.material_id);
        return { outcome: status, listing_id, review_id };
      },
    };
  }

  private async unmodified(
    { workspaceId, payload }: Context,
    { listingId, missingFields }: KnownPage,
    page: NotModified,
    at: Date,
  ): Promise<Outcome> {
    return {
      result: {
        url: page.url,
        outcome: 'not_modified',
        listing_id: listingId,
        review_id: null,
        quality: missingFields.length === 0 ? 'full' : 'partial',
        missing_fields: missingFields,
      },
      publish: () =>
        this.pages.unchanged({ workspaceId, asked: payload.url, listingId, at }, page, payload.material_id),
    };
  }
}
