import type { GridRing, Layout, LayoutRoom } from '../../layout';
import { regionContains } from '../../geometry';

/** Letter sizes to try, mm of the building, and the mean width of a letter in letter sizes. */
const SIZES = [260, 220, 190, 160, 130];
const LETTER = 0.58;
const LEADING = 1.25;
/** Number of places to try in each direction. */
const STEPS = 14;
/** A place close to a wall counts as this much further from the middle of the room, mm. */
const TIGHT_MM = 6000;

type Box = [x0: number, y0: number, x1: number, y1: number];

/** The name (on one line or two) and the area of a room, and their place. */
export interface RoomLabel {
  room: LayoutRoom;
  lines: string[];
  /** Middle of the block of text, mm. */
  at: [x: number, y: number];
  size: number;
}

/**
 * Places the label of each room: wholly inside the room, near its middle and, where possible, away from fixtures
 * and swings. To avoid covering them, long names are broken and then letters get smaller. A room that is too
 * small for the smallest letters gets them in its middle all the same.
 */
export function roomLabels({ rooms, fixtures, doors }: Layout): RoomLabel[] {
  return rooms.map((room) => {
    const area = `${room.area_m2.toFixed(1)} m²`;
    const taken = [
      ...fixtures.filter(({ room_id }) => room_id === room.id).map(({ footprint }) => boxOf(footprint)),
      ...doors.flatMap(({ swing, segment }) =>
        swing?.into === room.id ? [boxOf([...segment, swing.leaf_end])] : [],
      ),
    ];
    const texts = [[room.name, area], ...broken(room.name).map((name) => [...name, area])];
    const places = SIZES.flatMap((size) =>
      texts.flatMap((lines) => bestPlace(room, lines, size, taken) ?? []),
    );
    const free = places.find(({ covered }) => covered === 0);
    const least = [...places].sort((p, q) => p.covered - q.covered).at(0);
    const smallest = { lines: texts[0], at: middle(boxOf(room.polygon)), size: SIZES[SIZES.length - 1] };
    const { lines, at, size } = free ?? least ?? smallest;
    return { room, lines, at, size };
  });
}

interface Place extends Omit<RoomLabel, 'room'> {
  /** The area of fixtures and swings that the label covers, mm². */
  covered: number;
}

/** Breaks a name into two lines at the space nearest to its middle. Returns nothing for a single word. */
function broken(name: string): string[][] {
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const [best] = spaces.sort((p, q) => Math.abs(p - name.length / 2) - Math.abs(q - name.length / 2));
  return best === undefined ? [] : [[name.slice(0, best), name.slice(best + 1)]];
}

function bestPlace(room: LayoutRoom, lines: string[], size: number, taken: readonly Box[]): Place | null {
  const halfWidth = (Math.max(...lines.map(({ length }) => length)) * LETTER * size) / 2;
  const halfHeight = (lines.length * LEADING * size) / 2;
  const [cx, cy] = middle(boxOf(room.polygon));
  let best: (Place & { away: number }) | null = null;
  for (const y of places(room.polygon, 1, halfHeight)) {
    for (const x of places(room.polygon, 0, halfWidth)) {
      const box: Box = [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
      if (!isWithin(room, box)) continue;
      const covered = taken.reduce((sum, other) => sum + shared(box, other), 0);
      if (best !== null && covered > best.covered) continue;
      const roomy = isWithin(room, [box[0] - size, box[1] - size, box[2] + size, box[3] + size]);
      const away = Math.abs(x - cx) + Math.abs(y - cy) + (roomy ? 0 : TIGHT_MM);
      if (best === null || covered < best.covered || away < best.away)
        best = { lines, at: [x, y], size, covered, away };
    }
  }
  return best;
}

/** Coordinates to try: evenly over the room, and halfway between neighbouring corners. */
function places(ring: GridRing, axis: 0 | 1, half: number): number[] {
  const corners = [...new Set(ring.map((point) => point[axis]))].sort((p, q) => p - q);
  const [first, last] = [corners[0] + half, corners[corners.length - 1] - half];
  if (first > last) return [];
  const even = Array.from({ length: STEPS + 1 }, (_, i) => Math.round(between(first, last, i / STEPS)));
  const amid = corners.slice(1).map((corner, i) => Math.round((corner + corners[i]) / 2));
  return [...even, ...amid.filter((at) => at >= first && at <= last)];
}

function isWithin({ polygon, holes }: LayoutRoom, [x0, y0, x1, y1]: Box): boolean {
  if (x1 - x0 <= 0) return false;
  const region = { outer: polygon, holes };
  // Corners and points along the edges: an outline that cuts the label passes close to one of them.
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
