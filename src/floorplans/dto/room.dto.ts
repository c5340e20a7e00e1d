import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional } from 'class-validator';
import { ROOM_TYPES } from '../../domain/extraction';
import { AnyNumber, Flag, IsPoint, NestedList, OneOf, Text, Texts } from '../../platform/http';
import { RoomFinishDto } from './scheduled.dto';

/** Points [x, y] in drawing units. */
export const RING_SCHEMA = {
  type: 'array',
  items: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
  example: [
    [100, 100],
    [300, 100],
    [300, 250],
    [100, 250],
  ],
} as const;

/** Corrections to a room. Fields that are left out do not change. Corrections survive a new extraction. */
export class UpdateRoomDto {
  /** Name of the room; null: it has none */
  @Text({ optional: true, nullable: true, max: 200, example: 'Meeting room' })
  name?: string | null;

  /** Number of the room; null: it has none */
  @Text({ optional: true, nullable: true, max: 50, example: '1.02' })
  number?: string | null;

  /** Type of the room; it decides which rules of the takeoff apply */
  @OneOf(ROOM_TYPES, { enumName: 'RoomType', optional: true })
  type?: string;

  /** Whether the room is part of the work, whatever the drawing says. Rooms that are not part of it are not billed. */
  @Flag({ optional: true, example: false })
  in_scope?: boolean;

  /** Outline: points [x, y] in drawing units */
  @ApiPropertyOptional({
    ...RING_SCHEMA,
    items: { ...RING_SCHEMA.items },
    minItems: 3,
    maxItems: 5000,
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(3)
  @ArrayMaxSize(5000)
  @IsPoint({ each: true })
  polygon?: [number, number][];
}

/** A room. Its real sizes are null while the scale is unknown. */
export class RoomDto {
  /** Id of the room in this plan */
  @Text({ example: 'r1' })
  id!: string;

  /** Name, as printed on the plan or corrected; null if there is none */
  @Text({ nullable: true, example: 'OFFICE' })
  name!: string | null;

  /** Number, as printed on the plan or corrected; null if there is none */
  @Text({ nullable: true, example: '136' })
  number!: string | null;

  /** Type of the room; it decides which rules of the takeoff apply */
  @OneOf(ROOM_TYPES, { enumName: 'RoomType' })
  type!: string;

  /** How certain the type is, from 0 to 1 */
  type_confidence!: number;

  /** Outline: points [x, y] in drawing units */
  @ApiProperty(RING_SCHEMA)
  polygon!: [number, number][];

  /** Outlines of holes, such as columns, in drawing units */
  @ApiProperty({ type: 'array', items: RING_SCHEMA as never, example: [] })
  holes!: [number, number][][];

  /** Net floor area, square metres; null while the scale is unknown */
  @AnyNumber({ nullable: true, example: 12.98 })
  area_m2!: number | null;

  /** Length of the outline and of the holes, doors included, millimetres; null while the scale is unknown */
  @AnyNumber({ nullable: true, example: 14650 })
  perimeter_mm!: number | null;

  /** The walls around the room */
  @Texts({ example: ['w1', 'w2'] })
  wall_ids!: string[];

  /** The doors, windows and gaps in its walls */
  @Texts({ example: ['o1'] })
  opening_ids!: string[];

  /** Codes of finishes written in the room, such as the carpet of a legend; left out for plans of earlier versions */
  @Texts({ optional: true, example: ['CPT-1', 'P-2'] })
  finish_codes?: string[];

  /** What schedules and printed codes say about its finishes; left out if they say nothing */
  @NestedList(RoomFinishDto, { optional: true })
  finishes?: RoomFinishDto[];

  /** False if the drawing or a person says that the room is not part of the work. Such rooms are not billed. */
  @Flag({ optional: true, example: true })
  in_scope?: boolean;

  /** Number of the drawing that it comes from, as in `drawings`; left out unless several drawings of the sheet are read */
  @AnyNumber({ optional: true, example: 1 })
  drawing?: number;

  /** Whether a person corrected the room */
  edited!: boolean;

  /** How certain the room is, from 0 to 1 */
  @AnyNumber({ example: 0.9 })
  confidence!: number;
}
