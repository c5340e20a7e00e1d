import type { RoomType } from '../extraction';
import type { ProfileId } from './profile';

export const FACILITIES = [
  'dental_clinic',
  'clinic',
  'office',
  'coworking',
  'retail',
  'classroom',
  'flat',
] as const;
export type Facility = (typeof FACILITIES)[number];

/** Where a requirement comes from: words of the brief, a rule of the facility's template, the profile, a model. */
export type RequirementSource =
  | { kind: 'brief'; /** UTF-16 offsets into the brief. */ start: number; end: number; text: string }
  | { kind: 'template'; template: Facility; rule: string }
  | { kind: 'profile'; rule: string }
  | { kind: 'proposer'; model: string };

/** One room that is to be there. "6 operatories" are six of these. */
export interface RoomRequirement {
  /** `r1`, `r2`, … in the order of the brief. */
  id: string;
  type: RoomType;
  /** As it is to stand on the plan, such as "Operatory 3". */
  name: string;
  /** Net floor area wished for. */
  area_m2: number;
  /** A plan with less is refused. */
  min_area_m2: number;
  /** Clear short and long side that a plan must have, mm. */
  min_clear_mm: [short: number, long: number];
  max_aspect: number;
  daylight: 'required' | 'preferred' | 'none';
  source: RequirementSource;
  /** What the area comes from when it is not the same; null where both have one source. */
  area_source: RequirementSource | null;
}

/** Ties between rooms. `near` means a short walk, `adjacent` a common wall, `away` not next to each other. */
export interface Relation {
  kind: 'near' | 'adjacent' | 'away';
  /** Requirement ids, or `entrance`. */
  from: string;
  to: string;
  /** 1 is a wish, 3 comes from the words of the brief. */
  weight: number;
  source: RequirementSource;
}

/** Something a person should know about how the brief was read. */
export interface ProgrammeNotice {
  /** Such as `word_unknown`, `size_contradiction`, `area_differs`, `assumed`. */
  code: string;
  message: string;
  span: { start: number; end: number; text: string } | null;
}

/** What has to be built: the brief, read, and filled up from its facility's template. */
export interface Programme {
  brief: string;
  facility: Facility;
  facility_source: RequirementSource;
  profile: ProfileId;
  /** Gross area that the brief states; null where it states none. */
  gross_area_m2: number | null;
  rooms: RoomRequirement[];
  /** Rooms that are worth having when the shell is larger than the programme, best first. */
  optional_rooms: RoomRequirement[];
  relations: Relation[];
  /** Clear width. */
  corridor_width_mm: number;
  corridor_source: RequirementSource;
  notices: ProgrammeNotice[];
}
