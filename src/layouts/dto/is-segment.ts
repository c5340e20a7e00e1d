import { isPoint } from '../../platform/http';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Checks two points [x, y]. */
export function IsSegment(options?: ValidationOptions): PropertyDecorator {
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
