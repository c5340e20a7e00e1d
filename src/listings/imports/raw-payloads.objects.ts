import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import { ObjectTableOwner, OwnsObjects } from '../../platform/storage/upkeep';

/** Stored pages have objects under `payloads/`, except those of older versions, which are in their rows. */
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
