import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  DOOR_OPERATIONS,
  DRAWING_KINDS,
  HINGE_SIDES,
  OPENING_MARKS,
  PLAN_QUALITIES,
  type DoorOperation,
  type DrawingKind,
  type HingeSide,
  type OpeningMark,
  type PlanQuality,
} from '../../domain/extraction';
import { AnyNumber, Nested, NestedList, OneOf, SomeOf, Text, Texts, Uuid } from '../../platform/http';
import { QualityReasonDto } from './quality.dto';
import { RING_SCHEMA, RoomDto } from './room.dto';
import { ScaleCandidateDto, ScaleDto } from './scale.dto';

const SEGMENT_SCHEMA = {
  ...RING_SCHEMA,
  minItems: 2,
  maxItems: 2,
  example: [
    [100, 100],
    [300, 100],
  ],
} as never;

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

/** A wall. */
export class WallDto {
  /** Id of the wall in this plan */
  @Text({ example: 'w1' })
  id!: string;

  /** Centre line, from end to end, in drawing units */
  @ApiProperty(SEGMENT_SCHEMA)
  centreline!: [number, number][];

  /** Thickness in drawing units */
  thickness!: number;

  /** Outline: points [x, y] in drawing units */
  @ApiProperty(RING_SCHEMA)
  polygon!: [number, number][];

  /** Length of the centre line, millimetres; null while the scale is unknown */
  @AnyNumber({ nullable: true, example: 4020 })
  length_mm!: number | null;

  /** Thickness, millimetres; null while the scale is unknown */
  @AnyNumber({ nullable: true, example: 105 })
  thickness_mm!: number | null;

  /** Layer of the drawing; null if it has no layers */
  @Text({ nullable: true, example: 'A-WALL' })
  layer!: string | null;

  /** How certain the wall is, from 0 to 1 */
  confidence!: number;
}

/** A column, free-standing or in a wall. */
export class ColumnDto {
  /** Id of the column in this plan */
  @Text({ example: 'c1' })
  id!: string;

  /** Outline: points [x, y] in drawing units */
  @ApiProperty(RING_SCHEMA)
  polygon!: [number, number][];

  /** Its centre, [x, y] in drawing units */
  @ApiProperty({ type: [Number], example: [240, 180] })
  centre!: [number, number];

  /** Longer side, or the diameter of a round column, in drawing units */
  width!: number;
  /** Shorter side, or the diameter of a round column, in drawing units */
  depth!: number;

  /** Longer side or diameter, millimetres; null while the scale is unknown */
  @AnyNumber({ nullable: true, example: 400 })
  width_mm!: number | null;

  /** Shorter side or diameter, millimetres; null while the scale is unknown */
  @AnyNumber({ nullable: true, example: 400 })
  depth_mm!: number | null;

  /** Whether it stands free in a room; then its area is not part of the room's */
  free_standing!: boolean;

  /** Layer of the drawing; null if it has no layers */
  @Text({ nullable: true, example: 'S-COLS' })
  layer!: string | null;

  /** How certain the column is, from 0 to 1 */
  confidence!: number;
}

/** How a door opens. */
export class SwingDto {
  /** The hinge, [x, y] in drawing units */
  @ApiProperty({ type: [Number], example: [100, 100] })
  hinge!: [number, number];

  /** The far end of the open door leaf, [x, y] in drawing units */
  @ApiProperty({ type: [Number], example: [100, 125] })
  leaf_end!: [number, number];
}

/** Fixed glass beside the leaves of a door, in the same frame. */
export class SidelightDto {
  /** From one side to the other along the wall, in drawing units */
  @ApiProperty(SEGMENT_SCHEMA)
  segment!: [number, number][];

  /** Width, millimetres; null while the scale is unknown */
  @AnyNumber({ nullable: true, example: 600 })
  width_mm!: number | null;
}

/** A door, a window or a gap in a wall. */
export class OpeningDto {
  /** Id of the opening in this plan */
  @Text({ example: 'o1' })
  id!: string;

  /** `gap`: an opening without a door or a window */
  @OneOf(['door', 'window', 'gap'])
  kind!: 'door' | 'window' | 'gap';

  /** The wall that it is in; null if it is in no wall that was found */
  @Text({ nullable: true, example: 'w1' })
  wall_id!: string | null;

  /** From one side of the opening to the other along the wall, in drawing units */
  @ApiProperty(SEGMENT_SCHEMA)
  segment!: [number, number][];

  /** Width, millimetres; null while the scale is unknown */
  @AnyNumber({ nullable: true, example: 900 })
  width_mm!: number | null;

  /** How the door opens; null if the drawing does not show it */
  @Nested(SwingDto, { nullable: true })
  swing!: SwingDto | null;

