import { Injectable, Logger } from '@nestjs/common';
import { Expires, type Expiry } from '../../platform/retention';
import { RawPayloadRepository } from './raw-payload.repository';

/** Pages that were read go RAW_PAYLOAD_TTL_DAYS after, but for those of workspaces under legal hold. */
@Injectable()
@Expires()
export class RawPayloadsExpiry implements Expiry {
  readonly what = 'raw payloads';
  private readonly logger = new Logger(RawPayloadsExpiry.name);

  constructor(private readonly payloads: RawPayloadRepository) {}

  async removeExpired(limit: number): Promise<number> {
    const { rows, bytes } = await this.payloads.removeExpired(limit);
    if (rows > 0) this.logger.log({ rows, bytes }, `Removed ${rows} raw payloads, ${bytes} bytes`);
    return rows;
  }
}
