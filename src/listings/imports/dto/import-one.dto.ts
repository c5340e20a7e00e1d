import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { REQUIRED_FIELDS, type RequiredField } from '../../../domain/listings';
import { JOB_STATUSES, JobErrorDto, type JobStatus } from '../../../jobs';
import { LinkDto } from '../../../platform/http';
import { QUEUE_CLASSES, type QueueClass } from '../../../platform/queue';
import { ListingDto } from '../../dto/listing.dto';

/** The page of one product. */
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
    description: 'Latency class; normal when left out',
  })
  @IsOptional()
  @IsIn(QUEUE_CLASSES)
  priority?: QueueClass;

  @ApiPropertyOptional({ format: 'uuid', description: 'Material that the listing becomes a rate for' })
  @IsOptional()
  @IsUUID()
  material_id?: string;
}

export class ImportAcceptedLinksDto {
  /** The import */
  self!: LinkDto;
  job!: LinkDto;
}

/** An import was accepted; follow it at `status_url`. */
export class ImportAcceptedDto {
  @ApiProperty({ format: 'uuid' })
  job_id!: string;

  @ApiProperty({ enum: JOB_STATUSES, example: 'queued' })
  status!: JobStatus;

  /** @example "/api/v1/ingest/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11" */
  status_url!: string;

  _links!: ImportAcceptedLinksDto;
}

export class ImportLinksDto {
  self!: LinkDto;
  job!: LinkDto;
  cancel?: LinkDto;
  retry?: LinkDto;
  listing?: LinkDto;
  /** The question that a person has to answer */
  review?: LinkDto;
}

/** How far the import of a page has come, and the listing that it made or confirmed. */
export class ImportDto {
  @ApiProperty({ format: 'uuid' })
  job_id!: string;

  @ApiProperty({ enum: JOB_STATUSES, example: 'succeeded' })
  status!: JobStatus;

  @ApiProperty({ example: true })
  done!: boolean;

  @ApiProperty({ example: 'https://tiles.example/p/terra-60', description: 'As it was asked for' })
  url!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'created',
    description:
      'created, updated, unchanged, not_modified (the site says that the page is as it was), review or dismissed',
  })
  outcome!: string | null;

  @ApiProperty({
    enum: ['full', 'partial'],
    nullable: true,
    description: 'Whether the page told all that a listing needs',
  })
  quality!: 'full' | 'partial' | null;

  @ApiProperty({ enum: REQUIRED_FIELDS, enumName: 'RequiredField', isArray: true })
  missing_fields!: RequiredField[];

  @ApiProperty({
    type: ListingDto,
    nullable: true,
    description: 'As it is now, each value with its provenance',
  })
  listing!: ListingDto | null;

  @ApiProperty({ type: [JobErrorDto], description: 'Why the last attempt came to nothing' })
  errors!: JobErrorDto[];

  @ApiProperty({ example: 1, description: 'Attempts begun' })
  attempt!: number;

  _links!: ImportLinksDto;
}
