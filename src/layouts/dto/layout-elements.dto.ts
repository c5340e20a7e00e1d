import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsNumber, IsOptional, ValidateBy, ValidateNested } from 'class-validator';
import { Millimetres, ShortText } from './element-properties';
import { GridPointProperty, GridRingProperty, GridSegmentProperty } from './grid.dto';

/** Checks what a door connects: a room's id, and another's or null for outside. */
function IsRoomPair(): PropertyDecorator {
  return ValidateBy({
    name: 'isRoomPair',
    validator: {
      validate: (value: unknown) =>
        Array.isArray(value) && value.length === 2 && isId(value[0]) && (value[1] === null || isId(value[1])),
      defaultMessage: () => '$property must hold the id of a room, and that of another or null for outside',
    },
  });
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 200;
}

/** A wall; `perimeter` walls are there already, `partition` ones are new. */
export class LayoutWallDto {
  @ShortText('w1')
  id!: string;

  @ApiProperty({ enum: ['perimeter', 'partition'] })
  @IsIn(['perimeter', 'partition'])
  kind!: 'perimeter' | 'partition';

  @GridSegmentProperty()
  centreline!: [[number, number], [number, number]];

  @Millimetres(100)
  thickness_mm!: number;

  @GridRingProperty()
  polygon!: [number, number][];
}

/** The leaf of a door, open at 90°; it sweeps from `leaf_end` to the other jamb. */
export class LayoutSwingDto {
  @GridPointProperty()
  hinge!: [number, number];

  @GridPointProperty({ example: [1200, 900] })
  leaf_end!: [number, number];

  @ShortText('r1')
  into!: string;
}

export class LayoutDoorDto {
  @ShortText('d1')
  id!: string;

  @ApiProperty({
    enum: ['door', 'opening', 'entrance'],
    description: '`opening`: a passage without a leaf. `entrance`: in the perimeter, from outside',
  })
  @IsIn(['door', 'opening', 'entrance'])
  kind!: 'door' | 'opening' | 'entrance';

  @ShortText('w1', { nullable: true })
  wall_id!: string | null;

  @GridSegmentProperty({ description: "Jamb to jamb on the wall's centre-line" })
  segment!: [[number, number], [number, number]];

  @Millimetres(900)
  width_mm!: number;

  @Millimetres(2100)
  height_mm!: number;

  @ApiProperty({
    type: 'array',
    items: { type: ['string', 'null'] },
    minItems: 2,
    maxItems: 2,
    example: ['r1', 'corridor'],
    description: 'Ids of the rooms on both sides; null is outside',
  } as never)
  @IsRoomPair()
  connects!: [string, string | null];

  @ApiProperty({ type: LayoutSwingDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LayoutSwingDto)
  swing!: LayoutSwingDto | null;
}

export class LayoutWindowDto {
  @ShortText('o1')
  id!: string;

  @ShortText('w1', { nullable: true })
  wall_id!: string | null;

  @ShortText('r1')
  room_id!: string;

  @GridSegmentProperty()
  segment!: [[number, number], [number, number]];

  @ApiProperty()
  @IsBoolean()
  existing!: boolean;
}

/** Furniture or equipment of a locked room. */
export class PlannedFixtureDto {
  @ShortText('wash_basin')
  kind!: string;

  @GridRingProperty({ description: 'Ground it stands on' })
  footprint!: [number, number][];

  @GridRingProperty({ nullable: true, description: 'Ground around it that has to stay free' })
  clearance!: [number, number][] | null;

  @ApiProperty({ enum: [0, 90, 180, 270], description: 'Direction its user faces it from, 0 along x' })
  @IsNumber()
  @IsIn([0, 90, 180, 270])
  facing_deg!: 0 | 90 | 180 | 270;
}

export class LayoutFixtureDto extends PlannedFixtureDto {
  @ShortText('f1')
  id!: string;

  @ShortText('r1')
  room_id!: string;
}
