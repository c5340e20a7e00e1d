import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import { LinkSecret } from './link-secret.entity';

const ONLY = 1;

@Injectable()
export class LinkSecretRepository {
  constructor(private readonly database: Database) {}

  /** Returns the stored secret; stores `proposed` where there is none. All processes get the same secret. */
  async keep(proposed: Buffer): Promise<Buffer> {
    const table = this.database.table(LinkSecret);
    await table.createQueryBuilder().insert().values({ id: ONLY, secret: proposed }).orIgnore().execute();
    return (await table.findOneByOrFail({ id: ONLY })).secret;
  }
}
