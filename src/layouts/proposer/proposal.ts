import type { RoomType } from '../../domain/extraction';
import type { Facility, Relation } from '../../domain/layout';

/** A room that the model proposes. */
export interface ProposedRoom {
  /** Its place in the answer, such as `rooms[0]`. */
  at: string;
  type: RoomType;
  name: string;
  area_m2: number;
}

/** A relation between rooms that the model proposes. */
export interface ProposedRelation extends Pick<Relation, 'kind' | 'from' | 'to'> {
  at: string;
}

/** The usable part of a model's answer: every value has its type and is within bounds. */
export interface Proposal {
  facility: Facility | null;
  rooms: ProposedRoom[];
  relations: ProposedRelation[];
}

/** The most proposals that are considered. */
export const MAX_PROPOSED_ROOMS = 10;
export const MAX_PROPOSED_RELATIONS = 20;
export const MAX_NAME_LENGTH = 60;
export const RELATION_KINDS = ['near', 'adjacent', 'away'] as const satisfies readonly Relation['kind'][];
