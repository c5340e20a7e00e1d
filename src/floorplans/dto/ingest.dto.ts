import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { LENGTH_UNITS, type LengthUnit } from '../../domain/extraction';
import { LinkDto } from '../../platform/http';

/** Hexadecimal in groups of 8, 4, 4, 4 and 12; or nothing. */
const UUID_OR_EMPTY = /^$|^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;

/**
 * The form of an ingest. Fields left empty count as left out. Their examples are empty on purpose: Swagger UI
 * fills forms in with them, and a scale that nobody chose would decide over the drawing's own.
 */
export class IngestFormDto {
  @ApiPropertyOptional({ description: 'Id of the project the floor plan belongs to', example: '' })
  @IsOptional()
  @Matches(UUID_OR_EMPTY, { message: 'project_id must be a UUID' })
  project_id?: string;

  @ApiPropertyOptional({
    description: 'Name of the floor plan, such as Ground floor; by default the file name',
    example: '',
    maxLength: 200,
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string;

  @ApiPropertyOptional({
    description: '1-based page of the file',
    minimum: 1,
    maximum: 10_000,
    default: 1,
    example: 1,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page?: number;

  @ApiPropertyOptional({
    description:
      'Scale on paper, if you know it, such as 1:100; it decides, and the drawing is checked against it',
    example: '',
    maxLength: 60,
  })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  scale?: string;

  @ApiPropertyOptional({
    description:
      'What dimension numbers without a unit are in (ft_in: none of them is a length), where the plan leaves that open',
    enum: ['', ...LENGTH_UNITS],
    example: '',
  })
  @IsOptional()
  @IsIn(LENGTH_UNITS)
  units?: LengthUnit;
}

/** The form of an ingest, with its file. */
export class IngestRequestDto extends IngestFormDto {
  @ApiProperty({ type: 'string', format: 'binary', description: 'The plan, a PDF' })
  file!: unknown;
}

export class IngestLinksDto {
  /** The job */
  self!: LinkDto;
  floorplan!: LinkDto;
  /** Lifecycle of the floor plan */
  status!: LinkDto;
}

/** A plan was accepted; follow the job at `status_url`. */
export class IngestAcceptedDto {
  @ApiProperty({ format: 'uuid' })
  job_id!: string;

  /**
   * Status of the job
   * @example "queued"
   */
  status!: string;

  /** @example "/api/v1/jobs/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11" */
  status_url!: string;

  @ApiProperty({ format: 'uuid', description: 'The plan document; takes the floor plan id' })
  pdf_id!: string;

  @ApiProperty({ format: 'uuid' })
  floorplan_id!: string;

  _links!: IngestLinksDto;
}
