import { Injectable } from '@nestjs/common';
import { NotFoundError, UnprocessableError } from '../../domain/errors';
import { type DetectUploadPayload, type JobOrder, OrdersJob } from '../../jobs';
import { DetectUploadConfigDto } from '../dto/detect-upload-config.dto';
import { jobOptions, UploadsService } from '../uploads.service';

/** Orders a new examination of an upload, for example after its result has expired. */
@Injectable()
@OrdersJob('upload.detect', DetectUploadConfigDto)
export class DetectUploadOrder implements JobOrder<'upload.detect', DetectUploadConfigDto> {
  constructor(private readonly uploads: UploadsService) {}

  async configOf(_workspaceId: string, { upload_id }: DetectUploadPayload): Promise<DetectUploadConfigDto> {
    return { upload_id };
  }

  /** @throws UnprocessableError `upload_not_found` */
  async prepare(workspaceId: string, { upload_id }: DetectUploadConfigDto) {
    const upload = await this.uploads.get(workspaceId, upload_id).catch((error: unknown) => {
      throw error instanceof NotFoundError ? uploadNotFound() : error;
    });
    return { payload: { upload_id }, options: jobOptions(upload) };
  }
}

function uploadNotFound(): UnprocessableError {
  return new UnprocessableError('upload_not_found', 'There is no upload with this id.', {
    message: 'The upload may have been deleted. Upload the file again.',
    errors: [{ pointer: '#/config/upload_id', message: 'no such upload' }],
  });
}
