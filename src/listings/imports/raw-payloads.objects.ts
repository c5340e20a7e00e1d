import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import { ObjectTableOwner, OwnsObjects } from '../../platform/storage/upkeep';

/** Every page that is kept has an object, under `payloads/`; but for those kept in their rows. */
@Injectable()
@OwnsObjects()
export class RawPayloadsObjects extends ObjectTableOwner {
  constructor(database: Database) {
    super(database, {
      prefix: 'payloads/',
      from: 'raw_payloads',
      key: 'storage_key',
      size: 'stored_bytes',
      sha256: 'sha256',
      workspace: 'workspace_id',
    });
  }
}
