import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsNumber, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { ROOM_TYPES, type RoomType } from '../../domain/extraction';
import { PROFILE_IDS, type ProfileId } from '../../domain/layout';
import { Elements, Millimetres, ShortText } from './element-properties';
import { GridRingProperty, GridRingsProperty } from './grid.dto';
import { LayoutDoorDto, LayoutFixtureDto, LayoutWallDto, LayoutWindowDto } from './layout-elements.dto';
import { ShellDto } from './shell.dto';

export class LayoutRoomDto {
  @ShortText('r1')
  id!: string;

  @ShortText('Operatory 1')
  name!: string;

  @ApiProperty({ enum: ROOM_TYPES, enumName: 'RoomType' })
  @IsIn(ROOM_TYPES)
  type!: RoomType;

  @ShortText('r1', { nullable: true })
  requirement_id!: string | null;

  @GridRingProperty({ description: 'Inner faces of its walls, counter-clockwise' })
  polygon!: [number, number][];

  @GridRingsProperty()
  holes!: [number, number][][];

  /** Net floor area */
  @ApiProperty({ example: 11.2 })
  @IsNumber()
  area_m2!: number;

  @ApiProperty({ type: Number, nullable: true, example: 11.2 })
  @IsOptional()
  @IsNumber()
  target_area_m2!: number | null;

  @ApiProperty({ type: Number, nullable: true, example: 9.2 })
  @IsOptional()
  @IsNumber()
  min_area_m2!: number | null;

  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    minItems: 2,
    maxItems: 2,
    nullable: true,
    example: [2740, 3350],
    description: 'Clear short and long side that it must have',
  })
  @IsOptional()
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(100_000, { each: true })
  min_clear_mm!: [number, number] | null;

  /** Whether it was there before */
  @IsBoolean()
  kept!: boolean;
}

/** A plan that can be drawn, checked and billed; whole millimetres, y up. */
export class LayoutDocumentDto {
  @ApiProperty({ enum: [1] })
  @IsIn([1])
  version!: 1;

  @ApiProperty({ enum: PROFILE_IDS, enumName: 'LayoutProfileId' })
  @IsIn(PROFILE_IDS)
  profile!: ProfileId;

  @ApiProperty({ example: 50 })
  @IsInt()
  @Min(1)
  @Max(1_000)
  grid_mm!: number;

  @Millimetres(1500, 'Clear width that was asked for')
  corridor_width_mm!: number;

  @ApiProperty({ type: ShellDto })
  @ValidateNested()
  @Type(() => ShellDto)
  shell!: ShellDto;

  @Elements(LayoutRoomDto)
  rooms!: LayoutRoomDto[];

  @Elements(LayoutWallDto)
  walls!: LayoutWallDto[];

  @Elements(LayoutDoorDto)
  doors!: LayoutDoorDto[];

  @Elements(LayoutWindowDto)
  windows!: LayoutWindowDto[];

  @Elements(LayoutFixtureDto)
  fixtures!: LayoutFixtureDto[];
}
