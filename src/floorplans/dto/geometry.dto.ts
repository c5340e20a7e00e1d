import { ApiPropertyOptional } from '@nestjs/swagger';
import { PLAN_QUALITIES, type PlanQuality } from '../../domain/extraction';
import { Nested, NestedList, OneOf, Text, Texts, Uuid } from '../../platform/http';
import { WallDto, ColumnDto, OpeningDto, PlanDimensionDto } from './plan-elements.dto';
import { PlanTextDto, PlanScheduleDto, SheetDrawingDto } from './sheet-contents.dto';
import { QualityReasonDto } from './quality.dto';
import { RING_SCHEMA, RoomDto } from './room.dto';
import { ScaleCandidateDto, ScaleDto } from './scale.dto';

/** In which format to get the geometry. */
export class GeometryQueryDto {
  /** `json` or GeoJSON */
  @OneOf(['json', 'geojson'], { optional: true, default: 'json' })
  format?: 'json' | 'geojson';
}

/** The page that was extracted. */
export class GeometryPageDto {
  /** Page of the file, from 1 */
  number!: number;
  /** Number of pages in the file */
  count!: number;
  /** Width in drawing units */
  width!: number;
  /** Height in drawing units */
  height!: number;

  /** The drawing unit: points of a PDF, pixels of a picture, or units of a CAD drawing */
  @OneOf(['pt', 'px', 'du'])
  unit!: 'pt' | 'px' | 'du';

  /** Direction in which y grows */
  @OneOf(['down', 'up'])
  axis_y!: 'down' | 'up';
}

/** Something in the plan that a person should check. */
export class PlanWarningDto {
  /** Stable code, for programs */
  @Text({ example: 'scale_unknown' })
  code!: string;

  /** What to check, for people */
  message!: string;

  /** The walls, openings or rooms that it concerns */
  @Texts({ optional: true })
  elements?: string[];

  /** Where to look: points [x, y] in drawing units */
  @ApiPropertyOptional({ ...RING_SCHEMA, items: { ...RING_SCHEMA.items }, example: [[420.5, 188]] })
  at?: [number, number][];

  /** What is written at each of these places, in the same order */
  @Texts({ optional: true, example: ['Kitchen 102'] })
  names?: string[];

  /** How much it weighs, where that depends on more than its code: `poor` if the numbers must not be relied upon */
  @OneOf(['check', 'poor'], { enumName: 'WarningSeverity', optional: true })
  severity?: 'check' | 'poor';
}

/** An extracted plan. Coordinates are in drawing units. Real sizes are null while the scale is unknown. */
export class GeometryDto {
  /** The floor plan */
  @Uuid()
  floorplan_id!: string;

  /** Number of changes to the geometry or the scale */
  revision!: number;

  /**
   * How far the plan can be relied upon: `poor` if its numbers must not be relied upon, `check` if a person should look
   * at some places
   */
  @OneOf(PLAN_QUALITIES, { enumName: 'PlanQuality', example: 'check' })
  quality!: PlanQuality;

  /** Why it is not `good`, the heaviest reason first */
  quality_reasons!: QualityReasonDto[];

  /** What the file contains: drawn lines, a picture, both, or a DXF drawing */
  @OneOf(['vector', 'raster', 'mixed', 'dxf'])
  source!: 'vector' | 'raster' | 'mixed' | 'dxf';

  /** The page that was extracted */
  page!: GeometryPageDto;

  /** The scale in use; null while it is unknown */
  @Nested(ScaleDto, { nullable: true })
  scale!: ScaleDto | null;

  /** What the sheet says about its scale where that is too little to decide; left out otherwise */
  scale_candidates?: ScaleCandidateDto[];

  /** Walls */
  walls!: WallDto[];
  /** Columns; left out if the plan has none */
  columns?: ColumnDto[];
  /** Doors, windows and gaps */
  openings!: OpeningDto[];
  /** Rooms */
  rooms!: RoomDto[];
  /** Texts of the drawing */
  texts!: PlanTextDto[];
  /** Dimensions of the drawing */
  dimensions!: PlanDimensionDto[];
  /** Schedules and legends of the sheet; left out if it has none */
  schedules?: PlanScheduleDto[];
  /** What a person should check */
  warnings!: PlanWarningDto[];

  /** All drawings of the sheet in page order; left out if it has only one */
  @NestedList(SheetDrawingDto, { optional: true })
  drawings?: SheetDrawingDto[];
}
