import { exactDirection, greatestBy, ringEdges, type Segment } from '../../../geometry';
import type { GridPoint, GridRing } from '../../shell';
import { interiorsMeet, liesWithin } from '../shapes/meeting';
import { facesOf } from '../shapes/face';
import { rectangle, shapeOf, type Shape } from '../shapes/shape';

/** Turning a room and rounding it to whole mm moves each of its sides by less than this, mm. */
const TURNED_MM = 2;

/**
 * Whether a rectangle of these sides fits into the room, either way round, without touching the blocks. It is tried
 * along the shell's axes (exact) and, when the room's longest side stands askew, along that side (to 2 mm).
 */
export function hasClearRectangle(
  room: Shape,
  blocks: readonly Shape[],
  short: number,
  long: number,
): boolean {
  if (fitsEitherWay(room, blocks, short, long)) return true;
  const { a, b } = greatestBy(facesOf(room.ring), ({ length }) => length);
  if (a[0] === b[0] || a[1] === b[1]) return false;
  const [ux, uy] = exactDirection(a, b);
  const turned = ({ ring }: Shape): Shape | null =>
    shapeOf(ring.map(([x, y]) => [Math.round(x * ux + y * uy), Math.round(y * ux - x * uy)]));
  const turnedRoom = turned(room);
  const turnedBlocks = blocks.map(turned).filter((block) => block !== null);
  return turnedRoom !== null && fitsEitherWay(turnedRoom, turnedBlocks, short - TURNED_MM, long - TURNED_MM);
}

function fitsEitherWay(room: Shape, blocks: readonly Shape[], short: number, long: number): boolean {
  return fits(room, blocks, short, long) || fits(room, blocks, long, short);
}

/**
 * A rectangle that fits can be pushed left and down until it touches something on both sides. So only such places are
 * tried: at corners, and where a corner of the rectangle meets a slanting edge.
 */
function fits(room: Shape, blocks: readonly Shape[], width: number, height: number): boolean {
  const rings = [room.ring, ...blocks.map(({ ring }) => ring)];
  const lefts = touches(rings, 0, width);
  const slanting = rings.flatMap(slantingEdges);
  const corners = touches(rings, 1, height);
  return lefts.some((x) => {
    const bottoms = [...corners, ...slanting.flatMap((edge) => onSlope(edge, x, width, height))];
    return bottoms.some((y) => isClear(room, blocks, [x, y], width, height));
  });
}

/** Coordinates at which a side of the rectangle lines up with a corner, ascending. */
function touches(rings: readonly GridRing[], axis: 0 | 1, size: number): number[] {
  const corners = rings.flatMap((ring) => ring.map((point) => point[axis]));
  return [...new Set(corners.flatMap((at) => [at, at - size]))].sort((p, q) => p - q);
}

function slantingEdges(ring: GridRing): Segment[] {
  return ringEdges(ring).filter(({ a, b }) => a[0] !== b[0] && a[1] !== b[1]);
}

/** Heights at which a corner of the rectangle stands on the edge, rounded away from it on either side. */
function onSlope({ a, b }: Segment, x: number, width: number, height: number): number[] {
  return [x, x + width]
    .filter((at) => Math.min(a[0], b[0]) <= at && at <= Math.max(a[0], b[0]))
    .flatMap((at) => {
      const y = a[1] + ((b[1] - a[1]) * (at - a[0])) / (b[0] - a[0]);
      return [Math.ceil(y), Math.floor(y) - height];
    });
}

function isClear(
  room: Shape,
  blocks: readonly Shape[],
  [x, y]: GridPoint,
  width: number,
  height: number,
): boolean {
  const [minX, minY, maxX, maxY] = room.box;
  if (x < minX || y < minY || x + width > maxX || y + height > maxY) return false;
  const tried = rectangle([x, y], width, height);
  return liesWithin(tried, room, []) && !blocks.some((block) => interiorsMeet(tried, block));
}
