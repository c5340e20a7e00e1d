import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { NestedList, Text } from '../../platform/http';

/** The most elements of one kind in a layout. */
const MAX_ELEMENTS = 5_000;

/** An id, a name, or another short text. */
export function ShortText(example: string, { nullable = false } = {}): PropertyDecorator {
  return Text({ max: 200, example, ...(nullable && { nullable }) });
}

/** A length in whole millimetres. */
export function Millimetres(example: number): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'integer', minimum: 0, maximum: 100_000, example }),
    IsInt(),
    Min(0),
    Max(100_000),
  );
}

/** A list of elements of one class. */
export function Elements(of: Type<object>): PropertyDecorator {
  return NestedList(of, { maxItems: MAX_ELEMENTS });
}
