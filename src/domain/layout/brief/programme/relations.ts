import type { Relation, RequirementSource, RoomRequirement } from '../../programme';
import { quote } from '../text/span';
import type { Item, Reading } from '../reading/reading';
import type { FacilityTemplate } from '../templates/template';

/** Weight of what the brief's own words ask for. */
const SAID = 3;

/** A room with its number, and the item of the brief behind it. */
export interface NumberedRoom {
  readonly requirement: RoomRequirement;
  readonly item: Item | null;
}

/** Ties of the brief, then those of the template between rooms that the brief has not tied itself. */
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
 * Every room on one side with those on the other; where both sides are several, `away` holds for all pairs,
 * while nearness to one of them is enough, dealt out in turn.
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
