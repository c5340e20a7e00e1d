import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { FACILITIES, type Facility, PROFILE_IDS, type ProfileId } from '../../domain/layout';
import { type StandardId, STANDARDS } from '../../domain/takeoff';
import { REQUEST_DEFAULTS } from '../layout-request';
import { MODEL_BRIEF } from './parse-brief.dto';
import { SpatialGraphDto } from './spatial-graph.dto';

const MAX_ROOMS = 200;

/** A brief, and exactly one of `floorplan_id`, `spatial_graph` and `layout_id` to say where it is to be built. */
export class GenerateDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Build in the shell of this floor plan' })
  @IsOptional()
  @IsUUID()
  floorplan_id?: string;

  @ApiPropertyOptional({ type: SpatialGraphDto, description: 'Build in the shell that is described here' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SpatialGraphDto)
  spatial_graph?: SpatialGraphDto;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Make this layout again: `alternative` of it, with `locked_rooms` left as they are',
  })
  @IsOptional()
  @IsUUID()
  layout_id?: string;

  @ApiPropertyOptional({
    minimum: 1,
    maximum: 5,
    default: 1,
    description: 'With layout_id: which of its alternatives',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  alternative?: number;

  @ApiPropertyOptional({
    type: [String],
    maxItems: MAX_ROOMS,
    description: 'With layout_id: ids of rooms that stay where they are',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_ROOMS)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  locked_rooms?: string[];

  @ApiPropertyOptional({
    example: MODEL_BRIEF,
    maxLength: 100_000,
    description: 'What is wanted, in words; with layout_id it may be left out and stays as it was',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100_000)
  prompt?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'By default that of the floor plan' })
  @IsOptional()
  @IsUUID()
  project_id?: string;

  @ApiPropertyOptional({
    minimum: 0,
    maximum: 2 ** 32 - 1,
    default: REQUEST_DEFAULTS.seed,
    description: 'The same seed gives the same layouts, byte for byte',
  })
  @IsOptional()
  @IsInt()
  seed?: number;

  @ApiPropertyOptional({
    minimum: 1,
    maximum: 32,
    default: REQUEST_DEFAULTS.parallel_candidates,
    description: 'Candidates worked out in an iteration, at most',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(32)
  parallel_candidates?: number;

  @ApiPropertyOptional({
    minimum: 1,
    maximum: 8,
    default: REQUEST_DEFAULTS.max_workers,
    description: 'Candidates worked out at the same time; changes how long it takes, never what comes out',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(8)
  max_workers?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 10, default: REQUEST_DEFAULTS.max_iterations })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10)
  max_iterations?: number;

  @ApiPropertyOptional({
    minimum: 1,
    maximum: 5,
    default: REQUEST_DEFAULTS.alternatives,
    description: 'Plans to keep, best first',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  alternatives?: number;

  @ApiPropertyOptional({ enum: PROFILE_IDS, enumName: 'LayoutProfileId', default: REQUEST_DEFAULTS.profile })
  @IsOptional()
  @IsIn(PROFILE_IDS)
  profile?: ProfileId;

  @ApiPropertyOptional({
    enum: FACILITIES,
    enumName: 'Facility',
    description: 'Where the brief leaves it open',
  })
  @IsOptional()
  @IsIn(FACILITIES)
  facility?: Facility;

  @ApiPropertyOptional({
    type: [String],
    maxItems: MAX_ROOMS,
    description: 'With floorplan_id: rooms of the plan that stay; all others are cleared',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_ROOMS)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  keep_room_ids?: string[];

  @ApiPropertyOptional({ enum: STANDARDS, enumName: 'MeasurementStandard', description: 'For its bills' })
  @IsOptional()
  @IsIn(STANDARDS)
  standard?: StandardId;

  @ApiPropertyOptional({ pattern: '^[A-Z]{3}$', description: 'For its bills, ISO 4217' })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be an ISO 4217 code such as INR' })
  currency?: string;

  @ApiPropertyOptional({ minimum: 1800, maximum: 20_000, description: 'For its bills' })
  @IsOptional()
  @IsInt()
  @Min(1800)
  @Max(20_000)
  ceiling_height_mm?: number;
}
