import type { DrawnText, PathStyle } from '../../drawing/drawing';
import {
  addToGroup,
  boxOf,
  type Interval,
  mergeIntervals,
  direction,
  distance,
  indexSegments,
  inFrame,
  midpoint,
  offsetFrom,
  type Point,
  ringContains,
  signedArea,
  SpatialIndex,
  withoutRepeats,
  type DrawingUnits,
  type Ring,
} from '../../geometry';
import type { Linework, PaintedFill, Patch, Stroke } from '../model/linework';
import type { Discard } from '../model/observation';
import { units, type WorkingScale } from '../model/working-scale';
import { isBluish, isWhite, luminance } from './colours';
import { PATCH } from './thresholds';

/** A rectangle that may be a patch, along one of its axes. */
type Candidate = Omit<Patch, 'white'>;

/**
 * Finds rectangles that are painted over walls where an opening is: white masks as well as grey and blue patches.
 * Lines and fills below them are not seen, so they are taken away, and the patches themselves are no walls.
 */
export function withPatches(
  linework: Linework,
  texts: readonly DrawnText[],
  scale: WorkingScale,
  discard?: Discard,
): Linework {
  const { fills, strokes, styles } = linework;
  const below = new SpatialIndex(
    fills.filter(({ rings, style }) => rings.length > 0 && styles[style].fillAlpha >= PATCH.minAlpha),
    ({ rings }) => boxOf(rings.flat()),
  );
  const lines = indexSegments(strokes);
  const patches = fills.flatMap((fill): Patch[] => {
    const style = styles[fill.style];
    const white = isWhite(style.fillColor);
    if (style.fillAlpha < (white ? PATCH.minAlphaOfMask : PATCH.minAlpha)) return [];
    const onWall = candidatesOf(fill, scale).find(
      (patch) =>
        liesOnSolid(patch, style, below, styles, scale) || liesOnFaces(patch, style, lines, styles, scale),
    );
    if (!onWall) return [];
    if (white && distance(onWall.a, onWall.b) < units(PATCH.minMaskMm, scale)) return [];
    if (white && texts.some((text) => holdsText(fill.rings[0], text))) return [];
    return [{ ...onWall, white }];
  });
  if (patches.length === 0) return linework;
  const painted = new Map(patches.map((patch) => [patch.order, patch]));
  return {
    ...linework,
    patches,
    strokes: cutBelow(strokes, patches, units(PATCH.acrossMm, scale), discard),
    fills: fills.map((fill) => (painted.has(fill.order) ? { ...fill, patch: true } : fill)),
  };
}

/** The rectangle along its longer side first, and along the other one where both may run along a wall. */
function candidatesOf({ rings, order, style }: PaintedFill, scale: WorkingScale): Candidate[] {
  if (rings.length !== 1) return [];
  const ring = withoutRepeats(rings[0]);
  if (ring.length !== 4 || !isRectangle(ring)) return [];
  const [first, second] = [distance(ring[0], ring[1]), distance(ring[1], ring[2])];
  const sides = first >= second ? [0, 1] : [1, 0];
  return sides.flatMap((side): Candidate[] => {
    const [p, q, r, s] = [0, 1, 2, 3].map((i) => ring[(i + side) % 4]);
    const [length, thickness] = [distance(p, q), distance(q, r)];
    const fits =
      length >= units(PATCH.minMm, scale) &&
      length <= units(PATCH.maxMm, scale) &&
      length >= PATCH.minSlenderness * thickness &&
      thickness >= units(PATCH.minWallMm, scale) &&
      thickness <= units(PATCH.maxWallMm, scale);
    return fits ? [{ a: midpoint(p, s), b: midpoint(q, r), thickness, order, style, ring }] : [];
  });
}

function isRectangle([p, q, r, s]: Ring): boolean {
  const [ux, uy] = direction(p, q);
  const [vx, vy] = direction(q, r);
  const slack = PATCH.skew * distance(p, r);
  return Math.abs(ux * vx + uy * vy) <= PATCH.skew && distance(midpoint(p, r), midpoint(q, s)) <= slack;
}

/** Whether solid wall goes on beyond both ends, painted earlier and in another, darker colour. */
function liesOnSolid(
  { a, b, order, thickness }: Candidate,
  { fillColor }: PathStyle,
  below: SpatialIndex<PaintedFill>,
  styles: Linework['styles'],
  scale: WorkingScale,
): boolean {
  const unit = direction(a, b);
  const out = units(PATCH.beyondMm, scale);
  const aside = thickness / 2 + units(PATCH.asideMm, scale);
  const isWall = (fill: PaintedFill): boolean => {
    const wall = styles[fill.style].fillColor;
    if (fill.order >= order || wall === fillColor || luminance(wall) > PATCH.maxWallLuminance) return false;
    return luminance(fillColor) >= luminance(wall) + PATCH.lighter || isBluish(fillColor);
  };
  const solid = (point: Point): boolean =>
    below.near(point, 0).some((fill) => isWall(fill) && covers(fill, point));
  const ends = [offsetFrom(a, unit, -out), offsetFrom(b, unit, out)];
  // A large solid shape is no wall, and a patch on it is no opening.
  const isThin = (end: Point): boolean =>
    !solid(offsetFrom(end, unit, 0, aside)) && !solid(offsetFrom(end, unit, 0, -aside));
  return ends.every(solid) && ends.some(isThin);
}

