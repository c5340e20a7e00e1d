import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ROOM_TYPES } from '../../domain/extraction';
import { IsPoint } from '../../platform/http';

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

/** Corrections to a room; what is left out stays. They survive a re-run of the extraction. */
export class UpdateRoomDto {
  @ApiPropertyOptional({ type: String, nullable: true, example: 'Meeting room', maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '1.02', maxLength: 50 })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  number?: string | null;

  @ApiPropertyOptional({
    enum: ROOM_TYPES,
    enumName: 'RoomType',
    description: 'Decides which rules of the takeoff apply',
  })
  @IsOptional()
  @IsIn(ROOM_TYPES)
  type?: string;

  @ApiPropertyOptional({
    ...RING_SCHEMA,
    items: { ...RING_SCHEMA.items },
    description: 'Outline in drawing units',
    minItems: 3,
    maxItems: 5000,
  } as never)
  @IsOptional()
  @IsArray()
  @ArrayMinSize(3)
  @ArrayMaxSize(5000)
  @IsPoint({ each: true })
  polygon?: [number, number][];
}

/** A room, with its real sizes where the scale is known. */
export class RoomDto {
  /** @example "r1" */
  id!: string;

  @ApiProperty({ type: String, nullable: true, example: 'OFFICE' })
  name!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '136' })
  number!: string | null;

  @ApiProperty({ enum: ROOM_TYPES, enumName: 'RoomType' })
  type!: string;

  type_confidence!: number;

  @ApiProperty(RING_SCHEMA as never)
  polygon!: [number, number][];

  @ApiProperty({ type: 'array', items: RING_SCHEMA as never, example: [] })
  holes!: [number, number][][];

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Net floor area; null without a scale',
    example: 12.98,
  })
  area_m2!: number | null;

  @ApiProperty({ type: Number, nullable: true, example: 14650 })
  perimeter_mm!: number | null;

  @ApiProperty({ type: [String], example: ['w1', 'w2'] })
  wall_ids!: string[];

  @ApiProperty({ type: [String], example: ['o1'] })
  opening_ids!: string[];

  /** Whether a person corrected it */
  edited!: boolean;

  /** @example 0.9 */
  confidence!: number;
}
