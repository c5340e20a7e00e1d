import { Injectable } from '@nestjs/common';
import { UnprocessableError } from '../../domain/errors';
import { missingFields, type RequiredField } from '../../domain/listings';
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
    const { sighting, notes } = reading;
    const missing_fields = missingFields(sighting);
    return {
      // `publish` replaces outcome and ids once the sighting is saved.
      result: {
        url: page.url,
        outcome: 'unchanged' as const,
        listing_id: null,
        review_id: null,
        quality: qualityOf(missing_fields),
        missing_fields,
        notes,
      },
      publish: async () => {
        const saved = await this.pages.take(read, sighting, payload.material_id);
        const { status, listing_id, review_id } = saved;
        return {
          ...{ outcome: status, listing_id, review_id, missing_fields: saved.missing_fields },
          quality: qualityOf(saved.missing_fields),
        };
      },
    };
  }

  private async unmodified(
    { workspaceId, payload }: Context,
    known: KnownPage,
    page: NotModified,
    at: Date,
  ): Promise<Outcome> {
    return {
      result: {
        url: page.url,
        outcome: 'not_modified',
        listing_id: known.listingId,
        review_id: null,
        quality: qualityOf(known.missingFields),
        missing_fields: known.missingFields,
        notes: [],
      },
      publish: () =>
        this.pages.unchanged(
          { workspaceId, asked: payload.url, listingId: known.listingId, at },
          page,
          payload.material_id,
        ),
    };
  }
}

const qualityOf = (missing: readonly RequiredField[]): 'full' | 'partial' =>
  missing.length === 0 ? 'full' : 'partial';
