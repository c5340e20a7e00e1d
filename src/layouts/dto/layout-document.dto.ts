import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { ROOM_TYPES, type RoomType } from '../../domain/extraction';
import { PROFILE_IDS, type ProfileId } from '../../domain/layout';
import { AnyNumber, Flag, Nested, OneOf, WholeNumber } from '../../platform/http';
import { Elements, Millimetres, ShortText } from './element-properties';
import { GridRingProperty, GridRingsProperty } from './grid.dto';
import { LayoutDoorDto, LayoutFixtureDto, LayoutWallDto, LayoutWindowDto } from './layout-elements.dto';
import { ShellDto } from './shell.dto';

/** A room of a plan. */
export class LayoutRoomDto {
  /** Id of the room. */
  @ShortText('r1')
  id!: string;

  /** Name on the plan. */
  @ShortText('Operatory 1')
  name!: string;

  /** Kind of room. */
  @OneOf(ROOM_TYPES, { enumName: 'RoomType' })
  type!: RoomType;

  /** Id of the requirement that the room fulfils. Null for corridors. */
  @ShortText('r1', { nullable: true })
  requirement_id!: string | null;

  /** Inner faces of its walls, counter-clockwise. */
  @GridRingProperty()
  polygon!: [number, number][];

  /** Ground inside the polygon that is not part of the room, such as a shaft. */
  @GridRingsProperty()
  holes!: [number, number][][];

  /** Net floor area, m². */
  @AnyNumber({ example: 11.2 })
  area_m2!: number;

  /** Net floor area asked for, m². */
  @AnyNumber({ nullable: true, example: 11.2 })
  target_area_m2!: number | null;

  /** Least net floor area, m². */
  @AnyNumber({ nullable: true, example: 9.2 })
  min_area_m2!: number | null;

  /** Least clear short and long side, mm. */
  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    minItems: 2,
    maxItems: 2,
    nullable: true,
    example: [2740, 3350],
  })
  @IsOptional()
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(100_000, { each: true })
  min_clear_mm!: [number, number] | null;

  /** True for a room that was there before. */
  @Flag()
  kept!: boolean;
}

/** A plan that can be drawn, checked and billed. Lengths are whole millimetres; y points up. */
export class LayoutDocumentDto {
  /** Version of this format. */
  @OneOf([1])
  version!: 1;

  /** Planning rules. */
  @OneOf(PROFILE_IDS, { enumName: 'LayoutProfileId' })
  profile!: ProfileId;

  /** Step of the grid that new walls stand on, mm. */
  @WholeNumber({ min: 1, max: 1_000, example: 50 })
  grid_mm!: number;

  /** Clear width of the corridors asked for, mm. */
  @Millimetres(1500)
  corridor_width_mm!: number;

  /** The space the plan is made in. */
  @Nested(ShellDto)
  shell!: ShellDto;

  /** Rooms and corridors. */
  @Elements(LayoutRoomDto)
  rooms!: LayoutRoomDto[];

  /** Walls. */
  @Elements(LayoutWallDto)
  walls!: LayoutWallDto[];

  /** Doors, openings and entrances. */
  @Elements(LayoutDoorDto)
  doors!: LayoutDoorDto[];

  /** Windows. */
  @Elements(LayoutWindowDto)
  windows!: LayoutWindowDto[];

  /** Furniture and equipment. */
  @Elements(LayoutFixtureDto)
  fixtures!: LayoutFixtureDto[];
}
