import type { RoomType } from '../../domain/extraction';
import type { Facility, Relation } from '../../domain/layout';

/** A room that might be worth having too. */
export interface ProposedRoom {
  /** Where it stands in the answer, such as `rooms[0]`. */
  at: string;
  type: RoomType;
  name: string;
  area_m2: number;
}

/** A tie that the brief leaves unsaid. */
export interface ProposedRelation extends Pick<Relation, 'kind' | 'from' | 'to'> {
  at: string;
}

/** What can be taken from a model's answer: every value is of its type and within bounds. */
export interface Proposal {
  facility: Facility | null;
  rooms: ProposedRoom[];
  relations: ProposedRelation[];
}

/** More than this nobody asked for. */
export const MAX_PROPOSED_ROOMS = 10;
export const MAX_PROPOSED_RELATIONS = 20;
export const MAX_NAME_LENGTH = 60;
export const RELATION_KINDS = ['near', 'adjacent', 'away'] as const satisfies readonly Relation['kind'][];
