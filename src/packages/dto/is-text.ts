import { applyDecorators } from '@nestjs/common';
import { IsString, Matches } from 'class-validator';

/** Every character but NUL and halves of surrogate pairs, which PostgreSQL cannot hold. */
const TEXT = /^[^\0\p{Cs}]*$/u;

/** A string that can be stored and compared with what is stored. */
export function IsText(): PropertyDecorator {
  return applyDecorators(
    IsString(),
    Matches(TEXT, { message: '$property must not have characters that no text has' }),
  );
}
