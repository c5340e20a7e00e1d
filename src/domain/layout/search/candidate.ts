import type { RankedLayout, SearchRequest } from '../search-request';
import type { ConstraintKind } from '../violation';

/** More width for a room whose fixtures or door had no place, mm on its short side. */
export interface Widening {
  requirement_id: string;
  mm: number;
}

/** One candidate to work out: plain data, for it may travel to another thread. */
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

/** A layout that a candidate came to. */
export interface CandidateLayout extends RankedLayout {
  /** Rough description of its corridors; alternatives differ in it. */
  kind: string;
  area_factor: number;
  /** Largest relative error of a room's area. */
  worst_error: number;
}

/** What came of a task: plain data. */
export interface CandidateResult {
  index: number;
  /** Valid ones, best first. */
  layouts: CandidateLayout[];
  /** Layouts that were worked out and broke constraints. */
  refused: number;
  violations: { kind: ConstraintKind; count: number; elements: string[] }[];
  /** Requirement ids of rooms whose fixtures, clearances or doors had no place. */
  cramped: string[];
}
