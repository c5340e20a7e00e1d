import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobContext, type JobHandler, type JobOutcome } from '../../jobs';
import { DetectionService } from '../detection.service';
import { UploadsService } from '../uploads.service';

@Injectable()
@HandlesJob('upload.detect')
export class DetectUploadHandler implements JobHandler<'upload.detect'> {
  constructor(
    private readonly uploads: UploadsService,
    private readonly detections: DetectionService,
  ) {}

  async run({
    workspaceId,
    payload,
    signal,
  }: JobContext<'upload.detect'>): Promise<JobOutcome<'upload.detect'>> {
    const upload = await this.uploads.get(workspaceId, payload.upload_id);
    const survey = await this.detections.detect(workspaceId, upload, signal);
    return { result: { upload_id: upload.id, kind: survey.kind } };
  }
}
