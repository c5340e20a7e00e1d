import { randomUUID } from 'node:crypto';
import * as api from '../../sdk';
import type { SightingInput } from '../../src/domain/listings';
import { ListingsProcess } from './listings-process';
import { startTestService, type TestService } from './service';
import { DAY, sightingOf } from './sightings';

/** Nothing by which an offer could be known but its address. */
export const BARE = { gtin: null, mpn: null, brand: null, vendor_item_id: null };

/** A service whose database gets sightings, as from the jobs that read pages. */
export class WatchedShops {
  readonly now = Date.now();

  private constructor(
    readonly service: TestService,
    readonly seeing: ListingsProcess,
  ) {}

  static async start(): Promise<WatchedShops> {
    const service = await startTestService();
    return new WatchedShops(service, await ListingsProcess.start(service.databaseUrl));
  }

  get client() {
    return this.service.client;
  }

  async stop(): Promise<void> {
    await this.seeing.stop();
    await this.service.stop();
  }

  /** An offer is seen, a day ago if nothing else is said. */
  see(changes: Partial<SightingInput> = {}) {
    return this.seeing.see(sightingOf({ seen_at: this.now - DAY, ...changes }), randomUUID());
  }

  async listing(id: string | null, query: { quantity?: string } = {}): Promise<api.ListingDto> {
    const { data, error } = await api.getListing({ client: this.client, path: { id: id! }, query });
    if (!data) throw new Error(`no listing: ${JSON.stringify(error)}`);
    return data;
  }
}

/** A product at a shop of its own, so that test cases do not meet. */
export function productOf(name: string) {
  return { ...BARE, title: name, url: `https://${name}.example/p` };
}

/** Status and code of a refusal. */
export function refusalOf({ error, response }: { error?: unknown; response?: Response }) {
  return [response?.status, (error as api.ProblemDto | undefined)?.code];
}
