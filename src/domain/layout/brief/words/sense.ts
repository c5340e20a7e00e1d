import type { RoomType } from '../../../extraction';
import type { Facility, Relation } from '../../programme';

/** A room word. Its name stands on the plan and distinguishes rooms of one type. */
export interface RoomWord {
  readonly name: string;
  readonly type: RoomType;
  /** The type of the word in some facilities, where it differs. */
  readonly types?: Partial<Record<Facility, RoomType>>;
  /** The word counts seats, not rooms: "20 workstations" are one room for 20. */
  readonly seats?: true;
}

/** One meaning of a word or a phrase in a brief. */
export type Sense =
  | { readonly is: 'room'; readonly room: RoomWord }
  /** "6 rooms": rooms of the facility's main kind. */
  | { readonly is: 'any_room' }
  | { readonly is: 'facility'; readonly facility: Facility }
  /** "2 BHK": two bedrooms, a hall and a kitchen. "1 RK": a room and a kitchen. */
  | { readonly is: 'bhk'; readonly hall: boolean }
  | { readonly is: 'relation'; readonly relation: Relation['kind'] }
  | { readonly is: 'each_other' }
  | { readonly is: 'numeral'; readonly value: number; readonly role: 'unit' | 'ten' | 'multiple' }
  | { readonly is: 'article' }
  | { readonly is: 'definite' }
  | { readonly is: 'bound'; readonly bound: 'min' | 'max' | 'about' }
  | { readonly is: 'between' }
  | { readonly is: 'to' }
  | { readonly is: 'times' }
  | { readonly is: 'each' }
  | { readonly is: 'for' }
  | { readonly is: 'of' }
  | { readonly is: 'and' }
  | { readonly is: 'or' }
  | { readonly is: 'with' }
  | { readonly is: 'person' }
  | { readonly is: 'exclusion' }
  | { readonly is: 'daylight' }
  | { readonly is: 'modifier'; readonly modifier: Modifier }
  | { readonly is: 'gross'; readonly usable: boolean }
  | { readonly is: 'wide' }
  | { readonly is: 'filler' };

/** A word before a room that becomes part of its name or changes its size. */
export interface Modifier {
  readonly word: string;
  readonly size?: 'small' | 'large';
  readonly accessible?: true;
}
