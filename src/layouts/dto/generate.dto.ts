import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional } from 'class-validator';
import { FACILITIES, type Facility, PROFILE_IDS, type ProfileId } from '../../domain/layout';
import { type StandardId, STANDARDS } from '../../domain/takeoff';
import { Currency, Nested, OneOf, Text, Texts, Uuid, WholeNumber } from '../../platform/http';
import { REQUEST_DEFAULTS } from '../layout-request';
import { MODEL_BRIEF } from './parse-brief.dto';
import { SpatialGraphDto } from './spatial-graph.dto';

const MAX_ROOMS = 200;

/** A brief, and exactly one of `floorplan_id`, `spatial_graph` and `layout_id`, which says where to build. */
export class GenerateDto {
  /** Build inside this floor plan. */
  @Uuid({ optional: true })
  floorplan_id?: string;

  /** Build inside the space that is described here. */
  @Nested(SpatialGraphDto, { optional: true })
  spatial_graph?: SpatialGraphDto;

  /** Generate this layout again. `alternative` says from which plan; `locked_rooms` stay as they are. */
  @Uuid({ optional: true })
  layout_id?: string;

  /** With `layout_id`: rank of the alternative to start from. */
  @WholeNumber({ optional: true, min: 1, max: 5, default: 1 })
  alternative?: number;

  /** With `layout_id`: ids of the rooms that stay where they are. */
  @Texts({ optional: true, maxItems: MAX_ROOMS, max: 200 })
  locked_rooms?: string[];

  /** The brief: what to plan, in words. With `layout_id` it may be left out; the earlier brief is used then. */
  @Text({ optional: true, max: 100_000, example: MODEL_BRIEF })
  prompt?: string;

  /** Project of the layout. Default: the project of the floor plan. */
  @Uuid({ optional: true })
  project_id?: string;

  /** The same seed gives the same layouts, byte for byte. */
  // The service checks the range, because a seed outside it has an error code of its own.
  @ApiPropertyOptional({ minimum: 0, maximum: 2 ** 32 - 1, default: REQUEST_DEFAULTS.seed })
  @IsOptional()
  @IsInt()
  seed?: number;

  /** The most candidates to try in one iteration. */
  @WholeNumber({ optional: true, min: 1, max: 32, default: REQUEST_DEFAULTS.parallel_candidates })
  parallel_candidates?: number;

  /** The most candidates to try at the same time. It changes the time a search takes, never its result. */
  @WholeNumber({ optional: true, min: 1, max: 8, default: REQUEST_DEFAULTS.max_workers })
  max_workers?: number;

  /** The most iterations of the search. */
  @WholeNumber({ optional: true, min: 1, max: 10, default: REQUEST_DEFAULTS.max_iterations })
  max_iterations?: number;

  /** How many plans to keep, best first. */
  @WholeNumber({ optional: true, min: 1, max: 5, default: REQUEST_DEFAULTS.alternatives })
  alternatives?: number;

  /** Planning rules: areas, clear widths, doors. */
  @OneOf(PROFILE_IDS, { optional: true, enumName: 'LayoutProfileId', default: REQUEST_DEFAULTS.profile })
  profile?: ProfileId;

  /** Kind of place. It overrides what the brief says. */
  @OneOf(FACILITIES, { optional: true, enumName: 'Facility' })
  facility?: Facility;

  /** With `floorplan_id`: ids of the rooms that stay. All other rooms are cleared. */
  @Texts({ optional: true, maxItems: MAX_ROOMS, max: 200 })
  keep_room_ids?: string[];

  /** Standard of measurement for the bills of the layout. */
  @OneOf(STANDARDS, { optional: true, enumName: 'MeasurementStandard' })
  standard?: StandardId;

  /** Currency of the bills of the layout. */
  @Currency({ optional: true })
  currency?: string;

  /** Ceiling height for the bills of the layout, mm. */
  @WholeNumber({ optional: true, min: 1800, max: 20_000 })
  ceiling_height_mm?: number;
}
