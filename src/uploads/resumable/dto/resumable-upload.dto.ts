import { ApiProperty } from '@nestjs/swagger';
import { LinkDto } from '../../../platform/http';

export class ResumableUploadLinksDto {
  /** Where the pieces go, by the tus protocol */
  self!: LinkDto;
  /** There once all bytes have come */
  upload!: LinkDto;
}

/** An upload that comes in pieces. */
export class ResumableUploadDto {
  @ApiProperty({ format: 'uuid', description: 'Of the upload too, once all bytes have come' })
  upload_id!: string;

  @ApiProperty({ example: 'ground-floor.pdf' })
  file_name!: string;

  @ApiProperty({ description: 'Of the whole file, bytes', example: 41_943_040 })
  size!: number;

  @ApiProperty({ description: 'Bytes that have come', example: 0 })
  offset!: number;

  @ApiProperty({ format: 'date-time', description: 'Until when all bytes must have come' })
  expires_at!: string;

  _links!: ResumableUploadLinksDto;
}
