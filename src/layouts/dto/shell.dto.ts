import { ApiProperty } from '@nestjs/swagger';
import { IsNumber } from 'class-validator';
import { ROOM_TYPES, type RoomType } from '../../domain/extraction';
import { AnyNumber, Nested, OneOf, Text } from '../../platform/http';
import { Elements, Millimetres, ShortText } from './element-properties';
import { GridPointProperty, GridRingProperty, GridSegmentProperty, GridSegmentsProperty } from './grid.dto';
import { PlannedFixtureDto } from './layout-elements.dto';

/** Where the shell lies in the drawing it comes from: rotate by `angle_deg`, then move to `origin_mm`. */
export class ShellFrameDto {
  /** Where the shell's lower left corner lies in the drawing, mm. */
  @ApiProperty({ type: [Number], minItems: 2, maxItems: 2, example: [0, 0] })
  @IsNumber({}, { each: true })
  origin_mm!: [number, number];

  /** Turn from the shell to the drawing, degrees counter-clockwise. */
  @AnyNumber({ example: 0 })
  angle_deg!: number;
}

/** A column or a shaft. Nothing may stand on its ground. */
export class ShellObstacleDto {
  /** Id of the obstacle. */
  @ShortText('c1')
  id!: string;

  /** Kind of obstacle. */
  @OneOf(['column', 'shaft'])
  kind!: 'column' | 'shaft';

  /** Its ground. */
  @GridRingProperty()
  polygon!: [number, number][];
}

/** How a door of a locked room hangs. */
export class PlannedDoorDto {
  /** The jamb it hangs on. Null for a passage without a leaf. */
  @GridPointProperty({ nullable: true })
  hinge!: [number, number] | null;
}

/** What a locked room keeps besides its walls. */
export class PlannedRoomDto {
  /** Furniture and equipment. */
  @Elements(PlannedFixtureDto)
  fixtures!: PlannedFixtureDto[];

  /** Its doors, in the order of the room's `doors`. */
  @Elements(PlannedDoorDto)
  doors!: PlannedDoorDto[];
}

/** A room that stays as it is. */
export class KeptRoomDto {
  /** Id of the room. */
  @ShortText('r4')
  id!: string;

  /** Name on the plan. */
  @ShortText('Server')
  name!: string;

  /** Kind of room. */
  @OneOf(ROOM_TYPES, { enumName: 'RoomType' })
  type!: RoomType;

  /** Inner faces of its walls. */
  @GridRingProperty()
  polygon!: [number, number][];

  /** Its doors, each from jamb to jamb. */
  @GridSegmentsProperty()
  doors!: [[number, number], [number, number]][];

  /** Only for a room locked in an earlier layout, which is not built yet. */
  @Nested(PlannedRoomDto, { optional: true })
  planned?: PlannedRoomDto;
}

/** A way in from outside. */
export class ShellEntranceDto {
  /** Id of the entrance. */
  @ShortText('e1')
  id!: string;

  /** From jamb to jamb, on the outline. */
  @GridSegmentProperty()
  segment!: [[number, number], [number, number]];
}

/** Something that the request did not state and that was assumed. */
export class ShellAssumptionDto {
  /** Stable code. */
  @ShortText('entrance_assumed')
  code!: string;

  /** What was assumed, in words. */
  @Text({
    max: 2_000,
    example: 'No entrance is drawn. The middle of the longest side is taken as the entrance.',
  })
  message!: string;
}

/** The space a layout is made in. Lengths are whole millimetres; y points up. */
export class ShellDto {
  /** Where the shell lies in its drawing. */
  @Nested(ShellFrameDto)
  frame!: ShellFrameDto;

  /** Inner faces of the perimeter, counter-clockwise. */
  @GridRingProperty()
  outline!: [number, number][];

  /** Thickness of the perimeter walls, mm. */
  @Millimetres(200)
  wall_thickness_mm!: number;

  /** Columns and shafts. */
  @Elements(ShellObstacleDto)
  obstacles!: ShellObstacleDto[];

  /** Rooms that stay as they are. */
  @Elements(KeptRoomDto)
  kept_rooms!: KeptRoomDto[];

  /** Ways in from outside. */
  @Elements(ShellEntranceDto)
  entrances!: ShellEntranceDto[];

  /** Windows of the perimeter. Null: unknown; then any outer wall may have windows. */
  @GridSegmentsProperty({ nullable: true })
  windows!: [[number, number], [number, number]][] | null;

  /** What the request did not state and was assumed. */
  @Elements(ShellAssumptionDto)
  assumptions!: ShellAssumptionDto[];
}
