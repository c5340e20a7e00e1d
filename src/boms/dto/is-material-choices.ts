import { ValidateBy } from 'class-validator';
import { MATERIAL_ROLES } from '../../domain/takeoff';

const ROLES: ReadonlySet<string> = new Set(MATERIAL_ROLES);

/** Checks an object that gives codes of materials by role. */
export function IsMaterialChoices(): PropertyDecorator {
  return ValidateBy({
    name: 'isMaterialChoices',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.entries(value).every(([role, code]) => ROLES.has(role) && isCode(code)),
      defaultMessage: () =>
        `$property must give material codes by role; roles are ${MATERIAL_ROLES.join(', ')}`,
    },
  });
}

function isCode(value: unknown): boolean {
  return typeof value === 'string' && value.length >= 1 && value.length <= 64;
}
