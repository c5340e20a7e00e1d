import type { DoorDescription, OpeningLook } from './description';
import type { Hand } from './hand';
import { type Ink, PEN, line } from './ink';
import { type PlacedOpening, gapOf } from './placed-openings';
import { type Placement, toPage } from './placement';
import { band } from './polygon';
import { type Vec, add, along, direction, distance, middle, minus, quarterTurn, times, turn } from './vector';
import type { Rounding } from './wall-curves';

/** The look of doors, how far their leaves are open on paper, and the curves that are drawn as such. */
type DoorLook = OpeningLook & { readonly open: Hand['leaf']; readonly roundings: readonly Rounding[] };

/** Thickness of a door leaf, millimetres. */
const LEAF_MM = 40;

export function drawOpening(ink: Ink, opening: PlacedOpening, look: DoorLook, placement: Placement): void {
  const { what } = opening;
  if (what.kind === 'window' && what.absent) return;
  ink.on(what.kind);
  if (look.masked) drawMask(ink, opening, look.masked, placement);
  if (what.kind === 'door' && what.sidelights) drawSidelights(ink, opening, what.sidelights, placement);
  if (what.kind === 'window') drawWindow(ink, opening, look, placement);
  else if (what.leaf === 'passage') drawPassage(ink, opening, placement);
  else if (what.leaf === 'folding') drawFoldingDoor(ink, opening, what, placement);
  else if (what.leaf === 'sliding') drawSlidingDoor(ink, opening, what, placement);
  else drawSwingDoor(ink, opening, what, look, placement);
}

const MASKS = { white: [1, 1, 1], grey: [0.82, 0.82, 0.82], blue: [0.74, 0.86, 0.96] } as const;
/** A white mask reaches a little past the faces of the wall, millimetres. */
const MASK_REACH = 20;

/** Hides the wall. Jambs are drawn beside white masks; a coloured patch needs none. */
function drawMask(
  ink: Ink,
  opening: PlacedOpening,
  colour: NonNullable<OpeningLook['masked']>,
  placement: Placement,
): void {
  const { from, to, thickness } = gapOf(opening);
  const page = (p: Vec): Vec => toPage(placement, p);
  const patch = band(from, to, thickness + (colour === 'white' ? 2 * MASK_REACH : 0));
  ink.lines([patch.map(page)], true, { tint: MASKS[colour] });
  if (colour !== 'white') return;
  for (const jamb of [from, to]) {
    const face = (side: number): Vec => page(along(jamb, opening.towardsFirst, (side * thickness) / 2));
    line(ink, face(1), face(-1), PEN.medium);
  }
}

/** Depth of the frame of a sidelight, millimetres. */
const SIDELIGHT_MM = 80;

function drawSidelights(
  ink: Ink,
  opening: PlacedOpening,
  [before, after]: readonly [number, number],
  placement: Placement,
): void {
  const { from, to } = gapOf(opening);
  for (const [a, b, width] of [
    [from, opening.from, before],
    [opening.to, to, after],
  ] as const)
    if (width > 0)
      ink.lines([band(a, b, SIDELIGHT_MM).map((p) => toPage(placement, p))], true, { pen: PEN.thin });
}

function drawWindow(ink: Ink, opening: PlacedOpening, look: DoorLook, placement: Placement): void {
  const half = opening.thickness / 2;
  if (look.masked && look.masked !== 'white') return;
  const offsets = { 2: [-half, half], 3: [-half, 0, half], 4: [-half, -25, 25, half] }[look.windowLines];
  const { round } = opening;
  if (!round) for (const offset of offsets) parallel(ink, opening, offset, placement, PEN.thin);
  else
    for (const offset of offsets) {
      const glass = round.points.map((p) => toPage(placement, along(p, direction(round.centre, p), offset)));
      ink.lines([glass], false, { pen: PEN.thin, round: look.roundings });
    }
}

function parallel(ink: Ink, opening: PlacedOpening, offset: number, placement: Placement, pen: number): void {
  const by = (p: Vec): Vec => toPage(placement, along(p, opening.towardsFirst, offset));
  const glazed = opening.what.kind === 'window' ? opening.what.glazed : undefined;
  // Glass that turns round a corner is mitred there.
  const d = direction(opening.from, opening.to);
  const from = glazed === 'toStart' ? along(opening.from, d, offset) : opening.from;
  const to = glazed === 'toEnd' ? along(opening.to, d, -offset) : opening.to;
  line(ink, by(from), by(to), pen);
}

/** Direction into the room that the leaf opens to. */
const intoRoom = (opening: PlacedOpening, door: DoorDescription): Vec =>
  door.swingsInto === 0 ? opening.towardsFirst : times(opening.towardsFirst, -1);

function drawSwingDoor(
  ink: Ink,
  opening: PlacedOpening,
  door: DoorDescription,
  look: DoorLook,
  placement: Placement,
): void {
  const into = intoRoom(opening, door);
  const depth = look.hinge === 'face' ? opening.thickness / 2 : 0;
  const across = times(direction(opening.from, opening.to), (door.frame ?? 0) / 2);
  const [start, end] = [add(opening.from, across), minus(opening.to, across)].map((p) =>
    along(p, into, depth),
  );
  const centre = middle(start, end);
  const leaves =
    door.leaf === 'double'
      ? [
          [start, centre],
          [end, centre],
        ]
      : door.hingedAt === 'start'
        ? [[start, end]]
        : [[end, start]];
  for (const [hinge, closed] of leaves) drawLeaf(ink, hinge, closed, into, look, placement);
  if (look.threshold && door.between.includes(null)) {
    const outwards = door.between[0] === null ? 1 : -1;
    parallel(ink, opening, (outwards * opening.thickness) / 2, placement, PEN.fine);
  }
}

