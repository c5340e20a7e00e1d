import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { type ErrorItem, MalformedError } from '../../domain/errors';

/** Bodies and queries are checked against their DTO: unknown fields refused, numbers converted, all errors at once. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => {
      const items = itemsOf(errors, '#');
      return new MalformedError('validation_failed', items.map((item) => item.message).join('; '), {
        message: 'Some fields of the request are not as they should be; see errors.',
        errors: items,
      });
    },
  });
}

function itemsOf(errors: ValidationError[], parent: string): ErrorItem[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${error.property.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    const own = Object.values(error.constraints ?? {}).map((message) => ({ pointer, message }));
    return [...own, ...itemsOf(error.children ?? [], pointer)];
  });
}
