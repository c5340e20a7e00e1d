import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Checks an [x, y] pair of finite numbers. */
export function IsPoint(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isPoint',
      validator: {
        validate: isPoint,
        defaultMessage: () => '$property must contain [x, y] pairs of numbers',
      },
    },
    options,
  );
}

export function isPoint(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(isCoordinate);
}

function isCoordinate(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 1e9;
}
