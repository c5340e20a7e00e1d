import type { Layout } from './layout';
import type { Programme } from './programme';
import type { Shell } from './shell';
import type { ConstraintViolation } from './violation';

/** A request for a search. Together with the version of Planbill it decides every byte of the result. */
export interface SearchRequest {
  shell: Shell;
  programme: Programme;
  /** 0 … 2³² − 1. */
  seed: number;
  /** The most candidates to work out in an iteration; fewer when the first ones are good. */
  parallel_candidates: number;
  max_iterations: number;
  /** How many ranked alternatives to keep. */
  alternatives: number;
}

/** One part of a score: what was judged, its value from 0 (worst) to 1 (best), and how much it counts. */
export interface ScoreTerm {
  code: 'area' | 'aspect' | 'circulation' | 'daylight' | 'relations' | 'zoning' | 'accessibility';
  value: number;
  weight: number;
  /** The numbers behind it, in words. */
  reason: string;
}

export interface RankedLayout {
  layout: Layout;
  /** From 0 to 100. */
  score: number;
  terms: ScoreTerm[];
  violations: ConstraintViolation[];
}

/** What one iteration tried and found, and what the next one does differently. */
export interface IterationRecord {
  iteration: number;
  candidates: number;
  valid: number;
  best_score: number | null;
  /** How often the candidates of this iteration broke each rule. */
  violations: { kind: ConstraintViolation['kind']; count: number; elements: string[] }[];
  /** What the next iteration does differently, in words. */
  feedback: string[];
}

/** Why nothing fits, and which rooms are the reason. */
export interface DoesNotFit {
  code: 'programme_too_large' | 'room_does_not_fit' | 'shell_too_narrow' | 'no_valid_layout';
  detail: string;
  /** What to change, in words. */
  way_out: string;
  /** Requirement ids. */
  binding_rooms: string[];
}

export interface SearchResult {
  alternatives: RankedLayout[];
  /** Why there is no alternative; null when there is one. */
  does_not_fit: DoesNotFit | null;
  iterations_used: number;
  history: IterationRecord[];
  /** Requirement ids of the optional rooms that were added because the shell is larger than the programme. */
  added_rooms: string[];
  /** All areas asked for were multiplied by this factor to fill the shell. */
  area_factor: number;
  summary: string;
}
