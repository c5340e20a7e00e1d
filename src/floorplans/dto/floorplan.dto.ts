import { ApiProperty } from '@nestjs/swagger';
import { PLAN_QUALITIES, type PlanQuality } from '../../domain/extraction';
import {
  AnyNumber,
  LinkDto,
  Moment,
  Nested,
  OneOf,
  PageDto,
  PageQueryDto,
  Text,
  Uuid,
} from '../../platform/http';
import { FLOORPLAN_STATUSES, type FloorplanStatus } from '../floorplan.entity';
import { QualityReasonDto } from './quality.dto';
import { ScaleDto } from './scale.dto';

/** Which floor plans to list. */
export class ListFloorplansQueryDto extends PageQueryDto {
  /** Only floor plans of this project */
  @Uuid({ optional: true })
  project_id?: string;

  /** Only floor plans of this uploaded file */
  @Uuid({ optional: true })
  upload_id?: string;

  /** Only floor plans in this status */
  @OneOf(FLOORPLAN_STATUSES, { enumName: 'FloorplanStatus', optional: true })
  status?: FloorplanStatus;
}

/** Changes to a floor plan. Fields that are left out do not change. */
export class UpdateFloorplanDto {
  /** New name */
  @Text({ optional: true, min: 1, max: 200, example: 'Ground floor' })
  name?: string;

  /** The project to move it to; null takes it out of its project */
  @Uuid({ optional: true, nullable: true })
  project_id?: string | null;
}

/** Why an extraction failed. */
export class FailureDto {
  /** Stable code, for programs */
  @Text({ example: 'pdf_encrypted' })
  code!: string;

  /** What happened and what to do, for people */
  @Text({ example: 'The PDF is protected by a password. Save it without one and upload it again.' })
  message!: string;

  /** Technical details */
  detail!: string;
}

/** Links of a floor plan. */
export class FloorplanLinksDto {
  /** The floor plan */
  self!: LinkDto;
  /** Its status and its latest job */
  status!: LinkDto;
  /** The uploaded file */
  upload!: LinkDto;
  /** Once it is extracted: walls, openings and rooms */
  geometry?: LinkDto;
  /** Once it is extracted: a picture */
  preview?: LinkDto;
  /** Once it is extracted: calibrate its scale */
  scale?: LinkDto;
  /** Once it is extracted: create a bill */
  boms?: LinkDto;
  /** Its project, if it has one */
  project?: LinkDto;
}

/** A floor plan: one page of an uploaded file. */
export class FloorplanDto {
  /** Id of the floor plan */
  @Uuid()
  id!: string;

  /** Name of the floor plan */
  @Text({ example: 'Ground floor' })
  name!: string;

  /** The project that it belongs to; null if it belongs to none */
  @Uuid({ nullable: true })
  project_id!: string | null;

  /** The uploaded file */
  @Uuid()
  upload_id!: string;

  /** Page of the file, from 1 */
  @AnyNumber({ example: 1 })
  page!: number;

  /** Which drawing of the sheet was asked for; null for all floor plans of one scale */
  @Text({ nullable: true, example: null })
  region!: string | null;

  /** Other pages that were named for its schedules; null if Planbill looks for them, empty for none */
  @ApiProperty({ type: [Number], nullable: true, example: null })
  schedule_pages!: number[] | null;

  /** How far the extraction is */
  @OneOf(FLOORPLAN_STATUSES, { enumName: 'FloorplanStatus' })
  status!: FloorplanStatus;

  /** Why the extraction failed; null unless the status is `error` */
  @Nested(FailureDto, { nullable: true })
  error!: FailureDto | null;

  /** The scale in use; null while it is unknown */
  @Nested(ScaleDto, { nullable: true })
  scale!: ScaleDto | null;

  /**
   * How far it can be relied upon: `poor` if its numbers must not be relied upon, `check` if a person should look at
   * some places; null before the first extraction
   */
  @OneOf(PLAN_QUALITIES, { enumName: 'PlanQuality', nullable: true, example: 'check' })
  quality!: PlanQuality | null;

  /** Why it is not `good`, the heaviest reason first */
  quality_reasons!: QualityReasonDto[];

  /** Number of changes to the geometry or the scale; 0 before the first extraction */
  @AnyNumber({ example: 1 })
  revision!: number;

  /** When the file was ingested */
  @Moment()
  created_at!: string;

  /** When the floor plan was last changed */
  @Moment()
  updated_at!: string;

  /** When it was last extracted; null before the first extraction */
  @Moment({ nullable: true })
  processed_at!: string | null;

  /** Links to the parts of the floor plan */
  _links!: FloorplanLinksDto;
}

/** A page of floor plans. */
export class FloorplanPageDto extends PageDto {
  /** The floor plans of this page */
  items!: FloorplanDto[];
}
