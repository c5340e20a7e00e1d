import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { RING_SCHEMA, RoomDto } from './room.dto';
import { ScaleDto } from './scale.dto';

const SEGMENT_SCHEMA = {
  ...RING_SCHEMA,
  minItems: 2,
  maxItems: 2,
  example: [
    [100, 100],
    [300, 100],
  ],
} as never;

export class GeometryQueryDto {
  @ApiPropertyOptional({ enum: ['json', 'geojson'], default: 'json' })
  @IsOptional()
  @IsIn(['json', 'geojson'])
  format?: 'json' | 'geojson';
}

export class GeometryPageDto {
  number!: number;
  count!: number;
  /** Drawing units */
  width!: number;
  height!: number;

  @ApiProperty({ enum: ['pt', 'px', 'du'] })
  unit!: 'pt' | 'px' | 'du';

  @ApiProperty({ enum: ['down', 'up'] })
  axis_y!: 'down' | 'up';
}

export class WallDto {
  /** @example "w1" */
  id!: string;

  @ApiProperty(SEGMENT_SCHEMA)
  centreline!: [number, number][];

  /** Drawing units */
  thickness!: number;

  @ApiProperty(RING_SCHEMA as never)
  polygon!: [number, number][];

  @ApiProperty({ type: Number, nullable: true, example: 4020 })
  length_mm!: number | null;

  @ApiProperty({ type: Number, nullable: true, example: 105 })
  thickness_mm!: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'A-WALL' })
  layer!: string | null;

  confidence!: number;
}

export class SwingDto {
  @ApiProperty({ type: [Number], example: [100, 100] })
  hinge!: [number, number];

  @ApiProperty({ type: [Number], example: [100, 125] })
  leaf_end!: [number, number];
}

export class OpeningDto {
  /** @example "o1" */
  id!: string;

  @ApiProperty({ enum: ['door', 'window', 'gap'] })
  kind!: 'door' | 'window' | 'gap';

  @ApiProperty({ type: String, nullable: true, example: 'w1' })
  wall_id!: string | null;

  @ApiProperty(SEGMENT_SCHEMA)
  segment!: [number, number][];

  @ApiProperty({ type: Number, nullable: true, example: 900 })
  width_mm!: number | null;

  @ApiProperty({ type: SwingDto, nullable: true })
  swing!: SwingDto | null;

  /** What was drawn that makes this an opening */
  evidence!: string;

  confidence!: number;
}

export class PlanTextDto {
  text!: string;

  @ApiProperty({ type: [Number], example: [120, 80] })
  position!: [number, number];

  angle!: number;
  size!: number;
}

export class PlanDimensionDto {
  /** @example "4020" */
  text!: string;

  value_mm!: number;

  @ApiProperty(SEGMENT_SCHEMA)
  segment!: [number, number][];
}

export class PlanWarningDto {
  /** @example "scale_unknown" */
  code!: string;
  message!: string;

  @ApiPropertyOptional({ type: [String] })
  elements?: string[];
}

/** An extracted plan in drawing units, with real sizes beside them where the scale is known. */
export class GeometryDto {
  @ApiProperty({ format: 'uuid' })
  floorplan_id!: string;

  revision!: number;

  @ApiProperty({ enum: ['vector', 'raster', 'mixed', 'dxf'] })
  source!: 'vector' | 'raster' | 'mixed' | 'dxf';

  page!: GeometryPageDto;

  @ApiProperty({ type: ScaleDto, nullable: true })
  scale!: ScaleDto | null;

  walls!: WallDto[];
  openings!: OpeningDto[];
  rooms!: RoomDto[];
  texts!: PlanTextDto[];
  dimensions!: PlanDimensionDto[];
  warnings!: PlanWarningDto[];
}
