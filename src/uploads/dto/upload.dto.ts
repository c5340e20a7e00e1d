import { ApiProperty } from '@nestjs/swagger';
import { LinkDto } from '../../platform/http';
import { DetectionDto } from './detection.dto';

/** The form of an upload. */
export class UploadRequestDto {
  @ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'binary' },
    description: 'One or many files',
  })
  file!: unknown[];
}

export class UploadLinksDto {
  self!: LinkDto;
  content!: LinkDto;
  detection!: LinkDto;
  job?: LinkDto;
}

/** A stored file. */
export class UploadDto {
  @ApiProperty({ format: 'uuid' })
  upload_id!: string;

  @ApiProperty({ example: 'ground-floor.pdf' })
  file_name!: string;

  @ApiProperty({ description: 'Bytes', example: 128_311 })
  size!: number;

  @ApiProperty({ description: 'By content, not by name', example: 'application/pdf' })
  mime_type!: string;

  @ApiProperty({
    description: 'Lower-case hex',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  sha256!: string;

  @ApiProperty({ type: DetectionDto, nullable: true, description: 'null until the file was looked at' })
  detection!: DetectionDto | null;

  @ApiProperty({ format: 'date-time' })
  created_at!: string;

  _links!: UploadLinksDto;
}

/** A file that was just taken in, with the job that looks at it. */
export class AcceptedUploadDto extends UploadDto {
  @ApiProperty({ format: 'uuid' })
  job_id!: string;
}

/** A file that was not kept. */
export class RefusedFileDto {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'Which file of the request, from 0: names need not differ',
    example: 1,
  })
  index!: number;

  @ApiProperty({ example: 'notes.docx' })
  file_name!: string;

  @ApiProperty({ description: 'As problems have it', example: 'unsupported_file_type' })
  code!: string;

  @ApiProperty({
    description: 'What to do, in plain words',
    example: 'Planbill reads plans as PDF. Export or plot the drawing to PDF and upload that.',
  })
  message!: string;

  @ApiProperty({
    description: 'What is wrong with this very file',
    example: 'The file is a DOCX file by its content, not a PDF.',
  })
  detail!: string;
}

export class UploadsAcceptedDto {
  @ApiProperty({ type: [AcceptedUploadDto], description: 'What was kept, in the order of the request' })
  items!: AcceptedUploadDto[];

  @ApiProperty({ type: [RefusedFileDto], description: 'What was not; nothing of it stays behind' })
  refused!: RefusedFileDto[];
}
