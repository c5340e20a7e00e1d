import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

const NOT_REPEATABLE = 'planbill:not-repeatable';

/** Extension through which the OpenAPI document learns of the decorator. */
export const NOT_REPEATABLE_EXTENSION = 'x-not-repeatable';

/** Refuses Idempotency-Key on a POST whose answer must not be kept, such as one that shows a secret. */
export function NotRepeatable(): MethodDecorator {
  return applyDecorators(SetMetadata(NOT_REPEATABLE, true), ApiExtension(NOT_REPEATABLE_EXTENSION, true));
}

export function isNotRepeatable(handler: object): boolean {
  return Reflect.getMetadata(NOT_REPEATABLE, handler) === true;
}
