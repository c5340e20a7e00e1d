import type { RoomType } from '../extraction';
import type { ProfileId } from './profile';

/** Kinds of place with a template; `other` has none: only the rooms that the brief names are planned. */
export const FACILITIES = [
  'dental_clinic',
  'clinic',
  'office',
  'coworking',
  'retail',
  'classroom',
  'flat',
  'house',
  'restaurant',
  'hotel',
  'warehouse',
  'other',
] as const;
export type Facility = (typeof FACILITIES)[number];

/** Where a requirement comes from: the brief, the facility's template, the profile, or a language model. */
export type RequirementSource =
  | { kind: 'brief'; /** UTF-16 offsets into the brief. */ start: number; end: number; text: string }
  | { kind: 'template'; template: Facility; rule: string }
  | { kind: 'profile'; rule: string }
  | { kind: 'proposer'; model: string };

/** One room to plan. "6 operatories" are six of these. */
export interface RoomRequirement {
  /** `r1`, `r2`, … in the order of the brief. */
  id: string;
  type: RoomType;
  /** Name on the plan, such as "Operatory 3". */
  name: string;
  /** Net floor area asked for. */
  area_m2: number;
  /** Number of persons the brief wants seats for; left out when it names none. */
  seats?: number;
  /** Least net floor area. A plan with less is invalid. */
  min_area_m2: number;
  /** Least clear short and long side, mm. */
  min_clear_mm: [short: number, long: number];
  max_aspect: number;
  daylight: 'required' | 'preferred' | 'none';
  source: RequirementSource;
  /** Where the area comes from; null when room and area have the same source. */
  area_source: RequirementSource | null;
}

/** A wish about two rooms. `near`: a short walk. `adjacent`: a common wall. `away`: no common wall. */
export interface Relation {
  kind: 'near' | 'adjacent' | 'away';
  /** Requirement ids, or `entrance`. */
  from: string;
  to: string;
  /** 1 is a wish, 3 comes from the words of the brief. */
  weight: number;
  source: RequirementSource;
}

/** A note for people about how the brief was read. */
export interface ProgrammeNotice {
  /** Code, such as `word_unknown`, `area_differs`, `assumed`. */
  code: string;
  message: string;
  span: { start: number; end: number; text: string } | null;
}

/** What to plan: the rooms of the brief, completed from the template of its facility. */
export interface Programme {
  brief: string;
  facility: Facility;
  facility_source: RequirementSource;
  profile: ProfileId;
  /** Gross area that the brief states, m²; null when it states none. */
  gross_area_m2: number | null;
  rooms: RoomRequirement[];
  /** Free areas and proposed rooms to add when the shell is larger than the programme, best first. */
  optional_rooms: RoomRequirement[];
  relations: Relation[];
  /** Clear width of the corridors, mm. */
  corridor_width_mm: number;
  corridor_source: RequirementSource;
  notices: ProgrammeNotice[];
}
