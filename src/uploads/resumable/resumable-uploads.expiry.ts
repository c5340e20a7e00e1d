import { Injectable } from '@nestjs/common';
import { Expires, type Expiry } from '../../platform/retention';
import { ResumableUploadsService } from './resumable-uploads.service';

/**
 * Removes uploads in pieces that were not completed within RESUMABLE_UPLOAD_TTL_HOURS. Of completed ones, only the
 * row that remembered them is removed.
 */
@Injectable()
@Expires()
export class ResumableUploadsExpiry implements Expiry {
  readonly what = 'resumable uploads';

  constructor(private readonly uploads: ResumableUploadsService) {}

  removeExpired(limit: number): Promise<number> {
    return this.uploads.removeExpired(limit);
  }
}
