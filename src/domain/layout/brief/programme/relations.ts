import type { Relation, RequirementSource, RoomRequirement } from '../../programme';
import { quote } from '../text/span';
import type { Item, Reading } from '../reading/reading';
import type { FacilityTemplate } from '../templates/template';

/** Weight of a wish in the words of the brief. */
const SAID = 3;

/** A room with its number and its item of the brief. */
export interface NumberedRoom {
  readonly requirement: RoomRequirement;
  readonly item: Item | null;
}

/** Relations of the brief, then those of the template between rooms about which the brief says nothing. */
export function relations(
  brief: string,
  reading: Reading,
  template: FacilityTemplate,
  rooms: readonly NumberedRoom[],
): Relation[] {
  const said = reading.relations.flatMap(({ kind, from, to, start, end }) => {
    const source: RequirementSource = { kind: 'brief', ...quote(brief, { start, end }) };
    const ends = to === 'entrance' ? ['entrance'] : idsOf(rooms, to);
    return tie(kind, idsOf(rooms, from), ends, SAID, source);
  });
  const tied = new Set(said.map(({ from, to }) => pair(from, to)));
  const usual = template.relations.flatMap(({ kind, from, to, weight, rule }) => {
    const source: RequirementSource = { kind: 'template', template: template.facility, rule };
    const ends = to === 'entrance' ? ['entrance'] : ofType(rooms, to);
    return tie(kind, ofType(rooms, from), ends, weight, source);
  });
  return unique([...said, ...usual.filter(({ from, to }) => !tied.has(pair(from, to)))]);
}

function idsOf(rooms: readonly NumberedRoom[], items: readonly Item[]): string[] {
  return rooms
    .filter(({ item }) => item !== null && items.includes(item))
    .map(({ requirement }) => requirement.id);
}

function ofType(rooms: readonly NumberedRoom[], type: string): string[] {
  return rooms
    .filter(({ requirement }) => requirement.type === type)
    .map(({ requirement }) => requirement.id);
}

/**
 * Relates the rooms on one side to those on the other. When both sides have several rooms, `away` holds for all pairs;
 * for the other kinds one partner each is enough, dealt out in turn.
 */
function tie(
  kind: Relation['kind'],
  from: readonly string[],
  to: readonly string[],
  weight: number,
  source: RequirementSource,
): Relation[] {
  const pairs =
    kind === 'away' || from.length === 1 || to.length === 1
      ? from.flatMap((a) => to.map((b) => [a, b] as const))
      : from.length === to.length && from.every((id, i) => id === to[i])
        ? from.slice(1).map((id, i) => [from[i], id] as const)
        : from.map((a, i) => [a, to[i % to.length]] as const);
  return pairs
    .filter(([a, b]) => b !== undefined && a !== b)
    .map(([a, b]) => ({ kind, from: a, to: b, weight, source }));
}

function pair(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function unique(all: readonly Relation[]): Relation[] {
  const seen = new Set<string>();
  return all.filter(({ kind, from, to }) => {
    const key = `${kind} ${pair(from, to)}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
