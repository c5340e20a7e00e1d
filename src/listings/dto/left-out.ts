import { ValidateIf } from 'class-validator';

/** For a field that may be left out but is never null: `@IsOptional()` would let null through unchecked. */
export function MayBeLeftOut(): PropertyDecorator {
  return ValidateIf((_, value: unknown) => value !== undefined);
}
