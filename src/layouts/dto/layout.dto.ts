import { LAYOUT_STATUSES, type LayoutStatus } from '../layout.entity';
import {
  AnyNumber,
  LinkDto,
  Moment,
  Nested,
  NestedList,
  OneOf,
  PageDto,
  PageQueryDto,
  Text,
  Texts,
  Uuid,
  WholeNumber,
} from '../../platform/http';
import { LayoutDocumentDto } from './layout-document.dto';
import { LayoutRequestDto } from './layout-request.dto';
import { ProgrammeDto } from './programme.dto';
import { ProposerReportDto } from './proposer.dto';
import { AlternativeDto, IterationDto } from './ranked-layout.dto';
import { ShellDto } from './shell.dto';

export const LAYOUT_FORMATS = ['json', 'svg', 'dxf', 'geojson'] as const;
export type LayoutFormat = (typeof LAYOUT_FORMATS)[number];

/** Which layouts to list. */
export class ListLayoutsQueryDto extends PageQueryDto {
  /** Only layouts of this project. */
  @Uuid({ optional: true })
  project_id?: string;

  /** Only layouts in the shell of this floor plan. */
  @Uuid({ optional: true })
  floorplan_id?: string;

  /** Only layouts with this status. */
  @OneOf(LAYOUT_STATUSES, { optional: true, enumName: 'LayoutStatus' })
  status?: LayoutStatus;
}

/** Which plan of a layout to show, and how. */
export class LayoutQueryDto {
  /** Rank of the alternative; 1 is the best. */
  @WholeNumber({ optional: true, min: 1, max: 5, default: 1, fromText: true })
  alternative?: number;

  /** Format of the answer. It overrides the Accept header. */
  @OneOf(LAYOUT_FORMATS, { optional: true })
  format?: LayoutFormat;
}

/** Why there is no layout. */
export class LayoutFailureDto {
  /**
   * Stable code, for programs.
   * @example "programme_does_not_fit"
   */
  code!: string;

  /** What to do, for people. */
  message!: string;

  /** What went wrong, with the numbers. */
  detail!: string;
}

/** Addresses of a layout and of what belongs to it. */
export class LayoutLinksDto {
  /** The layout. */
  self!: LinkDto;

  /** The best plan as an SVG drawing, once ready. */
  svg?: LinkDto;

  /** The best plan as a DXF drawing, once ready. */
  dxf?: LinkDto;

  /** The best plan as GeoJSON, once ready. */
  geojson?: LinkDto;

  /** Bills of the layout, once ready. */
  boms?: LinkDto;

  /** The floor plan whose shell it uses. */
  floorplan?: LinkDto;

  /** Its project. */
  project?: LinkDto;
}

/** A layout without its plans. */
export class LayoutSummaryDto {
  /** The layout. */
  @Uuid()
  id!: string;

  /** The floor plan whose shell it uses. */
  @Uuid({ nullable: true })
  floorplan_id!: string | null;

  /** Revision of the floor plan when its shell was taken. */
  @AnyNumber({ nullable: true, example: 1 })
  floorplan_revision!: number | null;

  /** Its project. */
  @Uuid({ nullable: true })
  project_id!: string | null;

  /** `pending`: the search runs. `ready`: plans were found. `error`: the search failed. */
  @OneOf(LAYOUT_STATUSES, { enumName: 'LayoutStatus' })
  status!: LayoutStatus;

  /** Why the search failed. */
  @Nested(LayoutFailureDto, { nullable: true })
  error!: LayoutFailureDto | null;

  /** What was asked for. */
  @Nested(LayoutRequestDto)
  request!: LayoutRequestDto;

  /** What was found, in words. Null until ready. */
  @Text({ nullable: true })
  summary!: string | null;

  /** When it was asked for. */
  @Moment()
  created_at!: string;

  /** When its plans were found. Null until ready. */
  @Moment({ nullable: true })
  generated_at!: string | null;

  /** Addresses of the layout and of what belongs to it. */
  _links!: LayoutLinksDto;
}

/** One page of layouts. */
export class LayoutPageDto extends PageDto {
  /** The layouts of this page, newest first. */
  items!: LayoutSummaryDto[];
}

/** A layout: the request, the programme that was read from the brief, and the plans that were found. */
export class LayoutDto extends LayoutSummaryDto {
  /** The programme that was read from the brief. */
  @Nested(ProgrammeDto)
  programme!: ProgrammeDto;

  /** The space the plans are made in. */
  @Nested(ShellDto)
  shell!: ShellDto;

  /** The plans that were found, best first. */
  @NestedList(AlternativeDto)
  alternatives!: AlternativeDto[];

  /** The plan of the alternative asked for. Null until ready. */
  @Nested(LayoutDocumentDto, { nullable: true })
  layout!: LayoutDocumentDto | null;

  /** How many iterations the search took. Null until ready. */
  @AnyNumber({ nullable: true, example: 2 })
  iterations_used!: number | null;

  /** What each iteration tried and found. */
  @NestedList(IterationDto)
  history!: IterationDto[];

  /** Ids of the optional rooms and free areas that were added because the shell has ground for them. */
  @Texts()
  added_rooms!: string[];

  /** All areas asked for were multiplied by this factor to fill the shell. Null until ready. */
  @AnyNumber({ nullable: true, example: 1.04 })
  area_factor!: number | null;

  /** What a language model contributed. Null until ready. */
  @Nested(ProposerReportDto, { nullable: true })
  proposer!: ProposerReportDto | null;
}

/** Addresses of a search that was accepted. */
export class GenerateLinksDto {
  /** The job. */
  self!: LinkDto;

  /** The layout. */
  layout!: LinkDto;

  /** The floor plan whose shell it uses. */
  floorplan?: LinkDto;
}

/** A search that was accepted. */
export class GenerateAcceptedDto {
  /** The job that searches. */
  @Uuid()
  job_id!: string;

  /**
   * Status of the job.
   * @example "queued"
   */
  status!: string;

  /**
   * Address at which to follow the job.
   * @example "/api/v1/jobs/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11"
   */
  status_url!: string;

  /** The layout that the job makes. */
  @Uuid()
  layout_id!: string;

  /** The floor plan whose shell it uses. */
  @Uuid({ nullable: true })
  floorplan_id!: string | null;

  /** Addresses of the job and the layout. */
  _links!: GenerateLinksDto;
}
