import { ApiProperty } from '@nestjs/swagger';
import {
  DOOR_OPERATIONS,
  HINGE_SIDES,
  OPENING_MARKS,
  type DoorOperation,
  type HingeSide,
  type OpeningMark,
} from '../../domain/extraction';
import { AnyNumber, Nested, NestedList, OneOf, SomeOf, Text } from '../../platform/http';
import { RING_SCHEMA } from './room.dto';
import { ScheduledOpeningDto } from './scheduled.dto';

const SEGMENT_SCHEMA = {
  ...RING_SCHEMA,
  minItems: 2,
  maxItems: 2,
  example: [
    [100, 100],
    [300, 100],
  ],
} as never;

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

  /** What its row in a door or window schedule says; left out if no row is bound to it */
  @Nested(ScheduledOpeningDto, { optional: true })
  scheduled?: ScheduledOpeningDto;

  /** How certain the opening is, from 0 to 1 */
  confidence!: number;
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
