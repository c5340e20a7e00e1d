import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { REQUIRED_FIELDS, type RequiredField } from '../../../domain/listings';
import { JOB_STATUSES, JobErrorDto, type JobStatus } from '../../../jobs';
import { LinkDto } from '../../../platform/http';
import { QUEUE_CLASSES, type QueueClass } from '../../../platform/queue';
import { ListingDto } from '../../dto/listing.dto';

/** A product page to import. */
export class ImportPageDto {
  @ApiProperty({
    minLength: 1,
    maxLength: 2048,
    example: 'https://tiles.example/p/terra-60',
    description: 'Full address of the page, http or https',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(2048)
  url!: string;

  @ApiPropertyOptional({
    enum: QUEUE_CLASSES,
    example: 'interactive',
    description: 'How soon the page is read; normal when left out',
  })
  @IsOptional()
  @IsIn(QUEUE_CLASSES)
  priority?: QueueClass;

  @ApiPropertyOptional({ format: 'uuid', description: 'Material that the listing is linked to' })
  @IsOptional()
  @IsUUID()
  material_id?: string;
}

/** Links of an accepted import. */
export class ImportAcceptedLinksDto {
  /** The import */
  self!: LinkDto;
  /** Its job */
  job!: LinkDto;
}

/** An accepted import. Follow it at `status_url`. */
export class ImportAcceptedDto {
  @ApiProperty({ format: 'uuid', description: 'Id of the import and of its job' })
  job_id!: string;

  @ApiProperty({ enum: JOB_STATUSES, example: 'queued', description: 'Status of the import' })
  status!: JobStatus;

  /**
   * Path of the import
   * @example "/api/v1/ingest/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11"
   */
  status_url!: string;

  /** Links of the import */
  _links!: ImportAcceptedLinksDto;
}

/** Links of an import. */
export class ImportLinksDto {
  /** The import */
  self!: LinkDto;
  /** Its job */
  job!: LinkDto;
  /** Cancels the import; present until it has ended */
  cancel?: LinkDto;
  /** Imports the page again; present after a failure */
  retry?: LinkDto;
  /** The listing of the page */
  listing?: LinkDto;
  /** The review that a person has to decide */
  review?: LinkDto;
}

/** The import of a page, with its listing. */
export class ImportDto {
  @ApiProperty({ format: 'uuid', description: 'Id of the import and of its job' })
  job_id!: string;

  @ApiProperty({ enum: JOB_STATUSES, example: 'succeeded', description: 'Status of the import' })
  status!: JobStatus;

  @ApiProperty({ example: true, description: 'Whether the import has ended' })
  done!: boolean;

  @ApiProperty({
    example: 'https://tiles.example/p/terra-60',
    description: 'Address of the page, as in the request',
  })
  url!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'created',
    description:
      '`created`, `updated` or `unchanged` listing; `not_modified`: the site says that the page has not changed; ' +
      '`review`: a person has to decide; `dismissed`: a person decided to ignore such sightings. null: not known yet',
  })
  outcome!: string | null;

  @ApiProperty({
    enum: ['full', 'partial'],
    nullable: true,
    description:
      '`full`: the page has all required fields. `partial`: see `missing_fields`. null: not known yet',
  })
  quality!: 'full' | 'partial' | null;

  @ApiProperty({
    enum: REQUIRED_FIELDS,
    enumName: 'RequiredField',
    isArray: true,
    description: 'Required fields that were not found',
  })
  missing_fields!: RequiredField[];

  @ApiProperty({
    type: ListingDto,
    nullable: true,
    description: 'The listing as it is now. null: there is none',
  })
  listing!: ListingDto | null;

  @ApiProperty({ type: [JobErrorDto], description: 'Why the last attempt failed' })
  errors!: JobErrorDto[];

  @ApiProperty({ example: 1, description: 'Number of attempts so far' })
  attempt!: number;

  /** Links of the import */
  _links!: ImportLinksDto;
}
