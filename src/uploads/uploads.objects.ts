import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import { ObjectTableOwner, OwnsObjects } from '../platform/storage/upkeep';

/** Objects of uploads, under `uploads/`: one for each upload. */
@Injectable()
@OwnsObjects()
export class UploadsObjects extends ObjectTableOwner {
  constructor(database: Database) {
    super(database, {
      prefix: 'uploads/',
      from: 'uploads',
      key: 'storage_key',
      size: 'size',
      sha256: 'sha256',
      workspace: 'workspace_id',
    });
  }
}
