import { ApiProperty } from '@nestjs/swagger';
import { LinkDto, Moment, Text, Uuid, WholeNumber } from '../../platform/http';
import { DetectionDto } from './detection.dto';

/** The form of an upload. */
export class UploadRequestDto {
  @ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'binary' },
    description: 'One or more files',
  })
  file!: unknown[];
}

/** Links of an upload. */
export class UploadLinksDto {
  /** The upload */
  self!: LinkDto;

  /** Its bytes */
  content!: LinkDto;

  /** What the file contains */
  detection!: LinkDto;

  /** The job that examines the file */
  job?: LinkDto;
}

/** A stored file. */
export class UploadDto {
  /** Id of the upload */
  @Uuid()
  upload_id!: string;

  /** Name of the file, as the client sent it */
  @Text({ example: 'ground-floor.pdf' })
  file_name!: string;

  /** Size, bytes */
  @WholeNumber({ example: 128_311 })
  size!: number;

  /** Media type, by the content and not by the name */
  @Text({ example: 'application/pdf' })
  mime_type!: string;

  /** SHA-256, lower-case hex */
  @Text({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  sha256!: string;

  /** What the file contains; null until it has been examined */
  @ApiProperty({ type: DetectionDto, nullable: true })
  detection!: DetectionDto | null;

  /** When the file was uploaded */
  @Moment()
  created_at!: string;

  /** Links to related resources */
  _links!: UploadLinksDto;
}

/** A file that was just accepted, with the job that examines it. */
export class AcceptedUploadDto extends UploadDto {
  /** Id of the job that examines the file */
  @Uuid()
  job_id!: string;
}

/** A file that was refused. */
export class RefusedFileDto {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'Position of the file in the request, from 0; several files may have the same name',
    example: 1,
  })
  index!: number;

  /** Name of the file, as the client sent it */
  @Text({ example: 'notes.docx' })
  file_name!: string;

  /** Error code, as in problems */
  @Text({ example: 'unsupported_file_type' })
  code!: string;

  /** What to do, in plain words */
  @Text({
    example:
      'Planbill reads plans as PDF, PNG, JPEG, WebP or TIFF. Export or plot the drawing to PDF and upload that.',
  })
  message!: string;

  /** What is wrong with this file */
  @Text({ example: 'The file is a DOCX file by its content, not a PDF or a picture.' })
  detail!: string;
}

/** The outcome of an upload request. */
export class UploadsAcceptedDto {
  /** Files that were kept, in the order of the request */
  @ApiProperty({ type: [AcceptedUploadDto] })
  items!: AcceptedUploadDto[];

  /** Files that were refused; nothing of them is stored */
  @ApiProperty({ type: [RefusedFileDto] })
  refused!: RefusedFileDto[];
}
