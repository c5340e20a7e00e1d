import type { Facility, ProfileId } from '../domain/layout';
import type { StandardId } from '../domain/takeoff';

/** The earlier layout that a layout starts from. */
export interface Regeneration {
  layout_id: string;
  /** Rank of the alternative. */
  alternative: number;
  /** Ids of the rooms that stay where they are. */
  locked_rooms: string[];
}

/** How bills of a layout are made when a request for a bill says nothing else. */
export interface BillTerms {
  standard?: StandardId;
  currency?: string;
  ceiling_height_mm?: number;
}

/** The request for a layout with defaults filled in. Together with shell and programme it decides every byte. */
export interface LayoutRequest {
  prompt: string;
  seed: number;
  parallel_candidates: number;
  /** Candidates tried at the same time. It never changes the result. */
  max_workers: number;
  max_iterations: number;
  alternatives: number;
  profile: ProfileId;
  /** Null: as the brief says. */
  facility: Facility | null;
  /** Ids of the floor plan's rooms that stay. */
  keep_room_ids: string[];
  regenerates: Regeneration | null;
  bill: BillTerms;
}

/** Values for what a request leaves out. */
export const REQUEST_DEFAULTS = {
  seed: 1,
  parallel_candidates: 8,
  max_workers: 2,
  max_iterations: 3,
  alternatives: 3,
  profile: 'plain',
} as const;
