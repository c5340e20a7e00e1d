import type { Facility, Relation } from '../../programme';
import type { Span } from '../text/span';
import type { Modifier, RoomWord } from '../words/sense';
import type { Amount } from './lexeme';

/** A size that the brief states for rooms. Areas in m², lengths in mm. */
export type StatedSize = Span &
  (
    | { readonly is: 'area'; readonly amount: Amount }
    | { readonly is: 'sides'; readonly short: number; readonly long: number; readonly assumed: string | null }
    | { readonly is: 'width'; readonly mm: number }
  );

/** Rooms of one kind that the brief asks for. Later mentions of the same rooms add to the same item. */
export interface Item {
  readonly room: RoomWord;
  readonly modifiers: readonly Modifier[];
  span: Span;
  /** Null until a number is given. */
  count: Amount | null;
  plural: boolean;
  /** Persons, in each of the rooms. */
  capacity: number | null;
  daylight: boolean | null;
  readonly sizes: StatedSize[];
  /** How many rooms of its kind "3 BHK" implies; null for an item of its own words. */
  implied: number | null;
}

/** One end of a relation: items, or the entrance. */
export type RelationEnd = readonly Item[] | 'entrance';

export interface StatedRelation extends Span {
  readonly kind: Relation['kind'];
  readonly from: readonly Item[];
  readonly to: RelationEnd;
}

export interface StatedNotice {
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}

/** Everything the words of a brief say, before a template completes it. */
export interface Reading {
  facility: (Span & { readonly facility: Facility }) | null;
  /** The words at the beginning that must name the place, when the lexicon does not have them. */
  unknownPlace: Span | null;
  readonly gross: (Span & { readonly m2: number; readonly usable: boolean })[];
  readonly items: Item[];
  readonly relations: StatedRelation[];
  readonly exclusions: (Span & { readonly room: RoomWord })[];
  /** Clear widths, mm. */
  readonly corridors: (Span & { readonly mm: number })[];
  headcount: (Span & { readonly persons: number }) | null;
  /** "N rooms" without saying which. */
  readonly anyRooms: (Span & { readonly count: Amount | null })[];
  readonly notices: StatedNotice[];
}

export function emptyReading(): Reading {
  return {
    facility: null,
    unknownPlace: null,
    gross: [],
    items: [],
    relations: [],
    exclusions: [],
    corridors: [],
    headcount: null,
    anyRooms: [],
    notices: [],
  };
}
