import type { RankedLayout, SearchRequest } from '../search-request';
import type { ConstraintKind } from '../violation';

/** More width for a room in which the fixtures or the door found no place, mm on its short side. */
export interface Widening {
  requirement_id: string;
  mm: number;
}

/** One candidate to work out. It is plain data, because it may travel to another thread. */
export interface CandidateTask {
  request: SearchRequest;
  /** Ids of the optional rooms that take part. */
  added_rooms: string[];
  iteration: number;
  index: number;
  seed: number;
  widenings: Widening[];
  effort: number;
}

/** A valid layout of a candidate. */
export interface CandidateLayout extends RankedLayout {
  /** Rough description of its corridors; alternatives differ in it. */
  kind: string;
  area_factor: number;
  /** Largest relative error of a room's area. */
  worst_error: number;
}

/** The result of a task, as plain data. */
export interface CandidateResult {
  index: number;
  /** Valid layouts, best first. */
  layouts: CandidateLayout[];
  /** Number of layouts that broke a rule. */
  refused: number;
  violations: { kind: ConstraintKind; count: number; elements: string[] }[];
  /** Requirement ids of the rooms in which fixtures, clearances or doors found no place. */
  cramped: string[];
}
