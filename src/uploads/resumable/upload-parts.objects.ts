import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import { ObjectTableOwner, OwnsObjects } from '../../platform/storage/upkeep';
import { PARTS } from './upload-parts';

/** Objects of unfinished uploads, under `resumable/`: one for each part. */
@Injectable()
@OwnsObjects()
export class UploadPartsObjects extends ObjectTableOwner {
  constructor(database: Database) {
    super(database, {
      prefix: PARTS,
      from: 'resumable_upload_parts part JOIN resumable_uploads whole ON whole.id = part.resumable_upload_id',
      key: 'part.storage_key',
      size: 'part.size',
      sha256: 'part.sha256',
      workspace: 'whole.workspace_id',
    });
  }
}
