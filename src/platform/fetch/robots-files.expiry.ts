import { Injectable } from '@nestjs/common';
import { Expires, type Expiry } from '../retention';
import { RobotsFileRepository } from './robots-file.repository';

/** Files that are too old to say what their site wants. */
@Injectable()
@Expires()
export class RobotsFilesExpiry implements Expiry {
  readonly what = 'robots.txt files';

  constructor(private readonly files: RobotsFileRepository) {}

  removeExpired(limit: number): Promise<number> {
    return this.files.removeExpired(limit);
  }
}
