import { plainToInstance } from 'class-transformer';
import { ValidateBy, validateSync } from 'class-validator';
import { Text } from '../../platform/http';

/** Finishes of one room: codes of the catalogue, `existing` or `none`. What is left out follows the drawings. */
export class StatedFinishesDto {
  /** The floor */
  @Text({ optional: true, max: 64, example: 'carpet-tile' })
  floor?: string;

  /** The skirting */
  @Text({ optional: true, max: 64, example: 'none' })
  base?: string;

  /** All walls */
  @Text({ optional: true, max: 64, example: 'acrylic-emulsion-coat' })
  wall?: string;

  /** The ceiling */
  @Text({ optional: true, max: 64, example: 'existing' })
  ceiling?: string;
}

/** Checks an object that gives finishes by the ids of rooms. */
export function IsStatedFinishes(): PropertyDecorator {
  return ValidateBy({
    name: 'isStatedFinishes',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.values(value).every(areFinishes),
      defaultMessage: () => '$property must give floor, base, wall or ceiling by the ids of rooms',
    },
  });
}

function areFinishes(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const finishes = plainToInstance(StatedFinishesDto, value);
  return validateSync(finishes, { whitelist: true, forbidNonWhitelisted: true }).length === 0;
}
