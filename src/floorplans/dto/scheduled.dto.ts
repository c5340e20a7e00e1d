import {
  FINISH_STATES,
  FINISHED_SURFACES,
  type FinishedSurface,
  type FinishState,
  WALL_SIDES,
  type WallSide,
} from '../../domain/extraction';
import { NestedList, OneOf, Text, WholeNumber } from '../../platform/http';

/** What a row of a door or window schedule says about an opening. What it does not say is left out. */
export class ScheduledOpeningDto {
  /** Width, millimetres. The plan is measured as drawn; a width that differs is a warning. */
  @WholeNumber({ optional: true, min: 1, example: 900 })
  width_mm?: number;

  /** Height, millimetres; bills use it */
  @WholeNumber({ optional: true, min: 1, example: 2100 })
  height_mm?: number;

  /** Type, as it is written */
  @Text({ optional: true, example: 'A' })
  type?: string;

  /** Material, as it is written */
  @Text({ optional: true, example: 'WD' })
  material?: string;

  /** Fire rating, as it is written */
  @Text({ optional: true, example: '60 MIN' })
  rating?: string;

  /** Hardware set, as it is written */
  @Text({ optional: true, example: 'HW-3' })
  hardware?: string;

  /** Where it is written */
  @Text({ example: 'DOOR SCHEDULE, D1, page 2' })
  evidence!: string;
}

/** A code of a finish. */
export class FinishCodeDto {
  /** As it is written */
  @Text({ example: 'VCT-1' })
  code!: string;

  /** What the finish schedule of the set says about it; null if no schedule lists it */
  @Text({ nullable: true, example: 'VINYL COMPOSITION TILE' })
  description!: string | null;
}

/** What the drawings say about the finish of one surface of a room. */
export class RoomFinishDto {
  /** The surface; `base` is the skirting */
  @OneOf(FINISHED_SURFACES, { enumName: 'FinishedSurface' })
  surface!: FinishedSurface;

  /** The side of the walls, if the schedule has a column for each */
  @OneOf(WALL_SIDES, { enumName: 'WallSide', optional: true })
  side?: WallSide;

  /**
   * `stated`: one finish. `several`: more than one, without saying where each goes. `existing`: what is there stays.
   * `match_existing`: like what is there. `none`: no finish. `elsewhere`: the cell points to another drawing or note.
   */
  @OneOf(FINISH_STATES, { enumName: 'FinishState' })
  state!: FinishState;

  /** As it is written */
  @Text({ example: 'VCT-1' })
  says!: string;

  /** The codes in it */
  @NestedList(FinishCodeDto)
  codes!: FinishCodeDto[];

  /** `schedule`: a row of a schedule. `code`: a code that is printed in the room. */
  @OneOf(['schedule', 'code'], { enumName: 'FinishSource' })
  source!: 'schedule' | 'code';

  /** Where it is written */
  @Text({ example: 'ROOM FINISH SCHEDULE - FIRST FLOOR, 135, FLOOR FINISH, page 2' })
  evidence!: string;
}
