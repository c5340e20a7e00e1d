import { boxOf, type Box } from '../../../geometry';
import type { Layout, LayoutRoom } from '../../layout';
import type { LayoutProfile } from '../../profile';
import type { Programme, Relation } from '../../programme';
import type { ScoreTerm } from '../../search-request';
import { clamped, percent, term } from './term';

/** A wall between two rooms is at most this thick, mm. */
const COMMON_WALL = 350;
/** Clear width of an accessible door, mm: ADA 2010 404.2.3 (32 in). */
const ACCESSIBLE_DOOR = 815;

/** Share of the rooms wanting daylight that have it. */
export function daylightTerm({ rooms, windows }: Layout, programme: Programme): ScoreTerm {
  const wish = new Map(
    [...programme.rooms, ...programme.optional_rooms].map(({ id, daylight }) => [id, daylight]),
  );
  const lit = new Set(windows.map(({ room_id }) => room_id));
  let [wanted, had] = [0, 0];
  const dark: string[] = [];
  for (const { id, name, requirement_id } of rooms) {
    const daylight = wish.get(requirement_id ?? '') ?? 'none';
    if (daylight === 'none') continue;
    const weight = daylight === 'required' ? 3 : 1;
    wanted += weight;
    if (lit.has(id)) had += weight;
    else if (daylight === 'required') dark.push(name);
  }
  const reason =
    dark.length > 0
      ? `These rooms need daylight and have none: ${dark.join(', ')}.`
      : 'Every room that must have daylight has it.';
  return term('daylight', wanted === 0 ? 1 : had / wanted, 2, reason);
}

/** Wishes about where rooms lie to each other. */
export function relationsTerm(layout: Layout, programme: Programme): ScoreTerm {
  const places = placesOf(layout);
  const span = spanOf(layout);
  let [weights, value] = [0, 0];
  const missed: string[] = [];
  for (const relation of programme.relations) {
    const [from, to] = [places.get(relation.from), places.get(relation.to)];
    if (!from || !to) continue;
    const kept = relationValue(relation, from.box, to.box, span);
    weights += relation.weight;
    value += relation.weight * kept;
    if (kept < 0.5) missed.push(`${from.name} ${relation.kind} ${to.name}`);
  }
  const reason =
    missed.length > 0 ? `Not met: ${missed.join(', ')}.` : 'All wishes about neighbours are met.';
  return term('relations', weights === 0 ? 1 : value / weights, 2, reason);
}

function relationValue({ kind }: Relation, a: Box, b: Box, span: number): number {
  const gap = boxGap(a, b);
  if (kind === 'away') return gap > COMMON_WALL ? 1 : 0;
  if (kind === 'near') return 1 - clamped((2 * gap) / span);
  return gap <= COMMON_WALL ? 1 : 0.3 * (1 - clamped((2 * gap) / span));
}

/** Public rooms should lie nearer to the entrance than private ones: the share of pairs in this order. */
export function zoningTerm(layout: Layout, profile: LayoutProfile): ScoreTerm {
  const entrance = entranceBox(layout);
  const made = layout.rooms.filter(({ requirement_id }) => requirement_id !== null);
  const far = (of: (room: LayoutRoom) => boolean): number[] =>
    made.filter(of).map((room) => centreDistance(boxOf(room.polygon), entrance));
  const zone = (room: LayoutRoom): string => profile.rooms[room.type].value.zone;
  const front = far((room) => zone(room) === 'public');
  const back = far((room) => zone(room) === 'private' || zone(room) === 'service');
  const pairs = front.length * back.length;
  const right = front.reduce((sum, near) => sum + back.filter((distant) => distant >= near).length, 0);
  const share = pairs === 0 ? 1 : right / pairs;
  return term(
    'zoning',
    share,
    1,
    `In ${percent(share)} of pairs the public room is nearer to the entrance than the private one.`,
  );
}

/** Doors and corridors wide enough for a wheelchair. */
export function accessibilityTerm({ doors, corridor_width_mm }: Layout): ScoreTerm {
  const narrow = doors.filter(({ width_mm }) => width_mm < ACCESSIBLE_DOOR);
  const share = doors.length === 0 ? 1 : 1 - narrow.length / doors.length;
  const reason = `${doors.length - narrow.length} of ${doors.length} doors are at least ${ACCESSIBLE_DOOR} mm clear; corridors are ${corridor_width_mm} mm wide.`;
  return term('accessibility', corridor_width_mm >= 915 ? share : share / 2, 1, reason);
}

function placesOf(layout: Layout): Map<string, { name: string; box: Box }> {
  const places = new Map<string, { name: string; box: Box }>([
    ['entrance', { name: 'the entrance', box: entranceBox(layout) }],
  ]);
  for (const { requirement_id, name, polygon } of layout.rooms)
    if (requirement_id !== null) places.set(requirement_id, { name, box: boxOf(polygon) });
  return places;
}

const entranceBox = ({ shell }: Layout): Box => boxOf(shell.entrances[0].segment);

function spanOf({ shell }: Layout): number {
  const [x0, y0, x1, y1] = boxOf(shell.outline);
  return x1 - x0 + y1 - y0;
}

/** Walk between two boxes along the axes, mm; 0 when they touch or overlap. */
function boxGap(a: Box, b: Box): number {
  return Math.max(0, a[0] - b[2], b[0] - a[2]) + Math.max(0, a[1] - b[3], b[1] - a[3]);
}

/** The same between their middles. */
function centreDistance(a: Box, b: Box): number {
  return (Math.abs(a[0] + a[2] - b[0] - b[2]) + Math.abs(a[1] + a[3] - b[1] - b[3])) / 2;
}
