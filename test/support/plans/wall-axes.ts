import type { Building, RoomDescription, WallCurve } from './description';
import { traits } from './room-uses';
import { type Vec, distance, dot, direction, minus, cross } from './vector';
import { curveAt } from './wall-curves';

/** A stretch of wall axis with one room on each side; null is the outside. */
export interface WallAxis {
  readonly from: Vec;
  readonly to: Vec;
  readonly thickness: number;
  readonly sides: readonly [RoomDescription, RoomDescription | null];
  /** Where the axis is a chord of a curve. */
  readonly curve?: WallCurve;
}

/** Points closer than a hundredth of a millimetre are the same. */
export const placeKey = ([x, y]: Vec): string => `${Math.round(x * 100)},${Math.round(y * 100)}`;

/** The axes of all walls, cut where another wall or another neighbour begins. */
export function wallAxes(building: Building): WallAxis[] {
  const corners = new Map<string, Vec>();
  const ringsOf = (room: RoomDescription): readonly Vec[][] =>
    [room.outline, ...(room.holes ?? [])].map((r) => [...r]);
  for (const room of building.rooms)
    for (const ring of ringsOf(room)) for (const p of ring) corners.set(placeKey(p), p);
  const places = [...corners.values()];

  const found = new Map<string, { from: Vec; to: Vec; rooms: RoomDescription[] }>();
  for (const room of building.rooms) {
    for (const ring of ringsOf(room)) {
      ring.forEach((from, i) => {
        const stops = between(from, ring[(i + 1) % ring.length], places);
        for (let k = 0; k + 1 < stops.length; k++) {
          const key = [placeKey(stops[k]), placeKey(stops[k + 1])].sort().join(' ');
          const axis = found.get(key);
          if (axis) axis.rooms.push(room);
          else found.set(key, { from: stops[k], to: stops[k + 1], rooms: [room] });
        }
      });
    }
  }
  return [...found.values()].map(({ from, to, rooms }) => {
    const sides = [rooms[0], rooms[1] ?? null] as const;
    const curve = curveAt(building.curves ?? [], from, to);
    return { from, to, sides, thickness: thicknessOf(building, sides), ...(curve && { curve }) };
  });
}

/** The points on the segment, with its ends, in order. */
function between(from: Vec, to: Vec, places: readonly Vec[]): Vec[] {
  const length = distance(from, to);
  const d = direction(from, to);
  const on = places.filter((p) => {
    const at = dot(minus(p, from), d);
    return at > 0.05 && at < length - 0.05 && Math.abs(cross(d, minus(p, from))) < 0.05;
  });
  on.sort((a, b) => distance(from, a) - distance(from, b));
  return [from, ...on, to];
}

function thicknessOf(building: Building, [a, b]: WallAxis['sides']): number {
  if (b === null) return building.outer;
  const bears = [a, b].some(({ use }) => use === 'stair' || use === 'shaft' || traits(use).circulation);
  return bears ? (building.bearing ?? building.inner) : building.inner;
}

/** A straight run of wall between the same two rooms. */
export interface WallRun extends WallAxis {
  readonly length: number;
}

/** Joins axes that continue each other; `same` decides whether two may be joined. */
export function joinRuns(axes: readonly WallAxis[], same: (a: WallAxis, b: WallAxis) => boolean): WallRun[] {
  const byPlace = new Map<string, WallAxis[]>();
  for (const axis of axes) {
    for (const end of [axis.from, axis.to]) {
      const list = byPlace.get(placeKey(end));
      if (list) list.push(axis);
      else byPlace.set(placeKey(end), [axis]);
    }
  }
  const used = new Set<WallAxis>();
  const extend = (axis: WallAxis, end: Vec, away: Vec): Vec => {
    const next = byPlace
      .get(placeKey(end))!
      .find((other) => !used.has(other) && same(axis, other) && continues(other, end, away));
    if (!next) return end;
    used.add(next);
    return extend(next, placeKey(next.from) === placeKey(end) ? next.to : next.from, away);
  };
  const runs: WallRun[] = [];
  for (const axis of axes) {
    if (used.has(axis)) continue;
    used.add(axis);
    const d = direction(axis.from, axis.to);
    const to = extend(axis, axis.to, d);
    const from = extend(axis, axis.from, [-d[0], -d[1]]);
    runs.push({ ...axis, from, to, length: distance(from, to) });
  }
  return runs;
}

function continues(axis: WallAxis, from: Vec, away: Vec): boolean {
  const other = placeKey(axis.from) === placeKey(from) ? axis.to : axis.from;
  return dot(direction(from, other), away) > 1 - 1e-9;
}
