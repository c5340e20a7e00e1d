import { intersect, ringEdges } from '../../geometry';
import type { LayoutWall } from '../layout';
import { GRID_MM, type GridPoint, type GridRing } from '../shell';
import type { Border } from './borders';
import { isOnGrid, tidyRing, twiceArea } from './grid-outline';
import { NOBODY, type OwnerGrid } from './owner-grid';
import { type Arms, armsAt, EAST, NORTH, SOUTH, WEST } from './wall-joints';

/** Half a partition, mm: floors keep one grid step off the border. */
export const HALF_PARTITION_MM = GRID_MM;

/** The most distance of a kept room's face from its border, mm: the ground of kept rooms is rounded up to the grid. */
const FARTHEST_FACE_MM = 3 * GRID_MM;

/** A partition and its border. It gets its id when all walls are known. */
export interface Partition {
  border: Border;
  wall: Omit<LayoutWall, 'id'>;
}

/**
 * A partition for each border. Where partitions meet, exactly one of them fills the joint, so that they leave no gap and
 * do not overlap.
 */
export function partitionsOn(grid: OwnerGrid, borders: readonly Border[], arms: Arms): Partition[] {
  const { outline } = grid.shell;
  const exact = isOnGrid(outline);
  return borders.flatMap((border) => {
    const start = border.from * GRID_MM - reach(grid, border, border.from, arms);
    const end = border.to * GRID_MM + reach(grid, border, border.to, arms);
    if (end <= start) return [];
    const { low, high } = halvesOf(grid, border);
    const whole = band(border, start, end, low, high);
    const polygon = exact ? whole : within(whole, outline);
    const middle = exact
      ? { from: border.from * GRID_MM, to: border.to * GRID_MM }
      : insideOf(outline, border);
    if (polygon === null || middle === null) return [];
    return [
      {
        border,
        wall: {
          kind: 'partition',
          centreline: [
            pointOn(border, middle.from, Math.round((high - low) / 2)),
            pointOn(border, middle.to, Math.round((high - low) / 2)),
          ],
          thickness_mm: low + high,
          polygon,
        },
      },
    ];
  });
}

/** The point `along` mm on a border's line and `aside` mm to its higher side. */
export function pointOn({ run, at }: Border, along: number, aside = 0): GridPoint {
  return run === 'x' ? [along, at * GRID_MM + aside] : [at * GRID_MM + aside, along];
}

/**
 * How far a partition reaches beyond the end of its border, mm. A wall that goes on behind a joint runs through. At a
 * corner and at a crossing the wall along x fills the joint. Into a column, and round a corner of the outline, a partition
 * runs on by half its thickness.
 */
function reach(grid: OwnerGrid, border: Border, along: number, arms: Arms): number {
  const [x, y] = border.run === 'x' ? [along, border.at] : [border.at, along];
  const met = armsAt(arms, x, y);
  const [ownWay, crossWay] = border.run === 'x' ? [EAST | WEST, NORTH | SOUTH] : [NORTH | SOUTH, EAST | WEST];
  const continues = (met & ownWay) === ownWay;
  const crossed = met & crossWay;
  if (crossed === 0)
    return !continues && hasBareGroundBeyond(grid, border, along, arms) ? HALF_PARTITION_MM : 0;
  const crossedThrough = crossed === crossWay;
  if (border.run === 'x') return continues ? 0 : crossedThrough ? -HALF_PARTITION_MM : HALF_PARTITION_MM;
  return continues && !crossedThrough ? 0 : -HALF_PARTITION_MM;
}

/**
 * Whether ground goes on behind the end of a border (a column, or a floor round the corner of the outline) and no other
 * partition begins there.
 */
function hasBareGroundBeyond(grid: OwnerGrid, { run, at, to }: Border, along: number, arms: Arms): boolean {
  const [square, node] = along === to ? [along, along + 1] : [along - 1, along - 1];
  const places =
    run === 'x'
      ? [grid.at(square, at), grid.at(square, at - 1)]
      : [grid.at(at, square), grid.at(at - 1, square)];
  const taken = run === 'x' ? armsAt(arms, node, at) : armsAt(arms, at, node);
  return taken === 0 && places.some((place) => grid.of[place] !== NOBODY);
}

/**
 * How far a partition reaches on both sides of its border, mm: half its thickness; towards a kept room up to its face,
 * which may be off the grid.
 */
function halvesOf({ owners }: OwnerGrid, border: Border): { low: number; high: number } {
  const [low, high] = ([-1, 1] as const).map((side) => {
    const owner = owners[side < 0 ? border.low : border.high];
    return owner.kind === 'kept' ? toFace(owner.room.polygon, border, side) : HALF_PARTITION_MM;
  });
  return { low, high };
}

/** Distance from a border to the side of a kept room along it; half a partition when no side is near, mm. */
function toFace(polygon: GridRing, { run, at, from, to }: Border, side: 1 | -1): number {
  const [along, across] = run === 'x' ? [0, 1] : [1, 0];
  const distances = ringEdges(polygon).flatMap(({ a, b }) => {
    const [start, end] = [Math.min(a[along], b[along]), Math.max(a[along], b[along])];
    const beside = a[across] === b[across] && start < to * GRID_MM && end > from * GRID_MM;
    return beside ? [(a[across] - at * GRID_MM) * side] : [];
  });
  const near = distances.filter((distance) => distance > 0 && distance <= FARTHEST_FACE_MM);
  return near.length === 0 ? HALF_PARTITION_MM : Math.min(...near);
}

function band(border: Border, start: number, end: number, low: number, high: number): GridRing {
  const corners: GridRing = [
    pointOn(border, start, -low),
    pointOn(border, end, -low),
    pointOn(border, end, high),
    pointOn(border, start, high),
  ];
  return twiceArea(corners) < 0 ? corners.reverse() : corners;
}

/** The largest piece of a band inside the outline; null when there is none. */
function within(ring: GridRing, outline: GridRing): GridRing | null {
  const pieces = intersect([{ outer: ring, holes: [] }], [{ outer: outline, holes: [] }]).map(({ outer }) =>
    tidyRing(outer.map(([x, y]): GridPoint => [Math.round(x), Math.round(y)])),
  );
  const [largest] = pieces.filter(({ length }) => length >= 3).sort((a, b) => twiceArea(b) - twiceArea(a));
  return largest ?? null;
}

/** The longest stretch of a border inside an outline, mm along the border; null when there is none. */
function insideOf(outline: GridRing, border: Border): { from: number; to: number } | null {
  const line = border.at * GRID_MM;
  const [start, end] = [border.from * GRID_MM, border.to * GRID_MM];
  const [along, across] = border.run === 'x' ? [0, 1] : [1, 0];
  const crossings = ringEdges(outline)
    .flatMap(({ a, b }) => {
      if (a[across] <= line === b[across] <= line) return [];
      const share = (line - a[across]) / (b[across] - a[across]);
      return [Math.round(a[along] + share * (b[along] - a[along]))];
    })
    .sort((p, q) => p - q);
  let longest: { from: number; to: number } | null = null;
  for (let k = 0; k + 1 < crossings.length; k += 2) {
    const piece = { from: Math.max(start, crossings[k]), to: Math.min(end, crossings[k + 1]) };
    if (piece.to - piece.from > (longest === null ? 0 : longest.to - longest.from)) longest = piece;
  }
  return longest;
}
