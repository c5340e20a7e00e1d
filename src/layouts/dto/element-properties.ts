import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type as TypeOf } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

/** Elements of one kind that a layout may have. */
const MAX_ELEMENTS = 5_000;

/** An id, a name, or another short text. */
export function ShortText(example: string, { nullable = false } = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, example, maxLength: 200, ...(nullable && { nullable }) }),
    IsString(),
    MaxLength(200),
    ...(nullable ? [IsOptional()] : []),
  );
}

/** A length in whole millimetres. */
export function Millimetres(example: number, description?: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: 'integer',
      minimum: 0,
      maximum: 100_000,
      example,
      ...(description && { description }),
    }),
    IsInt(),
    Min(0),
    Max(100_000),
  );
}

/** A list of elements of one class. */
export function Elements(of: Type<object>, description?: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: [of], maxItems: MAX_ELEMENTS, ...(description && { description }) }),
    IsArray(),
    ArrayMaxSize(MAX_ELEMENTS),
    ValidateNested({ each: true }),
    TypeOf(() => of),
  );
}
