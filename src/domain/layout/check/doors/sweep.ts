import { boxOf, exactDirection, ringEdges, squaredDistance, type Box, type Point } from '../../../geometry';
import type { LayoutDoor } from '../../layout';
import type { DoorSide } from './door-side';
import { face, leftOf, type Face } from '../shapes/face';
import { isSoundPoint } from '../shapes/shape';
import { FACE_TOLERANCE_MM } from '../tolerances';

/** The floor that a leaf moves over between open at 90° and shut. */
export interface Sweep {
  /** A convex fan, counter-clockwise, cut off at the face of the door's own wall. */
  readonly fan: readonly Point[];
  readonly box: Box;
  /** Length of the leaf, mm. */
  readonly leaf: number;
  readonly side: DoorSide;
}

/**
 * Cosines at every 7.5° from 0° to 90°. A polygon on them lies inside the arc, at most 2.2 mm from it per metre of
 * leaf. They are written out, because the last bits of Math.cos differ between engines.
 */
const COSINES = [
  1, 0.9914448613738104, 0.9659258262890683, 0.9238795325112867, 0.8660254037844386, 0.7933533402912352,
  0.7071067811865476, 0.6087614290087207, 0.5, 0.3826834323650898, 0.25881904510252074, 0.13052619222005157,
  0,
];

/** A leaf may be narrower than the opening (frames, a second leaf) but hardly wider. */
const NARROWEST_LEAF = 0.4;
const WIDEST_LEAF = 1.1;
/** Cosine of the angle between an open leaf and its wall at most: 90° ± 3°. */
const SQUARE = 0.05;

/** The sweep of the leaf on `side`, or the fault of the leaf. Both are null for an opening without a leaf. */
export function sweepOf(
  { swing, segment }: LayoutDoor,
  side: DoorSide,
  wallThickness: number,
): { sweep: Sweep | null; fault: string | null } {
  if (swing === null) return { sweep: null, fault: null };
  const fault = (text: string): { sweep: null; fault: string } => ({ sweep: null, fault: text });
  const { hinge, leaf_end: end, into } = swing;
  if (side.room === null || side.room.id !== into)
    return fault(`its leaf opens into ${into}, which is not on either side of it`);
  if (!isSoundPoint(hinge) || !isSoundPoint(end)) return fault('its leaf is not in whole millimetres');
  const [near, far] = [...segment].sort((p, q) => squaredDistance(p, hinge) - squaredDistance(q, hinge));
  if (squaredDistance(near, hinge) > (wallThickness + FACE_TOLERANCE_MM) ** 2)
    return fault('its leaf does not hang on a jamb');
  const [opening, leaf] = [face(near, far), face(hinge, end)];
  if (leaf.length < NARROWEST_LEAF * opening.length || leaf.length > WIDEST_LEAF * opening.length)
    return fault(
      `its leaf of ${Math.round(leaf.length)} mm does not fit its opening of ${Math.round(opening.length)} mm`,
    );
  const shut = exactDirection(near, far);
  const open = exactDirection(hinge, end);
  if (Math.abs(shut[0] * open[0] + shut[1] * open[1]) > SQUARE) return fault('its leaf is not open at 90°');
  if (leftOf(side.face, end) <= 0) return fault(`its leaf does not open into ${into}`);
  const arc = COSINES.map((cosine, i): Point => {
    const sine = COSINES[COSINES.length - 1 - i];
    return [
      hinge[0] + leaf.length * (cosine * shut[0] + sine * open[0]),
      hinge[1] + leaf.length * (cosine * shut[1] + sine * open[1]),
    ];
  });
  // From shut to open turns left when the open leaf lies to the left of the shut one.
  const turnsLeft = shut[0] * open[1] - shut[1] * open[0] > 0;
  const fan = before(side.face, [hinge, ...(turnsLeft ? arc : arc.reverse())]);
  return { sweep: { fan, box: boxOf(fan), leaf: leaf.length, side }, fault: null };
}

/** The part of a convex polygon that lies before a face. */
function before(line: Face, polygon: readonly Point[]): Point[] {
  return ringEdges(polygon).flatMap(({ a: p, b: q }) => {
    const [atP, atQ] = [leftOf(line, p), leftOf(line, q)];
    const kept = atP >= 0 ? [p] : [];
    if (atP >= 0 === atQ >= 0) return kept;
    const share = atP / (atP - atQ);
    return [...kept, [p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share] as Point];
  });
}
