import { ApiProperty } from '@nestjs/swagger';
import { FLOORPLAN_STATUSES } from '../../floorplans';
import { LinkDto } from '../../platform/http';

export class StatusErrorDto {
  /** @example "pdf_encrypted" */
  code!: string;
  message!: string;
  detail!: string;
}

/** A job that worked, works or will work on the plan. */
export class StatusJobDto {
  @ApiProperty({ format: 'uuid' })
  job_id!: string;

  /** @example "floorplan.extract" */
  type!: string;

  /** @example "succeeded" */
  status!: string;

  @ApiProperty({ format: 'date-time' })
  created_at!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finished_at!: string | null;

  _links!: Record<'self', LinkDto>;
}

/** What the extraction found, in numbers; null before it has ended well. */
export class GenerationSummaryDto {
  /** @example 12 */
  rooms!: number;
  walls!: number;
  openings!: number;
  warnings!: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Sum of the room areas; null while the scale is unknown',
    example: 184.2,
  })
  area_m2!: number | null;
}

/** The lifecycle of a floor plan. */
export class StatusDto {
  @ApiProperty({ format: 'uuid' })
  pdf_id!: string;

  @ApiProperty({ format: 'uuid' })
  floorplan_id!: string;

  @ApiProperty({ enum: FLOORPLAN_STATUSES, enumName: 'FloorplanStatus' })
  status!: string;

  /** Whether nothing more will happen by itself */
  done!: boolean;

  @ApiProperty({ type: StatusErrorDto, nullable: true })
  error!: StatusErrorDto | null;

  @ApiProperty({ type: GenerationSummaryDto, nullable: true })
  summary!: GenerationSummaryDto | null;

  @ApiProperty({ format: 'date-time' })
  created_at!: string;

  @ApiProperty({ format: 'date-time' })
  updated_at!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  processed_at!: string | null;

  @ApiProperty({ description: 'Newest first', type: [StatusJobDto] })
  jobs!: StatusJobDto[];

  _links!: Record<'self' | 'floorplan', LinkDto>;
}
