import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobContext, type JobHandler, type JobOutcome, JobsService } from '../../jobs';
import { Config } from '../../platform/config';
import { ListingRefreshRepository } from '../refresh/listing-refresh.repository';

/** Most pages of one run, and most pages of one supplier in it: a supplier's pages are read one after another. */
const PAGES = 1_000;
const PAGES_OF_A_SUPPLIER = 200;

/** Enqueues imports of linked listings that were not seen for a while. */
@Injectable()
@HandlesJob('listing.refresh')
export class RefreshListingsHandler implements JobHandler<'listing.refresh'> {
  constructor(
    private readonly refreshes: ListingRefreshRepository,
    private readonly jobs: JobsService,
    private readonly config: Config,
  ) {}

  run({ workspaceId }: JobContext<'listing.refresh'>): Promise<JobOutcome<'listing.refresh'>> {
    return Promise.resolve({
      result: { pages: 0 },
      publish: async () => {
        const days = this.config.listingRefreshDays;
        const urls = await this.refreshes.takeStale(workspaceId, days, PAGES_OF_A_SUPPLIER, PAGES);
        if (urls.length > 0) {
          const imports = urls.map((url) => ({
            payload: { url, material_id: null },
            options: { sourceType: 'url', sourceUri: url, queue: 'bulk' as const },
          }));
          await this.jobs.enqueueAll('listing.import', workspaceId, imports);
        }
        return { pages: urls.length };
      },
    });
  }
}
