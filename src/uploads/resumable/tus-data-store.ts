import { DataStore, Metadata, Upload } from '@tus/server';
import type { ResumableUpload } from './resumable-upload.entity';

const MS_PER_HOUR = 3_600_000;

/** What the tus server needs to know about our uploads, for every request. */
export abstract class TusDataStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'termination', 'expiration'];

  constructor(private readonly ttlHours: number) {
    super();
  }

  override getExpiration(): number {
    return this.ttlHours * MS_PER_HOUR;
  }

  /**
   * A row as the protocol sees it. The tus server computes the expiry from the creation time, so that is derived from
   * the row's expiry.
   */
  protected viewOf({ id, size, received, metadata, expiresAt }: ResumableUpload): Upload {
    const creation = new Date(expiresAt.getTime() - this.getExpiration());
    return new Upload({
      id,
      size,
      offset: received,
      metadata: metadata === '' ? undefined : Metadata.parse(metadata),
      creation_date: creation.toISOString(),
    });
  }
}
