import { ROOM_TYPES, type RoomType } from '../../domain/extraction';
import { CONSTRAINT_KINDS, type ConstraintKind, type ScoreTerm } from '../../domain/layout';
import { AnyNumber, NestedList, OneOf, Texts } from '../../platform/http';

const TERM_CODES = [
  'area',
  'aspect',
  'circulation',
  'daylight',
  'relations',
  'zoning',
  'accessibility',
] as const satisfies readonly ScoreTerm['code'][];

/** One part of a score. */
export class ScoreTermDto {
  /** What was judged. */
  @OneOf(TERM_CODES, { enumName: 'ScoreTermCode' })
  code!: ScoreTerm['code'];

  /**
   * From 0, the worst, to 1, the best.
   * @example 0.93
   */
  value!: number;

  /** How much the term counts in the score. */
  weight!: number;

  /** The numbers behind the value, in words. */
  reason!: string;
}

/** A rule that a layout breaks. An `error` makes the layout invalid; a person judges a `warning`. */
export class ConstraintViolationDto {
  /** The rule. */
  @OneOf(CONSTRAINT_KINDS, { enumName: 'ConstraintKind' })
  kind!: ConstraintKind;

  /** How grave it is. */
  @OneOf(['error', 'warning'])
  severity!: 'error' | 'warning';

  /** What was found, and what the rule asks for. */
  description!: string;

  /** Ids of the elements concerned. */
  @Texts({ example: ['f3', 'f4'] })
  elements!: string[];
}

/** A room in the schedule of an alternative. */
export class ScheduledRoomDto {
  /**
   * Id of the room in the plan.
   * @example "r1"
   */
  id!: string;

  /**
   * Name on the plan.
   * @example "Operatory 1"
   */
  name!: string;

  /** Kind of room. */
  @OneOf(ROOM_TYPES, { enumName: 'RoomType' })
  type!: RoomType;

  /**
   * Net floor area, m².
   * @example 11.4
   */
  area_m2!: number;

  /** Net floor area asked for, m². */
  @AnyNumber({ nullable: true, example: 11.2 })
  target_area_m2!: number | null;

  /** True for a room that was there before. */
  kept!: boolean;
}

/** One of the plans that were found. */
export class AlternativeDto {
  /** 1 is the best. */
  rank!: number;

  /**
   * From 0, the worst, to 100, the best.
   * @example 87.4
   */
  score!: number;

  /** The parts of the score. */
  @NestedList(ScoreTermDto)
  terms!: ScoreTermDto[];

  /** Warnings of the checker. */
  @NestedList(ConstraintViolationDto)
  violations!: ConstraintViolationDto[];

  /** The rooms of the plan. */
  @NestedList(ScheduledRoomDto)
  rooms!: ScheduledRoomDto[];
}

/** How often the candidates of an iteration broke a rule. */
export class ViolationCountDto {
  /** The rule. */
  @OneOf(CONSTRAINT_KINDS, { enumName: 'ConstraintKind' })
  kind!: ConstraintKind;

  /** How often it was broken. */
  count!: number;

  /** Ids of the elements concerned. */
  @Texts()
  elements!: string[];
}

/** What one iteration of the search tried and found. */
export class IterationDto {
  /** 1 is the first. */
  iteration!: number;

  /** Layouts that were worked out. */
  candidates!: number;

  /** Layouts among them that break no rule. */
  valid!: number;

  /** Best score among the valid ones. Null when none is valid. */
  @AnyNumber({ nullable: true })
  best_score!: number | null;

  /** The rules that were broken. */
  @NestedList(ViolationCountDto)
  violations!: ViolationCountDto[];

  /** What the next iteration does differently. */
  @Texts()
  feedback!: string[];
}
