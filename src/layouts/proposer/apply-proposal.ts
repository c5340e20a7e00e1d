import type {
  LayoutProfile,
  Programme,
  Relation,
  RequirementSource,
  RoomRequirement,
} from '../../domain/layout';
import type { Proposal, ProposedRelation, ProposedRoom } from './proposal';
import type { RefusedProposal } from './proposer-report';

/** A proposed room may be this many times as large as usual. */
const LARGEST_FACTOR = 4;

/** Weight of a proposed wish. The words of the brief count three times as much. */
const WEIGHT = 1;

export interface AppliedProposal {
  programme: Programme;
  /** The proposals that were used, in words. */
  accepted: string[];
  refused: RefusedProposal[];
}

/**
 * Adds a model's proposals to a programme. Its rooms become the first optional rooms: they are built where the shell
 * has ground for them, and never crowd out a room that was asked for. Its relations become wishes.
 */
export function applyProposal(
  programme: Programme,
  { rooms, relations }: Pick<Proposal, 'rooms' | 'relations'>,
  profile: LayoutProfile,
  model: string,
): AppliedProposal {
  const source: RequirementSource = { kind: 'proposer', model };
  const accepted: string[] = [];
  const refused: RefusedProposal[] = [];
  const added: RoomRequirement[] = [];
  for (const room of rooms) {
    const reason = againstRoom(room, profile);
    if (reason) refused.push({ what: room.at, reason });
    else {
      added.push(requirementOf(room, `m${added.length + 1}`, profile, source));
      accepted.push(`${room.name}, ${room.area_m2} m², if the shell has ground for it`);
    }
  }
  const ties: Relation[] = [];
  for (const relation of relations) {
    const reason = againstRelation(relation, programme, ties);
    if (reason) refused.push({ what: relation.at, reason });
    else {
      const { kind, from, to } = relation;
      ties.push({ kind, from, to, weight: WEIGHT, source });
      accepted.push(`${nameOf(programme, from)} ${WORDS[kind]} ${nameOf(programme, to)}`);
    }
  }
  return {
    programme: {
      ...programme,
      optional_rooms: [...added, ...programme.optional_rooms],
      relations: [...programme.relations, ...ties],
    },
    accepted,
    refused,
  };
}

const WORDS = { near: 'near', adjacent: 'next to', away: 'away from' } as const;

function againstRoom({ type, area_m2: area }: ProposedRoom, profile: LayoutProfile): string | null {
  const { min_area_m2: least, area_m2: usual } = profile.rooms[type].value;
  const most = usual * LARGEST_FACTOR;
  return area >= least && area <= most
    ? null
    : `${area} m² is not between ${least} and ${most} m², the limits for a room of type ${type}`;
}

function againstRelation(
  { from, to }: ProposedRelation,
  programme: Programme,
  ties: readonly Relation[],
): string | null {
  const ids = new Set(['entrance', ...programme.rooms.map(({ id }) => id)]);
  if (!ids.has(from) || !ids.has(to)) return 'names a room that the programme does not have';
  if (from === to) return 'relates a room to itself';
  const known = [...programme.relations, ...ties].some(
    (tie) => (tie.from === from && tie.to === to) || (tie.from === to && tie.to === from),
  );
  return known ? 'the programme already has a relation between these two' : null;
}

function requirementOf(
  { type, name, area_m2 }: ProposedRoom,
  id: string,
  profile: LayoutProfile,
  source: RequirementSource,
): RoomRequirement {
  const standard = profile.rooms[type].value;
  return {
    id,
    type,
    name,
    area_m2,
    min_area_m2: standard.min_area_m2,
    min_clear_mm: [...standard.min_clear_mm],
    max_aspect: standard.max_aspect,
    daylight: standard.daylight,
    source,
    area_source: null,
  };
}

function nameOf({ rooms }: Programme, id: string): string {
  return rooms.find((room) => room.id === id)?.name ?? 'the entrance';
}
