import type { Facility, ProfileId } from '../domain/layout';
import type { StandardId } from '../domain/takeoff';

/** Another layout of which some rooms stay where they are. */
export interface Regeneration {
  layout_id: string;
  /** Rank of the alternative. */
  alternative: number;
  /** Ids of rooms that stay. */
  locked_rooms: string[];
}

/** How bills of a layout are made unless they are asked for otherwise. */
export interface BillTerms {
  standard?: StandardId;
  currency?: string;
  ceiling_height_mm?: number;
}

/** What a layout was asked for with, defaults filled in; with shell and programme it decides every byte. */
export interface LayoutRequest {
  prompt: string;
  seed: number;
  parallel_candidates: number;
  /** Candidates worked out at the same time; never changes what comes out. */
  max_workers: number;
  max_iterations: number;
  alternatives: number;
  profile: ProfileId;
  /** null: as the brief says. */
  facility: Facility | null;
  /** Rooms of the floor plan that stay. */
  keep_room_ids: string[];
  regenerates: Regeneration | null;
  bill: BillTerms;
}

/** What is taken where a request says nothing. */
export const REQUEST_DEFAULTS = {
  seed: 1,
  parallel_candidates: 8,
  max_workers: 2,
  max_iterations: 3,
  alternatives: 3,
  profile: 'plain',
} as const;
