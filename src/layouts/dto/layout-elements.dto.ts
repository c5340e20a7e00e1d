import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { Flag, Nested, OneOf } from '../../platform/http';
import { Millimetres, ShortText } from './element-properties';
import { GridPointProperty, GridRingProperty, GridSegmentProperty } from './grid.dto';

/** Checks what a door connects: the id of a room, then the id of another room, or null for the outside. */
function IsRoomPair(): PropertyDecorator {
  return ValidateBy({
    name: 'isRoomPair',
    validator: {
      validate: (value: unknown) =>
        Array.isArray(value) && value.length === 2 && isId(value[0]) && (value[1] === null || isId(value[1])),
      defaultMessage: () =>
        '$property must hold the id of a room, then the id of another room or null for the outside',
    },
  });
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 200;
}

/** A wall. */
export class LayoutWallDto {
  /** Id of the wall. */
  @ShortText('w1')
  id!: string;

  /** `perimeter`: stands around the shell and is there already. `partition`: is new. */
  @OneOf(['perimeter', 'partition'])
  kind!: 'perimeter' | 'partition';

  /** Middle line, from end to end. */
  @GridSegmentProperty()
  centreline!: [[number, number], [number, number]];

  /** Thickness, mm. */
  @Millimetres(100)
  thickness_mm!: number;

  /** Ground it stands on. */
  @GridRingProperty()
  polygon!: [number, number][];
}

/** The leaf of a door, open at 90°. It sweeps from `leaf_end` to the other jamb. */
export class LayoutSwingDto {
  /** Where the leaf hangs. */
  @GridPointProperty()
  hinge!: [number, number];

  /** Free end of the open leaf. */
  @GridPointProperty({ example: [1200, 900] })
  leaf_end!: [number, number];

  /** Id of the room the leaf opens into. */
  @ShortText('r1')
  into!: string;
}

/** A door, a passage without a leaf, or an entrance. */
export class LayoutDoorDto {
  /** Id of the door. */
  @ShortText('d1')
  id!: string;

  /** `door`: with a leaf. `opening`: a passage without a leaf. `entrance`: in the perimeter, from outside. */
  @OneOf(['door', 'opening', 'entrance'])
  kind!: 'door' | 'opening' | 'entrance';

  /** Id of the wall it is in. */
  @ShortText('w1', { nullable: true })
  wall_id!: string | null;

  /** From jamb to jamb on the centre-line of the wall. */
  @GridSegmentProperty()
  segment!: [[number, number], [number, number]];

  /** Clear width, mm. */
  @Millimetres(900)
  width_mm!: number;

  /** Clear height, mm. */
  @Millimetres(2100)
  height_mm!: number;

  /** Ids of the rooms on its two sides. Null is the outside. */
  @ApiProperty({
    type: 'array',
    items: { type: ['string', 'null'] },
    minItems: 2,
    maxItems: 2,
    example: ['r1', 'corridor'],
  } as never)
  @IsRoomPair()
  connects!: [string, string | null];

  /** The leaf. Null for an opening, an entrance, and a door that slides or folds. */
  @Nested(LayoutSwingDto, { nullable: true })
  swing!: LayoutSwingDto | null;
}

/** A window. */
export class LayoutWindowDto {
  /** Id of the window. */
  @ShortText('o1')
  id!: string;

  /** Id of the wall it is in. */
  @ShortText('w1', { nullable: true })
  wall_id!: string | null;

  /** Id of the room it lights. */
  @ShortText('r1')
  room_id!: string;

  /** From jamb to jamb on the centre-line of the wall. */
  @GridSegmentProperty()
  segment!: [[number, number], [number, number]];

  /** True for a window that was there before. */
  @Flag()
  existing!: boolean;
}

/** Furniture or equipment of a locked room. */
export class PlannedFixtureDto {
  /** Kind of fixture, such as `dental_chair`, `wc` or `desk`. */
  @ShortText('wash_basin')
  kind!: string;

  /** Ground it stands on. */
  @GridRingProperty()
  footprint!: [number, number][];

  /** Ground around it that must stay free. */
  @GridRingProperty({ nullable: true })
  clearance!: [number, number][] | null;

  /** Direction in which its front looks, degrees. 0 is along x. */
  @OneOf([0, 90, 180, 270])
  facing_deg!: 0 | 90 | 180 | 270;
}

/** Furniture or equipment. */
export class LayoutFixtureDto extends PlannedFixtureDto {
  /** Id of the fixture. */
  @ShortText('f1')
  id!: string;

  /** Id of the room it stands in. */
  @ShortText('r1')
  room_id!: string;
}
