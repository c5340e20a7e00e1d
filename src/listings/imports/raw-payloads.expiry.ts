import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database';
import { Expires, type Expiry } from '../../platform/retention';
import { ObjectRemovals } from '../../platform/storage';
import { RawPayloadRepository } from './raw-payload.repository';

/** Removes stored pages after RAW_PAYLOAD_TTL_DAYS, except in workspaces under legal hold. */
@Injectable()
@Expires()
export class RawPayloadsExpiry implements Expiry {
  readonly what = 'raw payloads';
  private readonly logger = new Logger(RawPayloadsExpiry.name);

  constructor(
    private readonly payloads: RawPayloadRepository,
    private readonly removals: ObjectRemovals,
    private readonly database: Database,
  ) {}

  async removeExpired(limit: number): Promise<number> {
    const { rows, bytes } = await this.database.transaction(async () => {
      const { storageKeys, ...freed } = await this.payloads.removeExpired(limit);
      await this.removals.schedule(storageKeys);
      return freed;
    });
    if (rows > 0) this.logger.log({ rows, bytes }, `Removed ${rows} raw payloads, ${bytes} bytes`);
    return rows;
  }
}
