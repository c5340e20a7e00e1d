import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsNumber,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsPoint } from '../../platform/http';

export const SCALE_SOURCES = ['dimensions', 'text', 'viewport', 'areas', 'units', 'calibration'] as const;
export type ScaleSourceName = (typeof SCALE_SOURCES)[number];

/** One piece of evidence for a scale. */
export class ScaleCandidateDto {
  /** @example 35.2778 */
  mm_per_unit!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'The N of 1:N on paper', example: 100 })
  ratio!: number | null;

  @ApiProperty({ enum: SCALE_SOURCES, enumName: 'ScaleSource' })
  source!: ScaleSourceName;

  /**
   * How many independent readings agree
   * @example 14
   */
  votes!: number;

  /**
   * 0..1
   * @example 0.95
   */
  confidence!: number;

  /**
   * The text or element the reading came from
   * @example "1:100"
   */
  evidence!: string;
}

/** How many millimetres in reality one drawing unit is, and why we believe it. */
export class ScaleDto {
  /** @example 35.2778 */
  mm_per_unit!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'The N of 1:N on paper', example: 100 })
  ratio!: number | null;

  @ApiProperty({ enum: SCALE_SOURCES, enumName: 'ScaleSource' })
  source!: ScaleSourceName;

  /**
   * 0..1
   * @example 0.98
   */
  confidence!: number;

  candidates!: ScaleCandidateDto[];
}

/** A calibration: give exactly one of `ratio`, `mm_per_unit`, or `segment` with `length_mm`. */
export class CalibrateScaleDto {
  @ApiPropertyOptional({
    description: 'Scale on paper, as 1:100 or 1/4" = 1\'-0"',
    example: '1:100',
    maxLength: 60,
  })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  ratio?: string;

  @ApiPropertyOptional({
    description: 'Millimetres in reality for one drawing unit',
    example: 35.2778,
    minimum: 0.0001,
    maximum: 100_000,
  })
  @IsOptional()
  @IsNumber()
  @Min(0.0001)
  @Max(100_000)
  mm_per_unit?: number;

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
    minItems: 2,
    maxItems: 2,
    description: 'Two points of the drawing whose distance you know, in drawing units',
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

  @ApiPropertyOptional({
    description: 'Their distance in reality, millimetres',
    example: 5000,
    minimum: 1,
    maximum: 10_000_000,
  })
  @IsOptional()
  @IsNumber()
  @Min(1)
  @Max(10_000_000)
  length_mm?: number;
}
