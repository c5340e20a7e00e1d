import { plainToInstance } from 'class-transformer';
import { ValidateBy, validateSync } from 'class-validator';
import { OPENING_FACES, OPENING_REVEALS, type OpeningFacts } from '../../domain/takeoff';
import { Flag, OneOf, WholeNumber } from '../../platform/http';

/** What is known about one door or window. */
export class OpeningFactsDto implements OpeningFacts {
  /** Height, millimetres */
  @WholeNumber({ optional: true, min: 100, max: 10_000, example: 2400 })
  height_mm?: number;

  /** Bottom above the floor, millimetres; the head of a window is taken at the height of the doors by default */
  @WholeNumber({ optional: true, min: 0, max: 10_000, example: 900 })
  sill_mm?: number;

  /** How the two faces of its wall are finished: alike, each in another way, or one of them only */
  @OneOf(OPENING_FACES, { optional: true, default: 'alike' })
  faces?: (typeof OPENING_FACES)[number];

  /** How deep the reveal on the measured side is beside that on the other side */
  @OneOf(OPENING_REVEALS, { optional: true, default: 'equal' })
  reveal?: (typeof OPENING_REVEALS)[number];

  /** Depth of the reveal on one side, millimetres; half the wall by default */
  @WholeNumber({ optional: true, min: 0, max: 2000, example: 85 })
  reveal_mm?: number;

  /** Whether the frame is as thick as the wall, so that there is no reveal */
  @Flag({ optional: true, default: false })
  thick_frame?: boolean;
}

/** Checks an object that gives facts by the ids of openings. */
export function IsOpeningFacts(): PropertyDecorator {
  return ValidateBy({
    name: 'isOpeningFacts',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.values(value).every(isFacts),
      defaultMessage: () =>
        '$property must give height_mm, sill_mm, faces, reveal, reveal_mm or thick_frame by the ids of openings',
    },
  });
}

function isFacts(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const facts = plainToInstance(OpeningFactsDto, value);
  return validateSync(facts, { whitelist: true, forbidNonWhitelisted: true }).length === 0;
}
