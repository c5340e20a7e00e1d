import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional } from 'class-validator';
import { AnyNumber, IsPoint, OneOf, Text } from '../../platform/http';

export const SCALE_SOURCES = [
  'dimensions',
  'text',
  'viewport',
  'areas',
  'sizes',
  'bar',
  'units',
  'calibration',
] as const;
export type ScaleSourceName = (typeof SCALE_SOURCES)[number];

/** One reading of the scale. */
export class ScaleCandidateDto {
  /** Millimetres in reality for one drawing unit */
  @AnyNumber({ example: 35.2778 })
  mm_per_unit!: number;

  /** The N of 1:N on paper; null if the drawing is not in units of paper */
  @AnyNumber({ nullable: true, example: 100 })
  ratio!: number | null;

  /** Where the reading comes from */
  @OneOf(SCALE_SOURCES, { enumName: 'ScaleSource' })
  source!: ScaleSourceName;

  /** Number of independent readings that agree */
  @AnyNumber({ example: 14 })
  votes!: number;

  /** How certain the reading is, from 0 to 1 */
  @AnyNumber({ example: 0.95 })
  confidence!: number;

  /** The text or element that was read */
  @Text({ example: '1:100' })
  evidence!: string;
}

/** How many millimetres in reality one drawing unit is, and how this was found. */
export class ScaleDto {
  /** Millimetres in reality for one drawing unit */
  @AnyNumber({ example: 35.2778 })
  mm_per_unit!: number;

  /** The N of 1:N on paper; null if the drawing is not in units of paper */
  @AnyNumber({ nullable: true, example: 100 })
  ratio!: number | null;

  /** Where the scale comes from */
  @OneOf(SCALE_SOURCES, { enumName: 'ScaleSource' })
  source!: ScaleSourceName;

  /** How certain the scale is, from 0 to 1 */
  @AnyNumber({ example: 0.98 })
  confidence!: number;

  /** All readings of the scale */
  candidates!: ScaleCandidateDto[];
}

/** A calibration. Give exactly one of `ratio`, `mm_per_unit`, or `segment` with `length_mm`. */
export class CalibrateScaleDto {
  /** Scale on paper, as 1:100 or 1/4" = 1'-0" */
  @Text({ optional: true, max: 60, example: '1:100' })
  ratio?: string;

  /** Millimetres in reality for one drawing unit */
  @AnyNumber({ optional: true, min: 0.0001, max: 100_000, example: 35.2778 })
  mm_per_unit?: number;

  /** Two points [x, y] in drawing units, at a distance that you know */
  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
    minItems: 2,
    maxItems: 2,
    example: [
      [100, 200],
      [241.7, 200],
    ],
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(2)
  @IsPoint({ each: true })
  segment?: [number, number][];

  /** Distance between the two points in reality, millimetres */
  @AnyNumber({ optional: true, min: 1, max: 10_000_000, example: 5000 })
  length_mm?: number;
}
