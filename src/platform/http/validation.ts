import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { type ValidationError, validateSync } from 'class-validator';
import { type ErrorItem, MalformedError } from '../../domain/errors';

/** Every character but NUL and halves of surrogate pairs, which PostgreSQL cannot hold. */
const TEXT = /^[^\0\p{Cs}]*$/u;

/** What JSON can nest before it is not worth looking into: parsers and validators stop long before. */
const DEEPEST = 100;

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

/** The strings of a body or a query that cannot be stored or compared with what is stored. */
function notText(value: unknown, pointer = '#', depth = 0): ErrorItem[] {
  if (typeof value === 'string') {
    return TEXT.test(value) ? [] : [{ pointer, message: 'must not contain NUL or unpaired surrogates' }];
  }
  if (value === null || typeof value !== 'object' || depth > DEEPEST || Buffer.isBuffer(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const place = `${pointer}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    return TEXT.test(name) ? notText(inner, place, depth + 1) : notText(name, pointer);
  });
}
