import { ApiProperty } from '@nestjs/swagger';
import { PLAN_QUALITIES, type PlanQuality } from '../../domain/extraction';
import { FLOORPLAN_STATUSES } from '../../floorplans';
import { LinkDto, Moment, OneOf, Uuid } from '../../platform/http';

/** Why the extraction of a plan failed. */
export class StatusErrorDto {
  /**
   * Stable code, for programs
   * @example "pdf_encrypted"
   */
  code!: string;

  /** What happened and what to do now, for users */
  message!: string;

  /** What exactly went wrong, for developers */
  detail!: string;
}

/** A job on the plan. */
export class StatusJobDto {
  /** Id of the job */
  @Uuid()
  job_id!: string;

  /**
   * What kind of work the job does
   * @example "floorplan.extract"
   */
  type!: string;

  /**
   * Where the job stands
   * @example "succeeded"
   */
  status!: string;

  /** When the job was created */
  @Moment()
  created_at!: string;

  /** When the job ended; null: not yet */
  @Moment({ nullable: true })
  finished_at!: string | null;

  /** Link to the job */
  _links!: Record<'self', LinkDto>;
}

/** What the extraction found, in numbers. */
export class GenerationSummaryDto {
  /**
   * Number of rooms
   * @example 12
   */
  rooms!: number;

  /** Number of walls */
  walls!: number;

  /** Number of doors, windows and gaps */
  openings!: number;

  /** Number of warnings */
  warnings!: number;

  /** How far the plan can be relied upon */
  @OneOf(PLAN_QUALITIES, { enumName: 'PlanQuality', example: 'good' })
  quality!: PlanQuality;

  /** Sum of the room areas; null while the scale is unknown */
  @ApiProperty({ type: Number, nullable: true, example: 184.2 })
  area_m2!: number | null;
}

/** The lifecycle of a floor plan. */
export class StatusDto {
  /** Id of the plan; the same as `floorplan_id` */
  @Uuid()
  pdf_id!: string;

  /** Id of the floor plan */
  @Uuid()
  floorplan_id!: string;

  /** Where the plan stands */
  @OneOf(FLOORPLAN_STATUSES, { enumName: 'FloorplanStatus' })
  status!: string;

  /** Whether the plan has reached its last status: it changes only with a new request */
  done!: boolean;

  /** Why the extraction failed; null: it has not failed */
  @ApiProperty({ type: StatusErrorDto, nullable: true })
  error!: StatusErrorDto | null;

  /** What the extraction found; null: it has not succeeded */
  @ApiProperty({ type: GenerationSummaryDto, nullable: true })
  summary!: GenerationSummaryDto | null;

  /** When the plan was created */
  @Moment()
  created_at!: string;

  /** When the plan last changed */
  @Moment()
  updated_at!: string;

  /** When the extraction ended; null: not yet */
  @Moment({ nullable: true })
  processed_at!: string | null;

  /** Jobs on the plan, newest first */
  @ApiProperty({ type: [StatusJobDto] })
  jobs!: StatusJobDto[];

  /** Links to this status and to the floor plan */
  _links!: Record<'self' | 'floorplan', LinkDto>;
}
