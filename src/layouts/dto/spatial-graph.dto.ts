import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsNumber,
  IsOptional,
  IsPositive,
  Max,
  ValidateBy,
  type ValidationOptions,
} from 'class-validator';
import { ROOM_TYPES, type RoomType } from '../../domain/extraction';
import { GRAPH_UNITS, type GraphUnit } from '../../domain/layout/shells';
import { AnyNumber, Flag, IsPoint, isPoint, Nested, NestedList, OneOf } from '../../platform/http';
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
  return applyDecorators(ApiProperty({ ...POINT, example: [0, 0] }), IsPoint());
}

function Segment(): PropertyDecorator {
  const example = [
    [0, 4000],
    [0, 5200],
  ];
  return applyDecorators(ApiProperty({ ...SEGMENT, example }), IsSegment());
}

function RingOf({ optional = false } = {}): PropertyDecorator {
  const schema = { type: 'array', items: POINT, maxItems: MAX_POINTS } as ApiPropertyOptions;
  return applyDecorators(
    optional ? ApiPropertyOptional(schema) : ApiProperty(schema),
    ...(optional ? [IsOptional()] : []),
    IsArray(),
    ArrayMaxSize(MAX_POINTS),
    IsPoint({ each: true }),
  );
}

function Parts(of: Type<object>): PropertyDecorator {
  return NestedList(of, { optional: true, maxItems: MAX_PARTS });
}

/** A wall. */
export class GraphWallDto {
  /** Id of the wall. */
  @ShortText('w1')
  id!: string;

  /** Start of its middle line. */
  @Point()
  start!: [number, number];

  /** End of its middle line. */
  @Point()
  end!: [number, number];

  /** Thickness. */
  @AnyNumber({ min: 0, example: 200 })
  thickness!: number;
}

/** A room. */
export class GraphRoomDto {
  /** Id of the room. */
  @ShortText('r1')
  id!: string;

  /** Name on the plan. */
  @ShortText('Server')
  name!: string;

  /** Kind of room. */
  @OneOf(ROOM_TYPES, { enumName: 'RoomType' })
  type!: RoomType;

  /** Inner faces of its walls. */
  @RingOf()
  polygon!: [number, number][];

  /** True for a room that stays as it is. */
  @Flag()
  keep!: boolean;
}

/** A door, a window or a gap in a wall. */
export class GraphOpeningDto {
  /** Id of the opening. */
  @ShortText('o1')
  id!: string;

  /** Kind of opening. */
  @OneOf(['door', 'window', 'gap'])
  kind!: 'door' | 'window' | 'gap';

  /** From jamb to jamb. */
  @Segment()
  segment!: [[number, number], [number, number]];
}

/** A column or a shaft. */
export class GraphObstacleDto {
  /** Id of the obstacle. */
  @ShortText('c1')
  id!: string;

  /** Kind of obstacle. */
  @OneOf(['column', 'shaft'])
  kind!: 'column' | 'shaft';

  /** Its ground. */
  @RingOf()
  polygon!: [number, number][];
}

/** A way in from outside. */
export class GraphEntranceDto {
  /** Id of the entrance. */
  @ShortText('e1')
  id!: string;

  /** From jamb to jamb, on the perimeter. */
  @Segment()
  segment!: [[number, number], [number, number]];
}

/** Scale of the drawing. */
export class GraphScaleDto {
  /** Millimetres that one unit of the graph stands for. */
  @ApiProperty({ example: 1 })
  @IsNumber()
  @IsPositive()
  @Max(100_000)
  mm_per_unit!: number;
}

/** Size of the sheet. */
export class GraphPageSizeDto {
  /** Width. */
  @ApiProperty({ example: 30_000 })
  @IsNumber()
  @IsPositive()
  width!: number;

  /** Height. */
  @ApiProperty({ example: 20_000 })
  @IsNumber()
  @IsPositive()
  height!: number;
}

/**
 * A space that another program describes. All lengths are in one unit. Give an outline, or walls that close, or
 * rooms.
 */
export class SpatialGraphDto {
  /** Unit of all lengths when there is no `scale`. */
  @OneOf(GRAPH_UNITS, { optional: true, default: 'mm' })
  units?: GraphUnit;

  /** Scale of all lengths. It overrides `units`. */
  @Nested(GraphScaleDto, { optional: true })
  scale?: GraphScaleDto;

  /** Size of the sheet. Nothing may lie outside it. */
  @Nested(GraphPageSizeDto, { optional: true })
  page_size?: GraphPageSizeDto;

  /** Direction in which y grows. */
  @OneOf(['up', 'down'], { optional: true, default: 'up' })
  axis_y?: 'up' | 'down';

  /** Inner faces of the perimeter. */
  @RingOf({ optional: true })
  outline?: [number, number][];

  /** Thickness of the perimeter walls. Default: that of the walls given, else 200 mm. */
  @AnyNumber({ optional: true, min: 0 })
  wall_thickness?: number;

  /** Walls. */
  @Parts(GraphWallDto)
  walls?: GraphWallDto[];

  /** Rooms. */
  @Parts(GraphRoomDto)
  rooms?: GraphRoomDto[];

  /** Doors, windows and gaps. */
  @Parts(GraphOpeningDto)
  openings?: GraphOpeningDto[];

  /** Columns and shafts. */
  @Parts(GraphObstacleDto)
  obstacles?: GraphObstacleDto[];

  /** Ways in from outside. Default: the best door in the perimeter. */
  @Parts(GraphEntranceDto)
  entrances?: GraphEntranceDto[];

  /** Windows of the perimeter. Default: the windows among the openings; without any, every outer wall may have them. */
  @ApiPropertyOptional({ type: 'array', items: SEGMENT, maxItems: MAX_PARTS })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_PARTS)
  @IsSegment({ each: true })
  windows?: [[number, number], [number, number]][];
}
