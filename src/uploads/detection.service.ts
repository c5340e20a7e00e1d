import { Injectable } from '@nestjs/common';
import type { DocumentSurvey } from '../domain/drawing/content-detection';
import { NotFoundError } from '../domain/errors';
import { Config } from '../platform/config';
import { DrawingReader } from '../drawings/process';
import type { Detection } from './detection.entity';
import { DetectionRepository } from './detection.repository';
import type { Upload } from './upload.entity';
import { UploadsService } from './uploads.service';

/** Finds out what a file contains (vector, scanned, mixed) and stores the result by the file's content. */
@Injectable()
export class DetectionService {
  constructor(
    private readonly uploads: UploadsService,
    private readonly detections: DetectionRepository,
    private readonly reader: DrawingReader,
    private readonly config: Config,
  ) {}

  /** Surveys the file, or takes the stored result for the same bytes. */
  async detect(workspaceId: string, upload: Upload, signal: AbortSignal): Promise<DocumentSurvey> {
    const known = await this.detections.known(workspaceId, upload.sha256);
    if (known) {
      await this.detections.countHit(workspaceId, upload.sha256);
      return known.survey;
    }
    const file = await this.uploads.checkout(upload);
    try {
      const survey = await this.reader.survey(file.path, signal);
      await this.detections.remember(workspaceId, upload.sha256, survey, this.config.detectionTtlDays);
      return survey;
    } finally {
      await file.release();
    }
  }

  /** The stored result for the upload's content. null: none yet */
  known(workspaceId: string, upload: Upload): Promise<Detection | null> {
    return this.detections.known(workspaceId, upload.sha256);
  }

  /** @throws NotFoundError while the file has not been examined yet */
  async get(workspaceId: string, uploadId: string): Promise<Detection> {
    const detection = await this.known(workspaceId, await this.uploads.get(workspaceId, uploadId));
    if (!detection) {
      throw new NotFoundError('detection', {
        message: 'The file has not been examined yet. Follow its job and try again.',
      });
    }
    return detection;
  }
}
