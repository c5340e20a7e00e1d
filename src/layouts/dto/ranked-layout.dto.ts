import { ApiProperty } from '@nestjs/swagger';
import { ROOM_TYPES, type RoomType } from '../../domain/extraction';
import { CONSTRAINT_KINDS, type ConstraintKind, type ScoreTerm } from '../../domain/layout';

const TERM_CODES = [
  'area',
  'aspect',
  'circulation',
  'daylight',
  'relations',
  'zoning',
  'accessibility',
] as const satisfies readonly ScoreTerm['code'][];

/** What was weighed, and how well it did. */
export class ScoreTermDto {
  @ApiProperty({ enum: TERM_CODES, enumName: 'ScoreTermCode' })
  code!: ScoreTerm['code'];

  /**
   * 0 worst … 1 best
   * @example 0.93
   */
  value!: number;

  /** How much it counts */
  weight!: number;

  /** The numbers behind it */
  reason!: string;
}

/** A rule that a layout breaks. With an `error` it is not valid; a `warning` is for a person to judge. */
export class ConstraintViolationDto {
  @ApiProperty({ enum: CONSTRAINT_KINDS, enumName: 'ConstraintKind' })
  kind!: ConstraintKind;

  @ApiProperty({ enum: ['error', 'warning'] })
  severity!: 'error' | 'warning';

  /** What is, and what should be */
  description!: string;

  @ApiProperty({ type: [String], example: ['f3', 'f4'], description: 'Ids of the elements concerned' })
  elements!: string[];
}

/** A room in the schedule of an alternative. */
export class ScheduledRoomDto {
  /** @example "r1" */
  id!: string;

  /** @example "Operatory 1" */
  name!: string;

  @ApiProperty({ enum: ROOM_TYPES, enumName: 'RoomType' })
  type!: RoomType;

  /** @example 11.4 */
  area_m2!: number;

  @ApiProperty({ type: Number, nullable: true, example: 11.2 })
  target_area_m2!: number | null;

  kept!: boolean;
}

/** One of the plans that were found. */
export class AlternativeDto {
  /** From 1, the best */
  rank!: number;

  /**
   * 0 … 100
   * @example 87.4
   */
  score!: number;

  @ApiProperty({ type: [ScoreTermDto] })
  terms!: ScoreTermDto[];

  @ApiProperty({ type: [ConstraintViolationDto] })
  violations!: ConstraintViolationDto[];

  @ApiProperty({ type: [ScheduledRoomDto] })
  rooms!: ScheduledRoomDto[];
}

/** How often a constraint was broken by the candidates of an iteration. */
export class ViolationCountDto {
  @ApiProperty({ enum: CONSTRAINT_KINDS, enumName: 'ConstraintKind' })
  kind!: ConstraintKind;
  count!: number;

  @ApiProperty({ type: [String] })
  elements!: string[];
}

/** What one iteration tried and found, and what the next one changed because of it. */
export class IterationDto {
  iteration!: number;
  candidates!: number;
  valid!: number;

  @ApiProperty({ type: Number, nullable: true })
  best_score!: number | null;

  @ApiProperty({ type: [ViolationCountDto] })
  violations!: ViolationCountDto[];

  @ApiProperty({ type: [String], description: 'What the next iteration does differently' })
  feedback!: string[];
}
