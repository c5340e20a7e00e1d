import type { PathStyle } from '../../../drawing/drawing';
import { inFrame, type Degrees, type DrawingUnits, type Point, type SpatialIndex } from '../../../geometry';
import type { Arc } from '../../linework/arcs';
import type { FoundOpening } from '../../model/found-opening';
import type { Patch, Stroke } from '../../model/linework';
import { units, type WorkingScale } from '../../model/working-scale';
import type { BodyProbe } from '../body-probe';
import type { Gap } from '../gaps';
import type { ArrowTest } from '../arrowheads';
import type { OuterTest } from '../outside';
import { DOOR } from '../thresholds';

/** What is drawn around a gap, shared by all gaps of a reading. */
export interface GapSurroundings {
  readonly arcs: SpatialIndex<Arc>;
  readonly strokes: SpatialIndex<Stroke>;
  readonly styles: readonly PathStyle[];
  readonly patches: readonly Patch[];
  readonly probe: BodyProbe;
  readonly isOuter: OuterTest;
  readonly isArrow: ArrowTest;
  readonly scale: WorkingScale;
}

/** Parallel lines of one pen in and beside a gap. */
export interface Ruling {
  readonly style: number;
  within: number;
  /** Rows of lines on either side of the wall. */
  readonly rows: [Set<number>, Set<number>];
}

/** A gap with its own measures. */
export interface GapContext extends GapSurroundings {
  readonly gap: Gap;
  /** From jamb to jamb. */
  readonly width: DrawingUnits;
  /** From the first jamb to the second, and as an undirected angle. */
  readonly unit: Point;
  readonly degrees: Degrees;
  /** Worked out when they are first asked for. */
  readonly rulings: () => readonly Ruling[];
}

/** What one kind of evidence says about a gap. */
export type Outcome =
  | { readonly found: readonly [FoundOpening, ...FoundOpening[]] }
  /** It cannot be an opening, whatever else is drawn there. */
  | { readonly refused: string }
  /** This kind of evidence is not there; the next kind is tried. */
  | { readonly missing: string };

/** One kind of evidence that a gap is a door or a window. `judge` is pure. */
export interface GapEvidence {
  readonly name: string;
  readonly judge: (context: GapContext) => Outcome;
}

/** An opening that fills the gap, unless `parts` says otherwise. */
export function found(
  { gap: { a, b, thickness } }: GapContext,
  kind: FoundOpening['kind'],
  marks: FoundOpening['marks'],
  confidence: number,
  parts: Partial<FoundOpening> = {},
): Outcome {
  return { found: [{ kind, a, b, thickness, swing: null, confidence, marks, ...parts }] };
}

/** Whether a gap is as wide as a door is. */
export function isDoorWide({ width, scale }: GapContext): boolean {
  return width >= units(DOOR.minMm, scale) && width <= units(DOOR.maxMm, scale);
}

/** A stroke seen from the gap's first jamb: along the wall, across it, and how much of the gap it covers. */
export interface SeenStroke {
  readonly from: DrawingUnits;
  readonly to: DrawingUnits;
  readonly across: readonly [DrawingUnits, DrawingUnits];
  readonly inside: DrawingUnits;
}

export function seenFrom({ gap, unit, width }: GapContext, { a, b }: Stroke): SeenStroke {
  const [alongA, acrossA] = inFrame(a, gap.a, unit);
  const [alongB, acrossB] = inFrame(b, gap.a, unit);
  const [from, to] = [Math.min(alongA, alongB), Math.max(alongA, alongB)];
  return { from, to, across: [acrossA, acrossB], inside: Math.min(to, width) - Math.max(from, 0) };
}
