import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type as TypeOf } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsOptional,
  IsPositive,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { ROOM_TYPES, type RoomType } from '../../domain/extraction';
import { GRAPH_UNITS, type GraphUnit } from '../../domain/layout/shells';
import { IsPoint, isPoint } from '../../platform/http';
import { ShortText } from './element-properties';

const MAX_POINTS = 2_000;
const MAX_PARTS = 2_000;
const POINT = { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 } as const;
const SEGMENT = { type: 'array', items: POINT, minItems: 2, maxItems: 2 } as const;

/** Checks two points [x, y]. */
function IsSegment(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isSegment',
      validator: {
        validate: (value: unknown) => Array.isArray(value) && value.length === 2 && value.every(isPoint),
        defaultMessage: () => '$property must hold two points [x, y]',
      },
    },
    options,
  );
}

function Point(): PropertyDecorator {
  return applyDecorators(ApiProperty({ ...POINT, example: [0, 0] } as ApiPropertyOptions), IsPoint());
}

function Segment(): PropertyDecorator {
  const example = [
    [0, 4000],
    [0, 5200],
  ];
  return applyDecorators(ApiProperty({ ...SEGMENT, example } as ApiPropertyOptions), IsSegment());
}

function RingOf({ optional = false, ...more }: { optional?: boolean; description?: string } = {}) {
  const schema = { type: 'array', items: POINT, maxItems: MAX_POINTS, ...more } as ApiPropertyOptions;
  return applyDecorators(
    optional ? ApiPropertyOptional(schema) : ApiProperty(schema),
    ...(optional ? [IsOptional()] : []),
    IsArray(),
    ArrayMaxSize(MAX_POINTS),
    IsPoint({ each: true }),
  );
}

function Parts(of: Type<object>, description?: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: [of], maxItems: MAX_PARTS, ...(description && { description }) }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(MAX_PARTS),
    ValidateNested({ each: true }),
    TypeOf(() => of),
  );
}

export class GraphWallDto {
  @ShortText('w1')
  id!: string;

  @Point()
  start!: [number, number];

  @Point()
  end!: [number, number];

  @ApiProperty({ example: 200 })
  @IsNumber()
  @Min(0)
  thickness!: number;
}

export class GraphRoomDto {
  @ShortText('r1')
  id!: string;

  @ShortText('Server')
  name!: string;

  @ApiProperty({ enum: ROOM_TYPES, enumName: 'RoomType' })
  @IsIn(ROOM_TYPES)
  type!: RoomType;

  @RingOf({ description: 'Inner faces of its walls' })
  polygon!: [number, number][];

  /** Whether it stays as it is */
  @IsBoolean()
  keep!: boolean;
}

export class GraphOpeningDto {
  @ShortText('o1')
  id!: string;

  @ApiProperty({ enum: ['door', 'window', 'gap'] })
  @IsIn(['door', 'window', 'gap'])
  kind!: 'door' | 'window' | 'gap';

  @Segment()
  segment!: [[number, number], [number, number]];
}

export class GraphObstacleDto {
  @ShortText('c1')
  id!: string;

  @ApiProperty({ enum: ['column', 'shaft'] })
  @IsIn(['column', 'shaft'])
  kind!: 'column' | 'shaft';

  @RingOf()
  polygon!: [number, number][];
}

export class GraphEntranceDto {
  @ShortText('e1')
  id!: string;

  @Segment()
  segment!: [[number, number], [number, number]];
}

export class GraphScaleDto {
  @ApiProperty({ example: 1 })
  @IsNumber()
  @IsPositive()
  @Max(100_000)
  mm_per_unit!: number;
}

export class GraphPageSizeDto {
  @ApiProperty({ example: 30_000 })
  @IsNumber()
  @IsPositive()
  width!: number;

  @ApiProperty({ example: 20_000 })
  @IsNumber()
  @IsPositive()
  height!: number;
}

/**
 * A space as another program describes it, all lengths in one unit. An outline is enough; so are walls that
 * close, or rooms.
 */
export class SpatialGraphDto {
  @ApiPropertyOptional({ enum: GRAPH_UNITS, default: 'mm', description: 'Where there is no scale' })
  @IsOptional()
  @IsIn(GRAPH_UNITS)
  units?: GraphUnit;

  @ApiPropertyOptional({ type: GraphScaleDto, description: 'Goes before units' })
  @IsOptional()
  @ValidateNested()
  @TypeOf(() => GraphScaleDto)
  scale?: GraphScaleDto;

  @ApiPropertyOptional({ type: GraphPageSizeDto, description: 'Nothing may lie outside of it' })
  @IsOptional()
  @ValidateNested()
  @TypeOf(() => GraphPageSizeDto)
  page_size?: GraphPageSizeDto;

  @ApiPropertyOptional({ enum: ['up', 'down'], default: 'up', description: 'Which way y grows' })
  @IsOptional()
  @IsIn(['up', 'down'])
  axis_y?: 'up' | 'down';

  @RingOf({ optional: true, description: 'Inner faces of the perimeter' })
  outline?: [number, number][];

  @ApiPropertyOptional({
    minimum: 0,
    description: 'Of the perimeter; by default that of the walls, else 200 mm',
  })
  @IsOptional()
  @IsNumber()
  @Min(0)
  wall_thickness?: number;

  @Parts(GraphWallDto)
  walls?: GraphWallDto[];

  @Parts(GraphRoomDto)
  rooms?: GraphRoomDto[];

  @Parts(GraphOpeningDto)
  openings?: GraphOpeningDto[];

  @Parts(GraphObstacleDto)
  obstacles?: GraphObstacleDto[];

  @Parts(GraphEntranceDto)
  entrances?: GraphEntranceDto[];

  @ApiPropertyOptional({
    type: 'array',
    items: SEGMENT,
    maxItems: MAX_PARTS,
    description: 'Windows of the perimeter; by default those among the openings, else any wall may have them',
  } as ApiPropertyOptions)
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_PARTS)
  @IsSegment({ each: true })
  windows?: [[number, number], [number, number]][];
}
