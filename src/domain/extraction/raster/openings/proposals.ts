import { direction, offsetFrom, type Point } from '../../../geometry';
import type { OpeningKind } from '../../model/plan-geometry';
import { componentsOf, type Component, type Components } from '../grid/components';
import { maskOf, type Grid } from '../grid/grid';
import { closedBy } from '../grid/runs';
import type { MaskScale } from '../mask-scale';
import type { SeenMasks } from '../seen-masks';
import { PROPOSAL } from '../thresholds';

/** A door or a window that the network sees, on the masks. */
export interface Proposal {
  readonly kind: Extract<OpeningKind, 'door' | 'window'>;
  /** Ends along the wall, in the middle of the wall. Unit: px of the masks */
  readonly a: Point;
  readonly b: Point;
  readonly thickness: number;
  /** Whether the mask shows a wall before `a` and behind `b`. */
  readonly met: readonly [boolean, boolean];
  /** Mean probability of the class, 0 to 1. */
  readonly confidence: number;
}

/** Why something that the network sees is left out; told to an observer. */
export type DropProposal = (kind: string, reason: string, at: Point) => void;

/** The doors and windows of the masks: pieces of a class as long as openings and as thick as walls. */
export function proposalsOf(
  masks: SeenMasks,
  building: Grid,
  walls: Grid,
  scale: MaskScale,
  drop?: DropProposal,
): Proposal[] {
  return (['door', 'window'] as const).flatMap((kind) => {
    const own = masks[kind];
    const other = kind === 'door' ? masks.window : masks.door;
    const seen = closedBy(
      maskOf(
        masks,
        (i) =>
          building.data[i] === 1 &&
          own[i] > PROPOSAL.least * 255 &&
          own[i] > masks.paper[i] &&
          own[i] > masks.room[i] &&
          own[i] >= other[i],
      ),
      PROPOSAL.closePx,
    );
    const components = componentsOf(seen, true);
    return components.parts.flatMap((part) => {
      const middle: Point = [(part.left + part.right) / 2, (part.top + part.bottom) / 2];
      if (part.count < scale.px2(PROPOSAL.minAreaM2)) {
        drop?.(kind, 'It is smaller than any opening.', middle);
        return [];
      }
      const proposal = { kind, ...alongWall(components, part, walls, scale), confidence: 0 };
      const reason = whyNone(proposal, scale);
      if (reason !== null) drop?.(kind, reason, middle);
      return reason === null ? [{ ...proposal, confidence: meanIn(components, part, own) }] : [];
    });
  });
}

function whyNone({ a, b, thickness }: Proposal, { px }: MaskScale): string | null {
  if (Math.hypot(b[0] - a[0], b[1] - a[1]) < px(PROPOSAL.minMm))
    return `It is shorter than ${PROPOSAL.minMm} mm.`;
  return thickness > px(PROPOSAL.thickestMm) ? `It is thicker than ${PROPOSAL.thickestMm} mm.` : null;
}

/** The box of a piece along the wall: of the directions that suit its shape, the one in which most walls meet its ends. */
function alongWall(
  components: Components,
  part: Component,
  walls: Grid,
  { px }: MaskScale,
): Pick<Proposal, 'a' | 'b' | 'thickness' | 'met'> {
  const points = pointsOf(components, part);
  const boxes = directionsOf(points)
    .map((unit) => boxAlong(points, unit))
    .map((box) => ({ ...box, met: wallsMet(box, walls, px(PROPOSAL.wallMm)) }));
  const longest = Math.max(...boxes.map(({ length }) => length));
  const fitting = boxes.filter(({ length }) => length * PROPOSAL.slender >= longest);
  return fitting.sort((p, q) => wallCount(q) - wallCount(p) || q.length - p.length)[0];
}

function pointsOf({ labels, width }: Components, { left, right, top, bottom, label }: Component): Point[] {
  const points: Point[] = [];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) if (labels[y * width + x] === label) points.push([x + 0.5, y + 0.5]);
  }
  return points;
}

/** Level, upright, and the main axis of the points with its normal where that is neither. */
function directionsOf(points: readonly Point[]): Point[] {
  const mean = [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length);
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x, y] of points) {
    const [dx, dy] = [x - mean[0], y - mean[1]];
    [xx, xy, yy] = [xx + dx * dx, xy + dx * dy, yy + dy * dy];
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const off = Math.abs(Math.sin(2 * angle));
  const axes: Point[] = [
    [1, 0],
    [0, 1],
  ];
  if (off < Math.sin((2 * PROPOSAL.axis * Math.PI) / 180)) return axes;
  const unit: Point = [Math.cos(angle), Math.sin(angle)];
  return [unit, [-unit[1], unit[0]]];
}

function boxAlong(
  points: readonly Point[],
  unit: Point,
): Pick<Proposal, 'a' | 'b' | 'thickness'> & { length: number } {
  let [from, to, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    const along = x * unit[0] + y * unit[1];
    const across = y * unit[0] - x * unit[1];
    [from, to] = [Math.min(from, along), Math.max(to, along)];
    [low, high] = [Math.min(low, across), Math.max(high, across)];
  }
  const middle = (low + high) / 2;
  const at = (along: number): Point => offsetFrom([0, 0], unit, along, middle);
  return { a: at(from - 0.5), b: at(to + 0.5), thickness: high - low + 1, length: to - from + 1 };
}

const wallCount = ({ met }: Pick<Proposal, 'met'>): number => met.filter(Boolean).length;

/** Whether the ends of a box meet a wall within reach. */
function wallsMet({ a, b }: Pick<Proposal, 'a' | 'b'>, walls: Grid, reach: number): [boolean, boolean] {
  const unit = direction(a, b);
  const meets = (end: Point, sign: 1 | -1): boolean => {
    for (let far = 1; far <= reach + 1; far++) {
      const [x, y] = offsetFrom(end, unit, sign * far).map(Math.floor);
      if (x >= 0 && y >= 0 && x < walls.width && y < walls.height && walls.data[y * walls.width + x] === 1)
        return true;
    }
    return false;
  };
  return [meets(a, -1), meets(b, 1)];
}

function meanIn({ labels, width }: Components, part: Component, probability: Uint8Array): number {
  let sum = 0;
  for (let y = part.top; y < part.bottom; y++) {
    for (let i = y * width + part.left; i < y * width + part.right; i++)
      if (labels[i] === part.label) sum += probability[i];
  }
  return sum / part.count / 255;
}
