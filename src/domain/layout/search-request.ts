import type { Layout } from './layout';
import type { Programme } from './programme';
import type { Shell } from './shell';
import type { ConstraintViolation } from './violation';

/** What a search is asked for; together with the version of Planbill it decides every byte of the answer. */
export interface SearchRequest {
  shell: Shell;
  programme: Programme;
  /** 0 … 2³² − 1. */
  seed: number;
  /** Candidates worked out in detail in an iteration, at most; fewer when the first ones are good. */
  parallel_candidates: number;
  max_iterations: number;
  /** How many ranked alternatives to keep. */
  alternatives: number;
}

/** A term of a score: what was weighed, how well it did (0 worst … 1 best), how much it counts. */
export interface ScoreTerm {
  code: 'area' | 'aspect' | 'circulation' | 'daylight' | 'relations' | 'zoning' | 'accessibility';
  value: number;
  weight: number;
  /** For people: the numbers behind it. */
  reason: string;
}

export interface RankedLayout {
  layout: Layout;
  /** 0 … 100. */
  score: number;
  terms: ScoreTerm[];
  violations: ConstraintViolation[];
}

/** What one iteration tried and found, and what the next one changed because of it. */
export interface IterationRecord {
  iteration: number;
  candidates: number;
  valid: number;
  best_score: number | null;
  /** How often each constraint was broken by the candidates of this iteration. */
  violations: { kind: ConstraintViolation['kind']; count: number; elements: string[] }[];
  /** What the next iteration does differently, for people. */
  feedback: string[];
}

/** Why nothing fits, with the rooms that bind. */
export interface DoesNotFit {
  code: 'programme_too_large' | 'room_does_not_fit' | 'shell_too_narrow' | 'no_valid_layout';
  detail: string;
  /** For people: what to change. */
  way_out: string;
  /** Requirement ids. */
  binding_rooms: string[];
}

export interface SearchResult {
  alternatives: RankedLayout[];
  /** Set when there is no alternative. */
  does_not_fit: DoesNotFit | null;
  iterations_used: number;
  history: IterationRecord[];
  /** Optional rooms that were added because the shell is larger than the programme. Requirement ids. */
  added_rooms: string[];
  /** Cells' target areas were multiplied by this so that the shell is filled. */
  area_factor: number;
  summary: string;
}
