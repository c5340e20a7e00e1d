import { addToGroup, intersect, type Region, subtract } from '../../geometry';
import { GRID_MM, type GridPoint, type GridRing } from '../shell';
import { isOnGrid, tidyRing, twiceArea } from './grid-outline';
import { NOBODY, type OwnerGrid } from './owner-grid';

/** Floor between the faces of the walls, counter-clockwise, holes clockwise. */
export interface FloorShape {
  polygon: GridRing;
  holes: GridRing[];
  area_m2: number;
}

/**
 * The owner of every square of floor; `NOBODY` where a partition stands. Partitions take one grid step on each side of
 * the border between two owners, corners included.
 */
export function floorSquares(grid: OwnerGrid): Int16Array {
  const { of, stride } = grid;
  const floor = of.slice();
  const part = (i: number, next: number): void => {
    if (of[i] === of[next] || of[i] === NOBODY || of[next] === NOBODY) return;
    floor[i] = NOBODY;
    floor[next] = NOBODY;
  };
  for (let i = 1; i < of.length - stride - 1; i++) {
    const above = i + stride;
    const owner = of[i];
    // Most squares have only neighbours of the same owner.
    if (of[i + 1] === owner && of[above] === owner && of[above + 1] === owner && of[above - 1] === owner)
      continue;
    part(i, i + 1);
    part(i, above);
    part(i, above + 1);
    part(i, above - 1);
  }
  return floor;
}

/**
 * The floors of an owner, the largest first: its squares without columns and shafts, cut to the true outline where the
 * outline is off the grid.
 */
export function floorShapes(grid: OwnerGrid, rings: readonly GridRing[]): FloorShape[] {
  const { shell } = grid;
  const outers = rings.filter((ring) => twiceArea(ring) > 0);
  const inners = rings.filter((ring) => twiceArea(ring) < 0);
  const exact = isOnGrid(shell.outline);
  const box = boxOfRings(outers);
  const inTheWay = shell.obstacles.filter(({ polygon }) => boxesMeet(box, boxOfRings([polygon])));
  let regions: Region[] = outers.map((outer) => ({
    outer,
    holes: outers.length === 1 ? inners : inners.filter((inner) => isWithin(inner, outer)),
  }));
  if (!exact) regions = intersect(regions, [{ outer: shell.outline, holes: [] }]);
  if (inTheWay.length > 0)
    regions = subtract(
      regions,
      inTheWay.map(({ polygon }) => ({ outer: polygon, holes: [] })),
    );
  return regions
    .map(toShape)
    .filter(({ polygon }) => polygon.length >= 3)
    .sort((a, b) => b.area_m2 - a.area_m2);
}

/** Outlines of all owners' floors in mm, by owner; outer rings counter-clockwise, holes clockwise. */
export function traceFloors(grid: OwnerGrid, floor: Int16Array): Map<number, GridRing[]> {
  const rings = new Map<number, GridRing[]>();
  const walked = new Uint8Array(floor.length);
  for (let i = 1; i < floor.length; i++) {
    const owner = floor[i];
    if (owner === NOBODY || floor[i - 1] === owner || walked[i] === 1) continue;
    const ring = walk(grid, floor, i, walked);
    addToGroup(rings, owner, ring);
  }
  return rings;
}

/**
 * Walks round a floor with the floor on the left, starting down the west side of a square. Where two squares only meet
 * at a corner, the walk stays with its own square, so that no ring touches itself.
 */
function walk(grid: OwnerGrid, floor: Int16Array, start: number, walked: Uint8Array): GridRing {
  const { stride } = grid;
  const owner = floor[start];
  const ring: GridRing = [];
  // Headings: 0 east, 1 north, 2 west, 3 south. `square` is the floor square on the left of the edge walked.
  const ahead = [1, stride, -1, -stride];
  let [square, heading] = [start, 3];
  do {
    if (heading === 3) walked[square] = 1;
    const left = square + ahead[heading];
    const right = left + ahead[(heading + 3) % 4];
    if (floor[left] !== owner) {
      ring.push(cornerAhead(grid, square, heading));
      heading = (heading + 1) % 4;
    } else if (floor[right] === owner) {
      ring.push(cornerAhead(grid, square, heading));
      square = right;
      heading = (heading + 3) % 4;
    } else square = left;
  } while (square !== start || heading !== 3);
  return ring;
}

/** The corner at the end of the edge that is walked, mm. */
function cornerAhead(grid: OwnerGrid, square: number, heading: number): GridPoint {
  const east = heading === 0 || heading === 1 ? 1 : 0;
  const north = heading === 1 || heading === 2 ? 1 : 0;
  return [(grid.xOf(square) + east) * GRID_MM, (grid.yOf(square) + north) * GRID_MM];
}

function toShape({ outer, holes }: Region): FloorShape {
  const [polygon, ...inner] = [outer, ...holes].map((ring) => tidyRing(ring.map(rounded)));
  const cut = inner.filter((ring) => ring.length >= 3);
  const twice = twiceArea(polygon) - cut.reduce((sum, ring) => sum + twiceArea(ring), 0);
  return { polygon, holes: cut.map((ring) => ring.reverse()), area_m2: twice / 2e6 };
}

const rounded = ([x, y]: [number, number]): GridPoint => [Math.round(x), Math.round(y)];

function isWithin(inner: GridRing, outer: GridRing): boolean {
  const [a, b] = [boxOfRings([inner]), boxOfRings([outer])];
  return a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];
}

type Box = [number, number, number, number];

function boxOfRings(rings: readonly GridRing[]): Box {
  const points = rings.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
