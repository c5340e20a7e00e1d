import { Uuid } from '../../platform/http';

/** `config` of an `upload.detect` job. */
export class DetectUploadConfigDto {
  /** Id of the upload to examine */
  @Uuid()
  upload_id!: string;
}
