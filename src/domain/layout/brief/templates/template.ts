import type { RoomType } from '../../../extraction';
import type { Facility, Relation } from '../../programme';

/** What a template may reckon with. */
export interface TemplateFacts {
  /** Rooms of this type that the brief asks for. */
  readonly count: (type: RoomType) => number;
  /** Persons that the place is for; null where the brief does not say. */
  readonly persons: number | null;
  /** Gross area of the brief, or else of the shell, m²; null where neither is known. */
  readonly areaM2: number | null;
}

/** A room that a kind of facility has, whether the brief says so or not. */
export interface TemplateRoom {
  /** One of the lexicon's names. */
  readonly name: string;
  /** As it is to stand on the plan, where that is not its name. */
  readonly label?: string;
  /** Why it is there, for people. */
  readonly rule: string;
  /** One, where nothing is said. */
  readonly count?: (facts: TemplateFacts) => number;
  /** Net m²; null, and where nothing is said, the profile's. */
  readonly area?: (facts: TemplateFacts) => number | null;
  /** A room of one of these types in the brief makes it superfluous; its own type where nothing is said. */
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

/** What a facility is like that a brief says little about. */
export interface FacilityTemplate {
  readonly facility: Facility;
  /** For people: "dental clinic". */
  readonly title: string;
  readonly corridor: 'dwelling' | 'public';
  /** Kind of the rooms in "6 rooms". */
  readonly anyRoom: string;
  /** What it is there for; added when the brief asks for none of it. */
  readonly main: readonly TemplateRoom[];
  readonly rooms: readonly TemplateRoom[];
  /** Best first. */
  readonly optional: readonly TemplateRoom[];
  readonly relations: readonly TemplateRelation[];
  /** Gross area, m², that such a facility takes with this net area. */
  readonly grossM2: (netM2: number, facts: TemplateFacts) => number;
}

/** Circulation and walls take this share of the gross area. */
export function withCirculation(share: number): FacilityTemplate['grossM2'] {
  return (netM2) => netM2 / (1 - share);
}

/** So many for the area, within limits; the least where no area is known. */
export function byArea(m2Each: number, least: number, most: number): NonNullable<TemplateRoom['count']> {
  return ({ areaM2 }) => Math.min(most, Math.max(least, Math.floor((areaM2 ?? 0) / m2Each)));
}
