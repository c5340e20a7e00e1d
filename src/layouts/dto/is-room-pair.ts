import { ValidateBy } from 'class-validator';

/** Checks what a door connects: a room's id, and another's or null for outside. */
export function IsRoomPair(): PropertyDecorator {
  return ValidateBy({
    name: 'isRoomPair',
    validator: {
      validate: (value: unknown) =>
        Array.isArray(value) && value.length === 2 && isId(value[0]) && (value[1] === null || isId(value[1])),
      defaultMessage: () => '$property must hold the id of a room, and that of another or null for outside',
    },
  });
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 200;
}