  /** What in the drawing shows that this is an opening: the mark that decided */
  @Text({ example: 'arc' })
  evidence!: string;

  /** Everything that is drawn at the opening, the mark that decided first */
  @SomeOf(OPENING_MARKS, { enumName: 'OpeningMark', optional: true, example: ['arc', 'leaf'] })
  marks?: OpeningMark[];

  /** How a door moves; left out for windows and gaps, and if the drawing does not show it */
  @OneOf(DOOR_OPERATIONS, { enumName: 'DoorOperation', optional: true, example: 'swing' })
  operation?: DoorOperation;

  /** Number of leaves of a door; left out if the drawing does not show it */
  @AnyNumber({ optional: true, example: 1 })
  leaves?: number;

  /** Width of the widest leaf as drawn, in drawing units; `width_mm` is the whole gap with the frame */
  @AnyNumber({ optional: true, example: 24.66 })
  leaf_width?: number;

  /** Width of the widest leaf, millimetres; null while the scale is unknown */
  @AnyNumber({ optional: true, nullable: true, example: 870 })
  leaf_width_mm?: number | null;

  /** Side of the hinges of a single leaf, seen from the room that it opens into */
  @OneOf(HINGE_SIDES, { enumName: 'HingeSide', optional: true, example: 'left' })
  hinge_side?: HingeSide;

  /** Fixed glass beside the leaves, in the same frame; `width_mm` does not include it */
  @NestedList(SidelightDto, { optional: true })
  sidelights?: SidelightDto[];

  /** The tag that is printed beside the opening, such as the mark of a door or window schedule */
  @Text({ optional: true, example: 'W1' })
  tag?: string;

  /** How certain the opening is, from 0 to 1 */
  confidence!: number;
}

/** A text of the drawing. */
export class PlanTextDto {
  /** The text */
  text!: string;

  /** Its start, [x, y] in drawing units */
  @ApiProperty({ type: [Number], example: [120, 80] })
  position!: [number, number];

  /** Its direction, degrees clockwise on the page */
  angle!: number;
  /** Height of its font, drawing units */
  size!: number;
}

/** A dimension of the drawing. */
export class PlanDimensionDto {
  /** The dimension as it is printed */
  @Text({ example: '4020' })
  text!: string;

  /** What it says, millimetres */
  value_mm!: number;

  /** What it measures, in drawing units */
  @ApiProperty(SEGMENT_SCHEMA)
  segment!: [number, number][];
}

/** A row of a schedule. */
export class PlanScheduleRowDto {
  /** One cell for each column; the first has the number, the tag or the code */
  @Texts({ example: ['134', 'CONFERENCE', 'CPT-1'] })
  cells!: string[];

  /** The rooms, doors or windows of the plan that the row describes */
  @Texts({ example: ['r6'] })
  elements!: string[];
}

/** A schedule or a legend on the sheet. */
export class PlanScheduleDto {
  /** What its rows describe; `finish`: a legend of finish codes */
  @OneOf(['room', 'door', 'window', 'finish'], { enumName: 'ScheduleKind' })
  kind!: 'room' | 'door' | 'window' | 'finish';

  /** The title over it; null if there is none */
  @Text({ nullable: true, example: 'ROOM FINISH SCHEDULE' })
  title!: string | null;

  /** The headers */
  @Texts({ example: ['Number', 'Name', 'Floor finish'] })
  columns!: string[];

  /** The rows, from top to bottom */
  rows!: PlanScheduleRowDto[];
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

/** A part of the sheet, in drawing units. */
export class SheetRegionDto {
  /** Left edge */
  @AnyNumber({ example: 640 })
  x!: number;

  /** Upper edge */
  @AnyNumber({ example: 80 })
  y!: number;

  /** Width */
  @AnyNumber({ example: 420 })
  width!: number;

  /** Height */
  @AnyNumber({ example: 310 })
  height!: number;
}

/** One of several drawings on the sheet. */
export class SheetDrawingDto {
  /** Its number on the sheet, from 1; give it as `region` to read this drawing alone */
  @AnyNumber({ example: 2 })
  number!: number;

  /** What it shows; `other`: a plan of a roof, a ceiling or a site, which shows no rooms to be billed */
  @OneOf(DRAWING_KINDS, { enumName: 'DrawingKind', example: 'plan' })
  kind!: DrawingKind;

  /** Its title as it is printed; null if it has none */
  @Text({ nullable: true, example: 'FIRST FLOOR PLAN' })
  title!: string | null;

  /** Where it is, with its title */
  region!: SheetRegionDto;

  /** The N of 1:N that is printed with it; null if there is none, or several */
  @AnyNumber({ nullable: true, example: 100 })
  ratio!: number | null;

  /** Whether the walls, openings and rooms of this plan come from it */
  @ApiProperty({ example: true })
  read!: boolean;
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
