import { DataStore, Metadata, Upload } from '@tus/server';
import type { ResumableUpload } from './resumable-upload.entity';

const MS_PER_HOUR = 3_600_000;

/** What the tus server is to know of our uploads, whichever request it answers. */
export abstract class TusDataStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'termination', 'expiration'];

  constructor(private readonly ttlHours: number) {
    super();
  }

  override getExpiration(): number {
    return this.ttlHours * MS_PER_HOUR;
  }

  /** The protocol's view of a row. The tus server reckons the expiry from the creation, and the row has the last word. */
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
