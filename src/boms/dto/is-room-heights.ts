import { ValidateBy } from 'class-validator';

const LIMITS = { least: 1800, most: 20_000 };

/** Checks an object that gives ceiling heights in millimetres by the ids of rooms. */
export function IsRoomHeights(): PropertyDecorator {
  return ValidateBy({
    name: 'isRoomHeights',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.values(value).every(
          (height) =>
            Number.isInteger(height) &&
            (height as number) >= LIMITS.least &&
            (height as number) <= LIMITS.most,
        ),
      defaultMessage: () =>
        `$property must give whole millimetres from ${LIMITS.least} to ${LIMITS.most} by the ids of rooms`,
    },
  });
}
