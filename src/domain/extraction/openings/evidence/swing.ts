import { distance, type DrawingUnits, lengthOf, offsetFrom, sameToShare } from '../../../geometry';
import { CONFIDENCE } from '../../model/confidences';
import type { FoundOpening } from '../../model/found-opening';
import type { OpeningMark } from '../../model/plan-geometry';
import { units } from '../../model/working-scale';
import { LEAF, SIDELIGHT } from './thresholds';
import { found, type GapContext, type GapEvidence, type Outcome } from './gap-evidence';
import { sidelightsOf } from './sidelights';
import { hingedLeaves, type HingedLeaf } from './hinged-leaves';

const MISSING = {
  missing: 'No arc runs from one jamb to the other, and none between fixed glass or two leaves that meet.',
};

/** Arcs that fill the gap: of one leaf, of two that meet or share a post, or of those beside fixed glass. */
export const swing: GapEvidence = {
  name: 'swing',
  judge: (context) => {
    const leaves = hingedLeaves(context);
    if (leaves.length === 0) return MISSING;
    return (
      singleDoor(leaves, context) ??
      pairOfLeaves(leaves, context) ??
      besideGlass(leaves, context) ??
      besideSparseHatch(leaves, context) ??
      MISSING
    );
  },
};

/** One leaf as wide as the gap. A second one on the other side of the wall belongs to the same door. */
function singleDoor(leaves: readonly HingedLeaf[], context: GapContext): Outcome | null {
  const fitting = leaves
    .filter((leaf) => sameToShare(leaf.arc.radius, context.width, LEAF.tolerance) && spans(leaf, context))
    .sort((p, q) => Math.abs(p.arc.radius - context.width) - Math.abs(q.arc.radius - context.width));
  if (fitting.length === 0) return null;
  const behind = fitting.find(({ side }) => side !== fitting[0].side);
  // A leaf that swings both ways has two arcs about one hinge; two doors back to back have a leaf each.
  const two =
    behind !== undefined &&
    (distance(behind.arc.centre, fitting[0].arc.centre) > context.width / 2 ||
      (leafIsDrawn(behind, context) && leafIsDrawn(fitting[0], context)));
  const parts = partsOf(fitting[0], 'swing', two ? 2 : 1, context);
  return found(context, 'door', parts.marks, CONFIDENCE.opening.swing, {
    ...parts,
    ...withoutLostWall(fitting[0], context),
  });
}

/** No frame is so wide: a short piece of wall beside the leaf was not read, and the door ends at its arc. */
function withoutLostWall({ arc, from, to }: HingedLeaf, context: GapContext): Partial<FoundOpening> {
  const { gap, width, scale } = context;
  if (width - arc.radius <= units(LEAF.maxFrameMm, scale)) return {};
  const ends = [from, to].map((along) => Math.min(width, Math.max(0, along))).sort((p, q) => p - q);
  return { a: alongGap(ends[0], context), b: alongGap(ends[1], context), gap: { a: gap.a, b: gap.b } };
}

/** A short piece of wall beside a door may hold no line of the hatch at all; then the gap is wider than its one leaf. */
function besideSparseHatch(leaves: readonly HingedLeaf[], context: GapContext): Outcome | null {
  const { gap, width, scale } = context;
  if (gap.host.drawnAs !== 'hatch' || leaves.length !== 1) return null;
  const [leaf] = leaves;
  const [low, high] = [leaf.from, leaf.to].sort((p, q) => p - q);
  const slack = units(LEAF.hingeSlackMm, scale);
  const inGap = low >= -slack && high <= width + slack && leaf.off <= gap.thickness / 2 + slack;
  const atOneJamb = atJamb(low, 0, context) || atJamb(high, width, context);
  if (!inGap || !atOneJamb || width - (high - low) > units(LEAF.maxLostWallMm, scale)) return null;
  const parts = partsOf(leaf, 'swing', 1, context);
  return found(context, 'door', parts.marks, CONFIDENCE.opening.partOfGap, {
    ...parts,
    ...withoutLostWall(leaf, context),
  });
}