function drawLeaf(ink: Ink, hinge: Vec, closed: Vec, into: Vec, look: DoorLook, placement: Placement): void {
  const width = distance(hinge, closed);
  const d = direction(hinge, closed);
  const page = (p: Vec): Vec => toPage(placement, p);
  const open =
    look.open === 'half'
      ? add(hinge, times([d[0] + into[0], d[1] + into[1]], width * Math.SQRT1_2))
      : along(hinge, into, width);
  if (look.open === 'half') line(ink, page(hinge), page(open), PEN.medium);
  else if (look.open === 'open') drawOpenLeaf(ink, hinge, open, d, look, placement);
  const [at, pageClosed, pageOpen] = [hinge, closed, open].map(page);
  const from = angleOf(minus(pageClosed, at));
  let sweep = angleOf(minus(pageOpen, at)) - from;
  if (sweep > 180) sweep -= 360;
  if (sweep < -180) sweep += 360;
  const radius = distance(at, pageClosed);
  if (look.arc === 'curve') ink.arc(at, radius, from, from + sweep, { pen: PEN.thin });
  else {
    const chords = Array.from({ length: 13 }, (_, i) => from + (sweep * i) / 12);
    ink.lines([chords.map((a) => add(at, times(turn([1, 0], a), radius)))], false, { pen: PEN.thin });
  }
}

function drawOpenLeaf(
  ink: Ink,
  hinge: Vec,
  open: Vec,
  d: Vec,
  look: OpeningLook,
  placement: Placement,
): void {
  const page = (p: Vec): Vec => toPage(placement, p);
  if (look.leaf === 'line') line(ink, page(hinge), page(open), PEN.medium);
  else {
    const slab = [hinge, open, along(open, d, LEAF_MM), along(hinge, d, LEAF_MM)];
    ink.lines([slab.map(page)], true, { pen: PEN.medium });
  }
}

const angleOf = ([x, y]: Vec): number => (Math.atan2(y, x) * 180) / Math.PI;

/** Draws the lintel over the passage as dashed lines along both faces. */
function drawPassage(
  ink: Ink,
  { from, to, thickness, towardsFirst }: PlacedOpening,
  placement: Placement,
): void {
  for (const side of [1, -1]) {
    const face = [from, to].map((p) => toPage(placement, along(p, towardsFirst, (side * thickness) / 2)));
    ink.lines([face], false, { pen: PEN.thin, dash: [2, 1] });
  }
}

/** Draws two pairs of panels that fold towards the jambs. */
function drawFoldingDoor(
  ink: Ink,
  opening: PlacedOpening,
  door: DoorDescription,
  placement: Placement,
): void {
  const into = intoRoom(opening, door);
  const panel = opening.what.width / 4;
  for (const [jamb, d] of [
    [opening.from, direction(opening.from, opening.to)],
    [opening.to, direction(opening.to, opening.from)],
  ] as const) {
    const fold = along(along(jamb, d, panel * 0.45), into, panel * 0.89);
    const points = [jamb, fold, along(jamb, d, panel * 0.9)].map((p) => toPage(placement, p));
    ink.lines([points], false, { pen: PEN.medium });
  }
}

/** Draws a leaf that slides along the face of the wall, half open, with an arrow in its direction. */
function drawSlidingDoor(
  ink: Ink,
  opening: PlacedOpening,
  door: DoorDescription,
  placement: Placement,
): void {
  const into = intoRoom(opening, door);
  const d =
    door.hingedAt === 'start' ? direction(opening.to, opening.from) : direction(opening.from, opening.to);
  const foot = door.hingedAt === 'start' ? opening.to : opening.from;
  const face = along(foot, into, opening.thickness / 2 + 10);
  const near = along(face, d, opening.what.width * 0.45);
  const far = along(near, d, opening.what.width);
  const page = (p: Vec): Vec => toPage(placement, p);
  const slab = [near, far, along(far, into, LEAF_MM), along(near, into, LEAF_MM)];
  ink.lines([slab.map(page)], true, { pen: PEN.medium });
  const tail = along(along(near, into, 140), d, opening.what.width * 0.2);
  const tip = along(tail, d, opening.what.width * 0.6);
  line(ink, page(tail), page(tip), PEN.fine);
  for (const side of [1, -1]) {
    const barb = along(along(tip, d, -90), quarterTurn(d), side * 35);
    line(ink, page(tip), page(barb), PEN.fine);
  }
}

/** The floor in front of an opening that labels and furniture must keep free: both sides of a door. */
export function keptFree({ what, from, to, thickness, towardsFirst }: PlacedOpening): Vec[][] {
  if (what.kind === 'window') return [];
  const reach = thickness / 2 + what.width / (what.leaf === 'double' ? 2 : 1);
  const d = direction(from, to);
  const [a, b] = [along(from, d, -60), along(to, d, 60)];
  return [1, -1].map((side) => {
    const swings = !['sliding', 'passage'].includes(what.leaf) && (side === 1) === (what.swingsInto === 0);
    const depth = side * (swings ? reach + 60 : thickness / 2 + 500);
    return [a, b, along(b, towardsFirst, depth), along(a, towardsFirst, depth)];
  });
}
