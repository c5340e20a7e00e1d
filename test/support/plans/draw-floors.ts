import { hatch } from './hatch';
import { type Ink, PEN, line } from './ink';
import { type Placement, toPage } from './placement';
import { type Region, bounds } from './polygon';
import { type RoomUse, traits } from './room-uses';
import {
  type Polygon,
  type Vec,
  along,
  direction,
  distance,
  dot,
  middle,
  minus,
  quarterTurn,
  turn,
} from './vector';

/** Millimetres. */
const TILE = 300;
const PLANK = 160;
const TREAD = 280;
const LANDING = 1200;

/** Draws floor patterns, stairs and the crosses of shafts. The box of the label stays free. */
export function drawFloor(
  ink: Ink,
  use: RoomUse,
  floor: Region,
  labelBox: Polygon | null,
  patterned: boolean,
  placement: Placement,
): void {
  const open = labelBox ? [...floor, labelBox] : floor;
  const pattern = (region: Region, angle: number, spacing: number, pen: number, grey: number): void => {
    for (const [from, to] of hatch(region, angle, spacing, spacing / 3))
      ink.lines([[from, to].map((p) => toPage(placement, p))], false, { pen, grey });
  };
  if (use === 'shaft') drawCross(ink, floor, placement);
  else if (use === 'stair') drawStair(ink, floor, open, placement);
  else if (patterned && traits(use).floor !== 'none') {
    ink.on('floor');
    const tiled = traits(use).floor === 'tiles';
    pattern(open, 0, tiled ? TILE : PLANK, PEN.hair, 0.55);
    if (tiled) pattern(open, 90, TILE, PEN.hair, 0.55);
  }
}

/** Draws square tiles over the whole floor, with the pen of furniture. */
export function drawTiles(ink: Ink, floor: Region, side: number, placement: Placement): void {
  ink.on('floor');
  for (const angle of [0, 90])
    for (const [from, to] of hatch(floor, angle, side, side / 3))
      line(ink, toPage(placement, from), toPage(placement, to), PEN.thin);
}

function drawCross(ink: Ink, [ring]: Region, placement: Placement): void {
  ink.on('floor');
  const [a, b, c, d] = ring.map((p) => toPage(placement, p));
  line(ink, a, c, PEN.fine);
  line(ink, b, d, PEN.fine);
}

/** Draws two flights side by side with a landing at one end, and the walking line. */
function drawStair(ink: Ink, floor: Region, open: Region, placement: Placement): void {
  ink.on('stair');
  const [ring] = floor;
  const sides = ring.map((from, i) => [from, ring[(i + 1) % ring.length]] as const);
  const [from, to] = sides.reduce((a, b) => (distance(...b) > distance(...a) ? b : a));
  const up = direction(from, to);
  const across = quarterTurn(up);
  const { min, max } = bounds(ring);
  const centre = middle(min, max);
  const length = distance(from, to);
  const angle = (Math.atan2(across[1], across[0]) * 180) / Math.PI;
  const landing = along(from, up, length - LANDING);
  for (const [a, b] of hatch(open, angle, TREAD)) {
    if (beyond(a, landing, up) < 0) line(ink, toPage(placement, a), toPage(placement, b), PEN.thin);
  }
  // The walking line, interrupted by the label.
  const upAngle = (Math.atan2(up[1], up[0]) * 180) / Math.PI;
  const lane = turn(centre, -upAngle)[1];
  const head = along(centre, up, length / 2 - LANDING - 200);
  for (const [a, b] of hatch(open, upAngle, 1e6, lane)) {
    const last = beyond(b, head, up) > 0 ? head : b;
    if (beyond(a, head, up) < 0) line(ink, toPage(placement, a), toPage(placement, last), PEN.thin);
  }
  const barb = (side: number): Vec => toPage(placement, along(along(head, up, -220), across, side * 90));
  ink.lines([[barb(-1), toPage(placement, head), barb(1)]], false, { pen: PEN.thin });
}

/** Distance of `p` from `from` along the walking line. */
const beyond = (p: Vec, from: Vec, up: Vec): number => dot(minus(p, from), up);
