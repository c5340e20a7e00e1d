import type { Layout, LayoutRoom } from '../../layout';
import { regionContains } from '../../geometry';

/** Sizes of letters that are tried, mm of the building, and the mean width of one in sizes. */
const SIZES = [260, 220, 190, 160, 130];
const LETTER = 0.58;
const LEADING = 1.25;
/** Places tried in each direction. */
const STEPS = 14;
/** A place hard by a wall is as bad as one so much further from the middle, mm. */
const TIGHT_MM = 6000;

type Box = [x0: number, y0: number, x1: number, y1: number];

/** Name and area of a room, and where they stand. */
export interface RoomLabel {
  room: LayoutRoom;
  lines: string[];
  /** Middle of the block of text, mm. */
  at: [x: number, y: number];
  size: number;
}

/**
 * Places each room's label: wholly in its room, off the fixtures where that can be, near the middle. Letters
 * get smaller before they cover furniture; a room too small for the smallest gets the smallest in its middle.
 */
export function roomLabels({ rooms, fixtures }: Layout): RoomLabel[] {
  return rooms.map((room) => {
    const lines = [room.name, `${room.area_m2.toFixed(1)} m²`];
    const boxes = fixtures
      .filter(({ room_id }) => room_id === room.id)
      .map(({ footprint }) => boxOf(footprint));
    const places = SIZES.map((size) => bestPlace(room, lines, size, boxes)).filter((place) => place !== null);
    const free = places.find(({ covered }) => covered === 0);
    const least = [...places].sort((a, b) => a.covered - b.covered).at(0);
    const chosen = free ?? least ?? { at: middle(boxOf(room.polygon)), size: SIZES[SIZES.length - 1] };
    return { room, lines, at: chosen.at, size: chosen.size };
  });
}

interface Place {
  at: [x: number, y: number];
  size: number;
  /** Floor covered by fixtures under the label, mm². */
  covered: number;
}

function bestPlace(
  room: LayoutRoom,
  lines: readonly string[],
  size: number,
  fixtures: readonly Box[],
): Place | null {
  const halfWidth = (Math.max(...lines.map(({ length }) => length)) * LETTER * size) / 2;
  const halfHeight = (lines.length * LEADING * size) / 2;
  const bounds = boxOf(room.polygon);
  const [cx, cy] = middle(bounds);
  let best: (Place & { away: number }) | null = null;
  for (let j = 0; j <= STEPS; j++) {
    for (let i = 0; i <= STEPS; i++) {
      const x = Math.round(between(bounds[0] + halfWidth, bounds[2] - halfWidth, i / STEPS));
      const y = Math.round(between(bounds[1] + halfHeight, bounds[3] - halfHeight, j / STEPS));
      const box: Box = [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
      if (!isWithin(room, box)) continue;
      const covered = fixtures.reduce((sum, fixture) => sum + shared(box, fixture), 0);
      const roomy = isWithin(room, [box[0] - size, box[1] - size, box[2] + size, box[3] + size]);
      const away = Math.abs(x - cx) + Math.abs(y - cy) + (roomy ? 0 : TIGHT_MM);
      if (best === null || covered < best.covered || (covered === best.covered && away < best.away))
        best = { at: [x, y], size, covered, away };
    }
  }
  return best;
}

function isWithin({ polygon, holes }: LayoutRoom, [x0, y0, x1, y1]: Box): boolean {
  if (x1 - x0 <= 0) return false;
  const region = { outer: polygon, holes };
  // Corners, and points along the edges: an outline that cuts the label passes one of them.
  return [0, 0.25, 0.5, 0.75, 1].every((share) =>
    [y0, (y0 + y1) / 2, y1].every((y) => regionContains(region, [between(x0, x1, share), y])),
  );
}

function shared(a: Box, b: Box): number {
  const [w, h] = [Math.min(a[2], b[2]) - Math.max(a[0], b[0]), Math.min(a[3], b[3]) - Math.max(a[1], b[1])];
  return w > 0 && h > 0 ? w * h : 0;
}

const between = (from: number, to: number, share: number): number => from + (to - from) * share;
const middle = ([x0, y0, x1, y1]: Box): [number, number] => [
  Math.round((x0 + x1) / 2),
  Math.round((y0 + y1) / 2),
];

function boxOf(ring: readonly (readonly [number, number])[]): Box {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
