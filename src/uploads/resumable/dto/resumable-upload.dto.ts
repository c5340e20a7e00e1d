import { LinkDto, Moment, Text, Uuid, WholeNumber } from '../../../platform/http';

/** Links of an upload in pieces. */
export class ResumableUploadLinksDto {
  /** Where to send the pieces, by the tus protocol */
  self!: LinkDto;

  /** The upload, once all bytes have arrived */
  upload!: LinkDto;
}

/** An upload in pieces. */
export class ResumableUploadDto {
  /** Id of the upload, also once all bytes have arrived */
  @Uuid()
  upload_id!: string;

  /** Name of the file */
  @Text({ example: 'ground-floor.pdf' })
  file_name!: string;

  /** Size of the whole file, bytes */
  @WholeNumber({ example: 41_943_040 })
  size!: number;

  /** Bytes that have arrived */
  @WholeNumber({ example: 0 })
  offset!: number;

  /** When the upload expires; all bytes must arrive before */
  @Moment()
  expires_at!: string;

  /** Links to related resources */
  _links!: ResumableUploadLinksDto;
}
