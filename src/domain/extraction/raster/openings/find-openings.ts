import {
  boxOf,
  direction,
  distance,
  inFrame,
  midpoint,
  offsetFrom,
  SpatialIndex,
  type Point,
} from '../../../geometry';
import type { FoundOpening } from '../../model/found-opening';
import { stripRing, type Strip } from '../../model/wall-strip';
import type { Grid } from '../grid/grid';
import type { Fitting } from '../outline/fitting';
import { PROPOSAL } from '../thresholds';
import { proposalsOf, type DropProposal, type Proposal } from './proposals';
import { swingAt } from './swing';

/**
 * Doors and windows that the network sees in the walls, from jamb to jamb. Where the ink shows the path of a leaf, the
 * door gets its swing.
 *
 * @param building everything that bounds a floor
 */
export function proposedOpenings(
  building: Grid,
  walls: Grid,
  strips: readonly Strip[],
  fitting: Fitting,
  drop?: DropProposal,
): FoundOpening[] {
  const { masks, scale, ink } = fitting;
  const step = masks.sheetPixelsPerPixel;
  const index = new SpatialIndex(strips, (strip) => boxOf(stripRing(strip)));
  const onSheet = joined(proposalsOf(masks, building, walls, scale, drop), scale.px(PROPOSAL.joinMm)).map(
    (proposal): Proposal => ({
      ...proposal,
      a: masks.toSheet(proposal.a),
      b: masks.toSheet(proposal.b),
      thickness: proposal.thickness * step,
    }),
  );
  return onSheet.flatMap((proposal): FoundOpening[] => {
    const move = PROPOSAL.moveMm * ink.pxPerMm;
    const fitted = betweenJambs(proposal, index, move);
    if (fitted === null) {
      drop?.(
        proposal.kind,
        'No wall meets one of its ends.',
        masks.fromSheet(midpoint(proposal.a, proposal.b)),
      );
      return [];
    }
    const { kind, confidence } = proposal;
    const swing = kind === 'door' ? swingAt(fitted, ink) : null;
    const found = { kind, ...fitted, confidence: Math.round(confidence * 1000) / 1000 };
    return swing === null
      ? [{ ...found, swing: null, marks: ['picture'] }]
      : [
          {
            ...found,
            swing,
            marks: ['arc', 'picture'],
            door: { operation: 'swing', leaves: 1, leafWidth: distance(swing.hinge, swing.leaf_end) },
          },
        ];
  });
}

/** The proposal on the axis of the walls beside it, its ends moved to theirs; null where an end meets no wall. */
function betweenJambs(
  proposal: Proposal,
  walls: SpatialIndex<Strip>,
  move: number,
): Pick<FoundOpening, 'a' | 'b' | 'thickness'> | null {
  const unit = direction(proposal.a, proposal.b);
  const jambs = [proposal.a, proposal.b].map((end, i) =>
    jambNear(end, unit, i === 0 ? -1 : 1, proposal, walls, move),
  );
  const [before, after] = jambs;
  const [metBefore, metAfter] = proposal.met;
  if (before === null && after === null) return null;
  if ((before === null && !metBefore) || (after === null && !metAfter)) return null;
  const inLine = jambs.flatMap((jamb) => (jamb?.inLine ? [jamb] : []));
  const across = inLine.length === 0 ? 0 : inLine.reduce((sum, jamb) => sum + jamb.across, 0) / inLine.length;
  const thickness =
    inLine.length === 0 ? proposal.thickness : Math.max(...inLine.map((jamb) => jamb.thickness));
  const length = distance(proposal.a, proposal.b);
  const a = offsetFrom(proposal.a, unit, before?.along ?? 0, across);
  const b = offsetFrom(proposal.a, unit, length + (after?.along ?? 0), across);
  return { a, b, thickness };
}

/** Where a wall begins at an end of an opening. */
interface Jamb {
  /** From the end of the opening to the wall, along the opening. */
  readonly along: number;
  /** From the middle of the opening to the axis of the wall, if the wall is in line with it. */
  readonly across: number;
  readonly thickness: number;
  /** Whether the wall runs on in the line of the opening; else the opening ends at the face of a wall across. */
  readonly inLine: boolean;
}

function jambNear(
  end: Point,
  unit: Point,
  sign: 1 | -1,
  proposal: Proposal,
  walls: SpatialIndex<Strip>,
  move: number,
): Jamb | null {
  const half = proposal.thickness / 2;
  const found = walls.search(boxOf([end], move + half)).flatMap((strip): Jamb[] => {
    const corners = stripRing(strip).map((corner) => inFrame(corner, end, unit));
    const [alongs, acrosses] = [corners.map(([along]) => along), corners.map(([, across]) => across)];
    const low = Math.min(...acrosses);
    const high = Math.max(...acrosses);
    if (Math.min(high, half) - Math.max(low, -half) < PROPOSAL.faceShare * Math.min(2 * half, high - low))
      return [];
    // The side of the wall that faces the opening.
    const along = sign > 0 ? Math.min(...alongs) : Math.max(...alongs);
    if (Math.abs(along) > move) return [];
    const [dx, dy] = direction(strip.a, strip.b);
    const inLine = Math.abs(dx * unit[1] - dy * unit[0]) < PROPOSAL.inLine;
    return [{ along, across: (low + high) / 2, thickness: strip.thickness, inLine }];
  });
  return found.sort((p, q) => Math.abs(p.along) - Math.abs(q.along))[0] ?? null;
}

/** Pieces of one kind in line, with little between them, as one: glass with a bar in it. */
function joined(proposals: readonly Proposal[], gap: number): Proposal[] {
  const left = [...proposals];
  for (let i = 0; i < left.length; i++) {
    for (let k = left.length - 1; k > i; k--) {
      const whole = union(left[i], left[k], gap);
      if (whole === null) continue;
      left[i] = whole;
      left.splice(k, 1);
      k = left.length;
    }
  }
  return left;
}

function union(one: Proposal, other: Proposal, gap: number): Proposal | null {
  if (one.kind !== other.kind) return null;
  const unit = direction(one.a, one.b);
  const length = distance(one.a, one.b);
  const [p, q] = [other.a, other.b].map((end) => inFrame(end, one.a, unit));
  const half = Math.min(one.thickness, other.thickness) / 2;
  if (Math.abs(p[1]) > half || Math.abs(q[1]) > half) return null;
  const [from, to] = [Math.min(p[0], q[0]), Math.max(p[0], q[0])];
  if (from > length + gap || to < -gap) return null;
  const [start, end] = [Math.min(0, from), Math.max(length, to)];
  const weight = length / (length + distance(other.a, other.b));
  return {
    ...one,
    met: [
      from < 0 ? other.met[p[0] < q[0] ? 0 : 1] : one.met[0],
      to > length ? other.met[p[0] < q[0] ? 1 : 0] : one.met[1],
    ],
    a: offsetFrom(one.a, unit, start),
    b: offsetFrom(one.a, unit, end),
    confidence: one.confidence * weight + other.confidence * (1 - weight),
  };
}
