import type { Mm } from '../../geometry';

/** Surfaces of a room that get a finish. `base` is the skirting. */
export const FINISHED_SURFACES = ['floor', 'base', 'wall', 'ceiling'] as const;
export type FinishedSurface = (typeof FINISHED_SURFACES)[number];

export const WALL_SIDES = ['north', 'east', 'south', 'west'] as const;
export type WallSide = (typeof WALL_SIDES)[number];

/**
 * What a cell of a finish schedule says. `stated`: one finish. `several`: more than one, without saying where each goes.
 * `existing`: what is there stays. `match_existing`: like what is there. `none`: no finish. `elsewhere`: the cell points to
 * another drawing or note.
 */
export const FINISH_STATES = [
  'stated',
  'several',
  'existing',
  'match_existing',
  'none',
  'elsewhere',
] as const;
export type FinishState = (typeof FINISH_STATES)[number];

/** A code of a finish with what the finish schedule of the set says about it. */
export interface FinishCode {
  code: string;
  /** As the finish schedule describes it, such as "VINYL COMPOSITION TILE"; null where no schedule lists the code. */
  description: string | null;
}

/** What the drawings say about the finish of one surface of a room. */
export interface RoomFinish {
  surface: FinishedSurface;
  /** Of walls whose schedule has a column for each side. */
  side?: WallSide;
  state: FinishState;
  /** As it is written. */
  says: string;
  codes: FinishCode[];
  /** `schedule`: a row of a schedule. `code`: a code that is printed in the room. */
  source: 'schedule' | 'code';
  /** Where it is written, for people: "ROOM FINISH SCHEDULE, 134, FLOOR FINISH, page 2". */
  evidence: string;
}

/** What a row of a door or window schedule says about an opening; what it does not say is left out. */
export interface ScheduledOpening {
  width_mm?: Mm;
  height_mm?: Mm;
  /** The following as they are written. */
  type?: string;
  material?: string;
  rating?: string;
  hardware?: string;
  /** Where it is written, for people: "DOOR SCHEDULE, D1, page 2". */
  evidence: string;
}

/** A schedule or a legend on the sheet, or on another page of the set. */
export interface PlanSchedule {
  /** What its rows describe. A finish schedule is a legend of finish codes. */
  kind: 'room' | 'door' | 'window' | 'finish';
  title: string | null;
  /** Number of the page that it stands on; left out where that is the page of the plan. */
  page?: number;
  columns: string[];
  /** What each column says; null for one that is not known. Plans of earlier versions lack it. */
  roles?: (string | null)[];
  rows: PlanScheduleRow[];
}

export interface PlanScheduleRow {
  /** One a column; the first is the number, the tag or the code in most schedules. */
  cells: string[];
  /** Words that stand over this row and those after it, such as "FLOORING"; left out where there are none. */
  group?: string;
  /** Ids of the rooms or openings that the row describes; none where no such number or tag is on the plan. */
  elements: string[];
}
