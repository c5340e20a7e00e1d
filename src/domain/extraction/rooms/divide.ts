import {
  type Box,
  boxOf,
  boxRing,
  intersect,
  type Region,
  regionArea,
  subtract,
  type SquareMetres,
} from '../../geometry';
import type { WorkingScale } from '../model/working-scale';
import type { RoomLabel } from '../model/room-label';
import { ZONE } from './thresholds';

/** A part of an open space that one label names. */
export interface Zone {
  readonly region: Region;
  readonly label: RoomLabel;
}

/** The sum of the areas that labels print, or that follow from the sizes in them; null when a label has neither. */
export function saidArea(labels: readonly RoomLabel[]): SquareMetres | null {
  let sum = 0;
  for (const { area, sides } of labels) {
    if (area === null && sides === undefined) return null;
    sum += area?.squareMetres ?? (sides![0] * sides![1]) / 1e6;
  }
  return sum;
}

/**
 * Divides a space without corners by straight cuts across it, one between each two labels: where the printed
 * areas or sizes put it, else half way between the labels.
 */
export function divideBetween(region: Region, labels: readonly RoomLabel[], scale: WorkingScale): Zone[] {
  if (labels.length === 1) return [{ region, label: labels[0] }];
  const box = boxOf(region.outer);
  const spread = [0, 1].map((axis) => {
    const values = labels.map(({ at }) => at[axis]);
    return (Math.max(...values) - Math.min(...values)) / (box[axis + 2] - box[axis]);
  });
  const axis = spread[0] >= spread[1] ? 0 : 1;
  const ordered = [...labels].sort((p, q) => p.at[axis] - q.at[axis]);
  const first = ordered[0];
  const rest = ordered.slice(1);
  const between: [number, number] = [first.at[axis], rest[0].at[axis]];
  const at = cutPosition(region, axis, box, first, rest, between, scale);
  const [nears, fars] = [
    clip(region, axis, box, box[axis] - 1, at),
    clip(region, axis, box, at, box[axis + 2] + 1),
  ];
  if (nears.length === 0 || fars.length === 0) return [];
  // A piece that the cut severs from its own side hangs on the other one: the floor has no third owner.
  const near = nears.length === 1 && fars.length > 1 ? withoutPart(region, fars[0]) : nears[0];
  const far = nears.length > 1 ? withoutPart(region, nears[0]) : fars[0];
  return [{ region: near, label: first }, ...divideBetween(far, rest, scale)];
}

/** Where the cut makes both sides' areas stand in the printed proportion; kept between the two labels. */
function cutPosition(
  region: Region,
  axis: number,
  box: Box,
  first: RoomLabel,
  rest: readonly RoomLabel[],
  [low, high]: [number, number],
  { mmPerUnit }: WorkingScale,
): number {
  const halfWay = (low + high) / 2;
  const [own, others] = [saidArea([first]), saidArea(rest)];
  if (own === null || others === null) return halfWay;
  const printed = own + others;
  const whole = regionArea(region);
  // Where the printed areas do not add up to the space, their proportion says nothing about it.
  if (Math.abs((whole * mmPerUnit ** 2) / 1e6 / printed - 1) > ZONE.accounted) return halfWay;
  const goal = (own / printed) * whole;
  let [from, to] = [box[axis], box[axis + 2]];
  for (let step = 0; step < ZONE.halvings; step++) {
    const middle = (from + to) / 2;
    const part = clip(region, axis, box, box[axis] - 1, middle).at(0);
    if (part !== undefined && regionArea(part) > goal) to = middle;
    else from = middle;
  }
  const at = (from + to) / 2;
  return at > low && at < high ? at : halfWay;
}

/** The pieces of a space between two cuts, the largest first. */
function clip(region: Region, axis: number, box: Box, from: number, to: number): Region[] {
  const [minX, minY, maxX, maxY] = [box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1];
  const window = boxRing(axis === 0 ? [from, minY, to, maxY] : [minX, from, maxX, to]);
  return largestFirst(intersect([region], [{ outer: window, holes: [] }]));
}

/** The largest piece of what a part leaves of a space. */
function withoutPart(region: Region, part: Region): Region {
  return largestFirst(subtract([region], [part]))[0];
}

function largestFirst(parts: Region[]): Region[] {
  return parts.sort((p, q) => regionArea(q) - regionArea(p));
}
