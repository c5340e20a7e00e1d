import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsOptional, ValidateBy, type ValidationOptions } from 'class-validator';

/** No building is larger than a kilometre. */
const MAX_COORDINATE_MM = 1_000_000;

/** The most corners of an outline. */
const MAX_POINTS = 2_000;

const POINT = { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 } as const;
const SQUARE: [number, number][] = [
  [0, 0],
  [4000, 0],
  [4000, 3000],
  [0, 3000],
];

type Described = Pick<ApiPropertyOptions, 'description' | 'nullable' | 'example'>;

/** A point [x, y] in whole millimetres. */
export function GridPointProperty(more: Described = {}): PropertyDecorator {
  const schema = { ...POINT, example: [1200, 0], ...more };
  return applyDecorators(ApiProperty(schema), IsGridPoint(), ...(more.nullable ? [IsOptional()] : []));
}

/** A ring of points in whole millimetres. The first point is not repeated. */
export function GridRingProperty(more: Described = {}): PropertyDecorator {
  const schema = { type: 'array', items: POINT, maxItems: MAX_POINTS, example: SQUARE, ...more };
  return applyDecorators(
    ApiProperty(schema as ApiPropertyOptions),
    IsGridRing(),
    ...(more.nullable ? [IsOptional()] : []),
  );
}

/** Several rings. */
export function GridRingsProperty(more: Described = {}): PropertyDecorator {
  const ring = { type: 'array', items: POINT, maxItems: MAX_POINTS };
  const schema = { type: 'array', items: ring, maxItems: MAX_POINTS, example: [], ...more };
  return applyDecorators(ApiProperty(schema as ApiPropertyOptions), IsGridRing({ each: true }));
}

/** Two points in whole millimetres. */
export function GridSegmentProperty(more: Described = {}): PropertyDecorator {
  const example = [
    [1200, 0],
    [2100, 0],
  ];
  const schema = { type: 'array', items: POINT, minItems: 2, maxItems: 2, example, ...more };
  return applyDecorators(ApiProperty(schema as ApiPropertyOptions), IsGridSegment());
}

/** Several segments of two points each. */
export function GridSegmentsProperty({ nullable = false, ...more }: Described = {}): PropertyDecorator {
  const segment = { type: 'array', items: POINT, minItems: 2, maxItems: 2 };
  const schema = { type: 'array', items: segment, maxItems: MAX_POINTS, example: [], ...more };
  return applyDecorators(
    ApiProperty({ ...schema, ...(nullable && { nullable }) } as ApiPropertyOptions),
    IsArray(),
    ArrayMaxSize(MAX_POINTS),
    IsGridSegment({ each: true }),
    ...(nullable ? [IsOptional()] : []),
  );
}

function isGridPoint(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(isCoordinate);
}

function isCoordinate(value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(value as number) <= MAX_COORDINATE_MM;
}

const IN_MILLIMETRES = `whole millimetres between -${MAX_COORDINATE_MM} and ${MAX_COORDINATE_MM}`;

function IsGridPoint(): PropertyDecorator {
  return ValidateBy({
    name: 'isGridPoint',
    validator: {
      validate: isGridPoint,
      defaultMessage: () => `$property must be a point [x, y] in ${IN_MILLIMETRES}`,
    },
  });
}

function IsGridSegment(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isGridSegment',
      validator: {
        validate: (value: unknown) => Array.isArray(value) && value.length === 2 && value.every(isGridPoint),
        defaultMessage: () => `$property must hold two points [x, y] in ${IN_MILLIMETRES}`,
      },
    },
    options,
  );
}

function IsGridRing(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isGridRing',
      validator: {
        validate: (value: unknown) =>
          Array.isArray(value) && value.length <= MAX_POINTS && value.every(isGridPoint),
        defaultMessage: () => `$property must hold at most ${MAX_POINTS} points [x, y] in ${IN_MILLIMETRES}`,
      },
    },
    options,
  );
}
