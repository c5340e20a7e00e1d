import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import { LinkSecret } from './link-secret.entity';

const ONLY = 1;

@Injectable()
export class LinkSecretRepository {
  constructor(private readonly database: Database) {}

  /** The secret that is there, or `proposed` if there was none; the same for whoever asks. */
  async keep(proposed: Buffer): Promise<Buffer> {
    const table = this.database.table(LinkSecret);
    await table.createQueryBuilder().insert().values({ id: ONLY, secret: proposed }).orIgnore().execute();
    return (await table.findOneByOrFail({ id: ONLY })).secret;
  }
}
