import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsNumber, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { ROOM_TYPES, type RoomType } from '../../domain/extraction';
import { Elements, Millimetres, ShortText } from './element-properties';
import { GridPointProperty, GridRingProperty, GridSegmentProperty, GridSegmentsProperty } from './grid.dto';
import { PlannedFixtureDto } from './layout-elements.dto';

/** Where the shell's frame lies in the drawing it came from: rotate by `angle_deg`, then move to `origin_mm`. */
export class ShellFrameDto {
  @ApiProperty({ type: [Number], minItems: 2, maxItems: 2, example: [0, 0] })
  @IsNumber({}, { each: true })
  origin_mm!: [number, number];

  @ApiProperty({ example: 0 })
  @IsNumber()
  angle_deg!: number;
}

/** Ground that nothing may stand on. */
export class ShellObstacleDto {
  @ShortText('c1')
  id!: string;

  @ApiProperty({ enum: ['column', 'shaft'] })
  @IsIn(['column', 'shaft'])
  kind!: 'column' | 'shaft';

  @GridRingProperty()
  polygon!: [number, number][];
}

/** How a door of a locked room hangs. */
export class PlannedDoorDto {
  @GridPointProperty({
    nullable: true,
    description: 'The jamb it hangs on; null for a passage without a leaf',
  })
  hinge!: [number, number] | null;
}

/** What a locked room keeps besides its walls. */
export class PlannedRoomDto {
  @Elements(PlannedFixtureDto)
  fixtures!: PlannedFixtureDto[];

  @Elements(PlannedDoorDto, 'In the order of the doors of the room')
  doors!: PlannedDoorDto[];
}

/** A room that stays as it is. */
export class KeptRoomDto {
  @ShortText('r4')
  id!: string;

  @ShortText('Server')
  name!: string;

  @ApiProperty({ enum: ROOM_TYPES, enumName: 'RoomType' })
  @IsIn(ROOM_TYPES)
  type!: RoomType;

  @GridRingProperty({ description: 'Inner faces of its walls' })
  polygon!: [number, number][];

  @GridSegmentsProperty({ description: 'Jambs of the doors it is entered by' })
  doors!: [[number, number], [number, number]][];

  @ApiPropertyOptional({
    type: PlannedRoomDto,
    description: 'Of a room locked in a layout: it is still to be built',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => PlannedRoomDto)
  planned?: PlannedRoomDto;
}

export class ShellEntranceDto {
  @ShortText('e1')
  id!: string;

  @GridSegmentProperty({ description: 'Jamb to jamb, on the outline' })
  segment!: [[number, number], [number, number]];
}

/** Something that was not stated and had to be assumed. */
export class ShellAssumptionDto {
  @ShortText('entrance_assumed')
  code!: string;

  @ApiProperty({ example: 'No entrance is drawn; the middle of the longest side was taken.' })
  @IsString()
  @MaxLength(2_000)
  message!: string;
}

/** The space a layout is made in; whole millimetres, y up. */
export class ShellDto {
  @ApiProperty({ type: ShellFrameDto })
  @ValidateNested()
  @Type(() => ShellFrameDto)
  frame!: ShellFrameDto;

  @GridRingProperty({ description: 'Inner faces of the perimeter, counter-clockwise' })
  outline!: [number, number][];

  @Millimetres(200)
  wall_thickness_mm!: number;

  @Elements(ShellObstacleDto)
  obstacles!: ShellObstacleDto[];

  @Elements(KeptRoomDto)
  kept_rooms!: KeptRoomDto[];

  @Elements(ShellEntranceDto)
  entrances!: ShellEntranceDto[];

  @GridSegmentsProperty({
    nullable: true,
    description: 'Windows of the perimeter; null: unknown, then any outer wall may have them',
  })
  windows!: [[number, number], [number, number]][] | null;

  @Elements(ShellAssumptionDto, 'What was not stated')
  assumptions!: ShellAssumptionDto[];
}
