import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';
import { WholeNumber } from '../../platform/http';

const LEAST_CEILING_MM = 1800;
const MOST_CEILING_MM = 20_000;

/** Heights of the building. What is left out comes from the country pack, and the bill says so. */
export class HeightsDto {
  /** Finished floor to ceiling of all rooms, millimetres */
  @WholeNumber({ optional: true, min: LEAST_CEILING_MM, max: MOST_CEILING_MM, example: 2700 })
  ceiling_mm?: number;

  /** Finished floor to ceiling of single rooms, by room id, millimetres */
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'integer', minimum: LEAST_CEILING_MM, maximum: MOST_CEILING_MM },
    example: { r3: 3000 },
  })
  @IsOptional()
  @AreRoomHeights()
  rooms?: Record<string, number>;

  /** Height of all doors, millimetres */
  @WholeNumber({ optional: true, min: 1500, max: 6000, example: 2100 })
  door_mm?: number;

  /** Height of all windows, millimetres */
  @WholeNumber({ optional: true, min: 100, max: 10_000, example: 1200 })
  window_mm?: number;
}

/** Checks an object that gives ceiling heights by room. */
function AreRoomHeights(): PropertyDecorator {
  const isHeight = (value: unknown) =>
    Number.isInteger(value) && Number(value) >= LEAST_CEILING_MM && Number(value) <= MOST_CEILING_MM;
  return ValidateBy({
    name: 'areRoomHeights',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.values(value).every(isHeight),
      defaultMessage: () =>
        `$property must give heights by room id, whole millimetres from ${LEAST_CEILING_MM} to ${MOST_CEILING_MM}`,
    },
  });
}
