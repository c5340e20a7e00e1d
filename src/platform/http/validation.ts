import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { type ValidationError, validateSync } from 'class-validator';
import { type ErrorItem, MalformedError } from '../../domain/errors';
import { notText } from './text-check';

/** Refuses strings that PostgreSQL would refuse, before the DTO is looked at. */
class TextValidationPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' || metadata.type === 'query') refuse(notText(value));
    return super.transform(value, metadata);
  }
}

/** Bodies and queries are checked against their DTO: unknown fields refused, numbers converted, all errors at once. */
export function validation(): ValidationPipe {
  return new TextValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => validationFailed(errors),
  });
}

/**
 * The same check for what does not come through the pipe, such as the fields of a multipart form.
 *
 * @param at JSON pointer of the place in the request that `form` was read from
 */
export function assertValid<T extends object>(form: T, at = '#'): T {
  refuse(notText(form, at));
  const errors = validateSync(form, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) throw validationFailed(errors, at);
  return form;
}

function refuse(items: ErrorItem[]): void {
  if (items.length > 0) throw invalid(items);
}

function validationFailed(errors: ValidationError[], at = '#'): MalformedError {
  return invalid(itemsOf(errors, at));
}

/** The error of a request with invalid fields. */
export function invalid(items: ErrorItem[]): MalformedError {
  return new MalformedError('validation_failed', items.map((item) => item.message).join('; '), {
    message: 'Some fields of the request are invalid. See errors.',
    errors: items,
  });
}

function itemsOf(errors: ValidationError[], parent: string): ErrorItem[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${error.property.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    const own = Object.values(error.constraints ?? {}).map((message) => ({ pointer, message }));
    return [...own, ...itemsOf(error.children ?? [], pointer)];
  });
}