/** Whether both faces of a wall run through below it, or a stroke as thick as a wall does. */
function liesOnFaces(
  { a, b, thickness, order }: Candidate,
  { fillColor }: PathStyle,
  lines: SpatialIndex<Stroke>,
  styles: Linework['styles'],
  scale: WorkingScale,
): boolean {
  if (luminance(fillColor) < PATCH.minLuminanceOnLines && !isBluish(fillColor)) return false;
  const unit = direction(a, b);
  const length = distance(a, b);
  const slack = units(PATCH.acrossMm, scale);
  const out = units(PATCH.beyondMm, scale);
  const rowHeight = units(PATCH.rowMm, scale);
  const band = thickness / 2 + slack;
  const rows = new Map<number, Interval[]>();
  for (const stroke of lines.search(boxOf([offsetFrom(a, unit, -out), offsetFrom(b, unit, out)], band))) {
    if (stroke.path >= order) continue;
    const [alongA, acrossA] = inFrame(stroke.a, a, unit);
    const [alongB, acrossB] = inFrame(stroke.b, a, unit);
    const parallel = Math.abs(acrossA - acrossB) <= PATCH.skew * Math.abs(alongA - alongB);
    if (!parallel || Math.abs(acrossA) > band) continue;
    const piece: Interval = [Math.min(alongA, alongB), Math.max(alongA, alongB)];
    const { width, strokeColor } = styles[stroke.style];
    // A stroke as thick as a wall is the wall itself.
    const isWall = width >= units(PATCH.minWallMm, scale) && strokeColor !== fillColor;
    const faces = isWall && width <= thickness + 2 * slack ? [-width / 2, width / 2] : [0];
    for (const face of faces) addToGroup(rows, Math.round((acrossA + face) / rowHeight), piece);
  }
  const through = [...rows].filter(([, pieces]) =>
    mergeIntervals(pieces, slack).some(([from, to]) => from <= -out && to >= length + out),
  );
  const across = through.map(([row]) => row * rowHeight);
  const spread = Math.max(...across) - Math.min(...across);
  return (
    across.length > 1 &&
    spread >= units(PATCH.minWallMm, scale) - rowHeight &&
    spread >= thickness - units(PATCH.reachMm, scale)
  );
}

function covers({ rings, rule }: PaintedFill, point: Point): boolean {
  const around = rings.filter((ring) => ringContains(ring, point));
  if (rule === 'evenodd') return around.length % 2 === 1;
  return around.reduce((turns, ring) => turns + Math.sign(signedArea(ring)), 0) !== 0;
}

function holdsText(ring: Ring, { x, y, width, angle, text, visible }: DrawnText): boolean {
  if (!visible || text.trim() === '') return false;
  const along = (angle * Math.PI) / 180;
  return ringContains(ring, [x + (Math.cos(along) * width) / 2, y + (Math.sin(along) * width) / 2]);
}

/** Takes away what lies below the patches, the lines on their long edges included. */
function cutBelow(
  strokes: readonly Stroke[],
  patches: readonly Patch[],
  slack: DrawingUnits,
  discard?: Discard,
): Stroke[] {
  const index = new SpatialIndex(patches, ({ ring }) => boxOf(ring, slack));
  return strokes.flatMap((stroke): Stroke[] => {
    let parts: Stroke[] = [stroke];
    for (const patch of index.search(boxOf([stroke.a, stroke.b]))) {
      // The patch's own outline goes too: it would look like the faces of a wall.
      if (stroke.path > patch.order) continue;
      parts = parts.flatMap((part) => outside(part, patch, slack));
    }
    if (parts[0] !== stroke) {
      const reason = 'A patch is painted over it.';
      discard?.({ what: 'line', reason, at: midpoint(stroke.a, stroke.b) });
    }
    return parts;
  });
}

/** What is left of a stroke beside a patch. */
function outside(stroke: Stroke, { a, b, thickness }: Patch, slack: DrawingUnits): Stroke[] {
  const unit = direction(a, b);
  const [p, q] = [inFrame(stroke.a, a, unit), inFrame(stroke.b, a, unit)];
  let [from, to] = [0, 1];
  for (const [start, step, low, high] of [
    [p[0], q[0] - p[0], 0, distance(a, b)],
    [p[1], q[1] - p[1], -thickness / 2 - slack, thickness / 2 + slack],
  ]) {
    if (step === 0) {
      if (start <= low || start >= high) return [stroke];
      continue;
    }
    const ends = [(low - start) / step, (high - start) / step];
    from = Math.max(from, Math.min(...ends));
    to = Math.min(to, Math.max(...ends));
  }
  if (from >= to) return [stroke];
  const at = (share: number): Point => [
    stroke.a[0] + (stroke.b[0] - stroke.a[0]) * share,
    stroke.a[1] + (stroke.b[1] - stroke.a[1]) * share,
  ];
  return [...(from > 0 ? [{ ...stroke, b: at(from) }] : []), ...(to < 1 ? [{ ...stroke, a: at(to) }] : [])];
}
