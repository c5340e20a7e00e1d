import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import { ObjectTableOwner, OwnsObjects } from '../platform/storage/upkeep';
import { FileRepository } from './file.repository';
import { PACKAGES_PREFIX } from './package-storage';
import { READ_STATUSES } from './package-status';

/** The objects that must exist. Files of an archive are stored by the job that reads it. */
const STORED = `(
  SELECT archive_key AS key, archive_size AS size, archive_sha256 AS sha256, workspace_id FROM post_packages
  UNION ALL
  SELECT f.storage_key, f.size_bytes, f.content_hash, f.workspace_id
    FROM post_files f JOIN post_packages p ON p.id = f.package_id
   WHERE p.status IN ${READ_STATUSES} OR p.uploaded_as = 'file'
) AS stored`;

/** Objects of packages, under `packages/`: one for each archive and one for each file. */
@Injectable()
@OwnsObjects()
export class PackagesObjects extends ObjectTableOwner {
  constructor(
    database: Database,
    private readonly files: FileRepository,
  ) {
    super(database, {
      prefix: PACKAGES_PREFIX,
      from: STORED,
      key: 'key',
      size: 'size',
      sha256: 'sha256',
      workspace: 'workspace_id',
    });
  }

  /** Includes the objects of packages that are still being read. */
  override async claimed(keys: string[]): Promise<Set<string>> {
    return new Set([...(await super.claimed(keys)), ...(await this.files.keysAmong(keys))]);
  }
}