/** Two leaves that fill the gap: they meet in it, or they hang back to back at one post. */
function pairOfLeaves(leaves: readonly HingedLeaf[], context: GapContext): Outcome | null {
  const { width } = context;
  for (const first of leaves) {
    for (const second of leaves) {
      if (first.arc === second.arc) continue;
      const bothWide = Math.min(first.arc.radius, second.arc.radius) >= LEAF.minShare * width;
      if (!bothWide || !sameToShare(first.arc.radius + second.arc.radius, width, LEAF.tolerance)) continue;
      const slack = LEAF.tolerance * width;
      if (atJamb(first.from, 0, context) && atJamb(second.from, width, context)) {
        if (Math.abs(first.to - second.to) > slack) continue;
        const wider = second.arc.radius > first.arc.radius * (1 + LEAF.tolerance) ? second : first;
        const parts = partsOf(wider, 'double', 2, context);
        return found(context, 'door', parts.marks, CONFIDENCE.opening.doubleSwing, parts);
      }
      if (atJamb(first.to, 0, context) && atJamb(second.to, width, context)) {
        if (Math.abs(first.from - second.from) > slack) continue;
        return {
          found: [doorAt(first, 0, first.from, context), doorAt(second, second.from, width, context)],
        };
      }
    }
  }
  return null;
}

/** A door of one or two leaves in a wider frame, with fixed glass between it and the jambs. */
function besideGlass(leaves: readonly HingedLeaf[], context: GapContext): Outcome | null {
  const { width, gap, scale } = context;
  const slack = units(LEAF.hingeSlackMm, scale);
  const inFrame = leaves.filter(
    ({ off }) => off <= gap.thickness / 2 + units(SIDELIGHT.hingeOffFaceMm, scale),
  );
  const doors = inFrame.flatMap((first) => [
    { from: Math.min(first.from, first.to), to: Math.max(first.from, first.to), leaves: [first] },
    ...inFrame
      .filter((second) => second.from > first.from && Math.abs(first.to - second.to) <= slack)
      .filter((second) => first.to > first.from && second.to < second.from)
      .map((second) => ({ from: first.from, to: second.from, leaves: [first, second] })),
  ]);
  doors.sort(
    (p, q) => q.leaves.length - p.leaves.length || q.to - q.from - (p.to - p.from) || p.from - q.from,
  );
  for (const door of doors) {
    if (door.to - door.from < units(LEAF.minMm, scale)) continue;
    const from = door.from <= slack ? 0 : door.from;
    const to = width - door.to <= slack ? width : door.to;
    const sidelights = sidelightsOf(from, to, context);
    if (sidelights === null) continue;
    const [leaf] = door.leaves;
    const opening = doorAt(leaf, from, to, context, door.leaves.length);
    return { found: [{ ...opening, marks: [...opening.marks, 'sidelight'], sidelights }] };
  }
  return null;
}

function doorAt(
  leaf: HingedLeaf,
  from: DrawingUnits,
  to: DrawingUnits,
  context: GapContext,
  leaves = 1,
): FoundOpening {
  return {
    kind: 'door',
    a: alongGap(from, context),
    b: alongGap(to, context),
    thickness: context.gap.thickness,
    confidence: CONFIDENCE.opening.partOfGap,
    ...partsOf(leaf, leaves === 1 ? 'swing' : 'double', leaves, context),
  };
}

function partsOf(
  leaf: HingedLeaf,
  operation: 'swing' | 'double',
  leaves: number,
  context: GapContext,
): Pick<FoundOpening, 'swing' | 'marks'> & { door: FoundOpening['door'] } {
  const more: OpeningMark[] = leafIsDrawn(leaf, context) ? ['leaf'] : [];
  return {
    swing: { hinge: leaf.arc.centre, leaf_end: leaf.open },
    marks: ['arc', ...more],
    door: { operation, leaves, leafWidth: leaf.arc.radius },
  };
}

const alongGap = (along: DrawingUnits, { gap, unit }: GapContext): FoundOpening['a'] =>
  offsetFrom(gap.a, unit, along);

/** Whether the leaf hangs at one jamb and strikes at the other. */
function spans(leaf: HingedLeaf, context: GapContext): boolean {
  const [low, high] = leaf.from < leaf.to ? [leaf.from, leaf.to] : [leaf.to, leaf.from];
  return atJamb(low, 0, context) && atJamb(high, context.width, context);
}

function atJamb(along: DrawingUnits, jamb: DrawingUnits, { width, gap, scale }: GapContext): boolean {
  const reach = gap.thickness / 2 + units(LEAF.hingeSlackMm, scale);
  return Math.abs(along - jamb) <= Math.max(reach, LEAF.tolerance * width);
}

/** Whether the open leaf itself is drawn, from its hinge to the end of its arc. */
function leafIsDrawn({ arc, open }: HingedLeaf, { strokes, scale }: GapContext): boolean {
  const reach = units(LEAF.reachMm, scale);
  return strokes.near(open, reach).some(
    (stroke) =>
      sameToShare(lengthOf(stroke), arc.radius, LEAF.tolerance) &&
      [
        [stroke.a, stroke.b],
        [stroke.b, stroke.a],
      ].some(([from, to]) => distance(from, arc.centre) <= reach && distance(to, open) <= reach),
  );
}
