import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { valuate } from '../../domain/listings';
import { HandlesJob, type JobContext, type JobHandler, type JobOutcome } from '../../jobs';
import { stateOf, valuationColumns } from '../listing-state';
import { ListingRepository, type Revalued } from '../listing.repository';
import { ValuationRuleRepository } from '../valuation-rule.repository';

/** Listings per statement. */
const BATCH = 500;

/** Applies the current valuation rules to all listings of a workspace. */
@Injectable()
@HandlesJob('listings.revalue')
export class RevalueListingsHandler implements JobHandler<'listings.revalue'> {
  constructor(
    private readonly listings: ListingRepository,
    private readonly rules: ValuationRuleRepository,
  ) {}

  async run(context: JobContext<'listings.revalue'>): Promise<JobOutcome<'listings.revalue'>> {
    const { workspaceId, signal } = context;
    const rules = await this.rules.enabled(workspaceId);
    const now = Date.now();
    const batches: Revalued[][] = [];
    let [last, seen]: [string | null, number] = [null, 0];
    for (;;) {
      signal.throwIfAborted();
      const rows = await this.listings.after(workspaceId, last, BATCH);
      if (rows.length === 0) break;
      batches.push(
        rows.map((row) => ({
          id: row.id,
          ...valuationColumns(valuate(stateOf(row), rules, { now, quantity: null })),
          updatedAt: row.updatedAt,
        })),
      );
      last = rows[rows.length - 1].id;
      seen += rows.length;
      await context.progress(50, 'valuing', { listings: seen });
    }
    return {
      result: { listings: seen, rules: rules.length },
      publish: async () => {
        await this.rules.takeTurn(workspaceId);
        // Rules that changed meanwhile have a job of their own. It may have ended before this one.
        if (!isDeepStrictEqual(await this.rules.enabled(workspaceId), rules)) return { listings: 0 };
        for (const batch of batches) await this.listings.revalue(workspaceId, batch);
        return undefined;
      },
    };
  }
}
