import { Injectable } from '@nestjs/common';
import { Expires, type Expiry } from '../platform/retention';
import { DetectionRepository } from './detection.repository';

/** Removes results of examined files after DETECTION_TTL_DAYS. */
@Injectable()
@Expires()
export class DetectionsExpiry implements Expiry {
  readonly what = 'detections';

  constructor(private readonly detections: DetectionRepository) {}

  removeExpired(limit: number): Promise<number> {
    return this.detections.removeExpired(limit);
  }
}
