import type { RoomType } from '../extraction';

export const PROFILE_IDS = ['plain', 'nbc_india', 'ada'] as const;
export type ProfileId = (typeof PROFILE_IDS)[number];

/** A planning number with its source. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: string;
  /** True when a person checked it against the document itself. */
  readonly verified: boolean;
}

/** Zones keep related rooms together: visitors in front, staff behind, wet rooms in one place. */
export type Zone = 'public' | 'core' | 'private' | 'service' | 'wet';

/** Planning numbers of one kind of room. */
export interface RoomStandard {
  readonly area_m2: number;
  readonly min_area_m2: number;
  /** Clear short and long side, mm. */
  readonly min_clear_mm: readonly [short: number, long: number];
  readonly max_aspect: number;
  readonly daylight: 'required' | 'preferred' | 'none';
  readonly zone: Zone;
  /** Clear width of the door's opening, mm. */
  readonly door_mm: number;
  /** `open`: entered through a wide opening without a leaf, as many reception areas and living rooms are. */
  readonly entry: 'door' | 'open';
  /** The door may swing out when the room is too small for its leaf, if the corridor stays clear. */
  readonly may_swing_out: boolean;
}

/** Planning rules as data. The same version gives the same layouts. */
export interface LayoutProfile {
  readonly id: ProfileId;
  readonly version: string;
  readonly title: string;
  /** Clear widths, mm. */
  readonly corridor_mm: Sourced<{ readonly dwelling: number; readonly public: number }>;
  readonly door_height_mm: Sourced<number>;
  readonly entrance_door_mm: Sourced<number>;
  /** Free floor on the pull side of a door: depth, and width beside the latch, mm; null when not required. */
  readonly door_pull_side_mm: Sourced<{ readonly depth: number; readonly latch: number } | null>;
  /** Free circle in accessible washrooms, mm; null when not required. */
  readonly turning_circle_mm: Sourced<number | null>;
  readonly ceiling_mm: Sourced<number>;
  readonly partition_mm: Sourced<number>;
  readonly rooms: Readonly<Record<RoomType, Sourced<RoomStandard>>>;
  /** A washroom that a brief calls accessible. */
  readonly accessible_washroom: Sourced<RoomStandard>;
}
