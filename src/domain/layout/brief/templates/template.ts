import type { RoomType } from '../../../extraction';
import type { Facility, Relation } from '../../programme';

/** Facts that a template's rules may use. */
export interface TemplateFacts {
  /** Rooms of this type that the brief asks for. */
  readonly count: (type: RoomType) => number;
  /** Number of persons the place is for; null when the brief does not say. */
  readonly persons: number | null;
  /** Gross area of the brief, else of the shell, m²; null when neither is known. */
  readonly areaM2: number | null;
}

/** A room that a kind of facility has even when the brief does not name it. */
export interface TemplateRoom {
  /** Name in the lexicon. */
  readonly name: string;
  /** Name on the plan; default: `name`. */
  readonly label?: string;
  /** Why it is there, in words. */
  readonly rule: string;
  /** How many; default: one. */
  readonly count?: (facts: TemplateFacts) => number;
  /** Net area, m²; null or left out: the profile's. */
  readonly area?: (facts: TemplateFacts) => number | null;
  /** Seats in each room; null or left out: unknown. */
  readonly seats?: (facts: TemplateFacts) => number | null;
  /** The area is that of one of several rooms; otherwise it is that of a single room of its kind. */
  readonly shared?: true;
  /** The area holds only for rooms of this name, not for all rooms of its type. */
  readonly named?: true;
  /** It is left out when the brief has a room of one of these types; default: its own type. */
  readonly unless?: readonly RoomType[];
  readonly accessible?: true;
}

export interface TemplateRelation {
  readonly kind: Relation['kind'];
  readonly from: RoomType;
  readonly to: RoomType | 'entrance';
  readonly weight: 1 | 2;
  readonly rule: string;
}

/** What a kind of facility has. It completes a brief. */
export interface FacilityTemplate {
  readonly facility: Facility;
  /** Its name in words, such as "dental clinic". */
  readonly title: string;
  readonly corridor: 'dwelling' | 'public';
  /** Kind of the rooms in "6 rooms"; null: rooms of unknown kind. */
  readonly anyRoom: string | null;
  /** True when a number of persons in the brief decides the size of rooms. */
  readonly byPersons?: true;
  /** Its main rooms; added when the brief asks for none of them. */
  readonly main: readonly TemplateRoom[];
  readonly rooms: readonly TemplateRoom[];
  /** Names of rooms that such a place often has too. They are suggested, never planned. */
  readonly usual: readonly string[];
  readonly relations: readonly TemplateRelation[];
  /** Gross area that such a facility needs for a net area, m². */
  readonly grossM2: (netM2: number, facts: TemplateFacts) => number;
}

/** Circulation and walls take this share of the gross area. */
export function withCirculation(share: number): FacilityTemplate['grossM2'] {
  return (netM2) => netM2 / (1 - share);
}

/** One for each so many m², within limits; the least number when no area is known. */
export function byArea(m2Each: number, least: number, most: number): NonNullable<TemplateRoom['count']> {
  return ({ areaM2 }) => Math.min(most, Math.max(least, Math.floor((areaM2 ?? 0) / m2Each)));
}
