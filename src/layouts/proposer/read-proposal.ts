import { ROOM_TYPES, type RoomType } from '../../domain/extraction';
import { FACILITIES, type Facility, type Relation } from '../../domain/layout';
import {
  MAX_NAME_LENGTH,
  MAX_PROPOSED_RELATIONS,
  MAX_PROPOSED_ROOMS,
  type Proposal,
  type ProposedRelation,
  type ProposedRoom,
  RELATION_KINDS,
} from './proposal';
import type { RefusedProposal } from './proposer-report';

/** Limits of a proposed area: from a broom cupboard to a hall. */
const AREA_M2 = { least: 0.5, most: 1_000 };

const KNOWN = {
  proposal: ['facility', 'rooms', 'relations'],
  room: ['type', 'name', 'area_m2'],
  relation: ['kind', 'from', 'to'],
};

type Document = Record<string, unknown>;

/**
 * Takes the sound parts of a model's answer and refuses the others one by one, with the reason. It also refuses
 * what the question did not ask for, such as coordinates.
 *
 * @returns null when the whole answer has another shape
 */
export function readProposal(answer: unknown): { proposal: Proposal; refused: RefusedProposal[] } | null {
  if (!isDocument(answer)) return null;
  if (!KNOWN.proposal.some((field) => field in answer)) return null;
  const refused: RefusedProposal[] = [];
  const refuse = (what: string, reason: string): null => {
    refused.push({ what, reason });
    return null;
  };
  const strange = (document: Document, known: string[], at: string): void => {
    for (const field of Object.keys(document)
      .filter((name) => !known.includes(name))
      .slice(0, 20)) {
      refuse(at + plain(field), 'the question did not ask for this');
    }
  };
  const listed = <T>(field: string, limit: number, read: (item: Document, at: string) => T | null): T[] => {
    const items = answer[field] ?? [];
    if (!Array.isArray(items)) return refuse(field, 'not a list') ?? [];
    if (items.length > limit) refuse(field, `only the first ${limit} of ${items.length} are considered`);
    return items.slice(0, limit).flatMap((item: unknown, i) => {
      const at = `${field}[${i}]`;
      const found = isDocument(item) ? read(item, at) : refuse(at, 'not an object');
      return found === null ? [] : [found];
    });
  };
  const room = (item: Document, at: string): ProposedRoom | null => {
    strange(item, KNOWN.room, `${at}.`);
    const { type, area_m2: area } = item;
    const name = textOf(item.name);
    if (!isRoomType(type)) return refuse(`${at}.type`, 'not a kind of room');
    if (name === null) return refuse(`${at}.name`, `not a name of 1 to ${MAX_NAME_LENGTH} characters`);
    if (typeof area !== 'number' || !(area >= AREA_M2.least && area <= AREA_M2.most)) {
      return refuse(`${at}.area_m2`, `not between ${AREA_M2.least} and ${AREA_M2.most} m²`);
    }
    return { at, type, name, area_m2: Math.round(area * 10) / 10 };
  };
  const relation = (item: Document, at: string): ProposedRelation | null => {
    strange(item, KNOWN.relation, `${at}.`);
    const { kind } = item;
    const from = textOf(item.from);
    const to = textOf(item.to);
    if (!isRelationKind(kind)) return refuse(`${at}.kind`, 'not a kind of relation');
    if (from === null || to === null) return refuse(at, 'does not name two rooms');
    return { at, kind, from, to };
  };
  strange(answer, KNOWN.proposal, '');
  const proposal = {
    facility: isFacility(answer.facility) ? answer.facility : null,
    rooms: listed('rooms', MAX_PROPOSED_ROOMS, room),
    relations: listed('relations', MAX_PROPOSED_RELATIONS, relation),
  };
  if ((answer.facility ?? null) !== proposal.facility) refuse('facility', 'not a facility');
  return { proposal, refused };
}

function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A name for drawings: one line of letters, digits and common marks; null for anything else. */
function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.normalize('NFC').trim();
  return text.length >= 1 && text.length <= MAX_NAME_LENGTH && /^[\p{L}\p{M}\p{N} .,&/()'’+-]+$/u.test(text)
    ? text
    : null;
}

/** A word of the model, made safe for a report. */
function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}_ -]/gu, '?').slice(0, MAX_NAME_LENGTH);
}

const isRoomType = (value: unknown): value is RoomType =>
  value !== 'unknown' && (ROOM_TYPES as readonly unknown[]).includes(value);
const isFacility = (value: unknown): value is Facility => (FACILITIES as readonly unknown[]).includes(value);
const isRelationKind = (value: unknown): value is Relation['kind'] =>
  (RELATION_KINDS as readonly unknown[]).includes(value);
