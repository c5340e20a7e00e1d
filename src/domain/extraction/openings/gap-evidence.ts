import {
  angleBetween,
  boxOf,
  direction,
  distance,
  inFrame,
  lengthOf,
  lineAngle,
  midpoint,
  offsetFrom,
  type Point,
  sameToShare,
  type SpatialIndex,
} from '../../geometry';
import { layerRole } from '../linework/layer-lexicon';
import type { Linework, Stroke } from '../model/linework';
import { units, type WorkingScale } from '../model/working-scale';
import type { Arc } from './arcs';
import type { BodyProbe } from './body-probe';
import type { FoundOpening } from '../model/found-opening';
import type { Gap } from './gaps';
import { hasPassingPanels } from './sliding-panels';

/** How far a hinge may stand from the jamb's centre beyond half the wall, millimetres. */
const HINGE_SLACK_MM = 130;
/** A leaf is as wide as its opening, give or take frames. */
const LEAF_TOLERANCE = 0.22;
const PARALLEL_DEGREES = 2;
/** Sliding panels run at most this far before the wall, and are drawn at most half aside. */
const SLIDING_REACH_MM = 160;
const SLIDING_OVERLAP = 0.25;
/** Lines counted this far beyond the wall on either side, and how many of them make a ruling. */
const RULING_MM = 600;
const MIN_RULING = 3;
/** A line counts as glazing when it spans this share of the opening. */
const GLAZING_SPAN = 0.6;
const DOOR_MM = { min: 500, max: 3100 };
/** What is wider is a garage door or none: its outline runs from jamb to jamb. */
const GATE_MM = 4200;

/** Parallel lines of one pen in and beside a gap. */
interface Ruling {
  readonly style: number;
  within: number;
  readonly rows: [Set<number>, Set<number>];
}

/** Says what a gap is by what is drawn in and at it. */
export class GapJudge {
  constructor(
    private readonly arcs: SpatialIndex<Arc>,
    private readonly strokes: SpatialIndex<Stroke>,
    private readonly linework: Linework,
    private readonly probe: BodyProbe,
    private readonly scale: WorkingScale,
  ) {}

  judge(gap: Gap): FoundOpening {
    const nothing = found(gap, 'gap', 'none', 0.4);
    const swung = this.byArc(gap);
    if (swung || gap.fromCorner) return swung ?? nothing;
    if (distance(gap.a, gap.b) > units(GATE_MM, this.scale)) return this.byGate(gap) ?? nothing;
    const rulings = this.rulingsAt(gap);
    // Floor hatches run through the gap and on both sides of it, stair treads start at a wall.
    const hatched = rulings.some(
      ({ within, rows }) => within > 0 && rows.every(({ size }) => size >= MIN_RULING),
    );
    const steps = rulings
      .filter(({ rows }) => rows.some(({ size }) => size >= MIN_RULING))
      .map(({ style }) => style);
    if (hatched) return nothing;
    return (
      this.byGlazing(gap) ??
      this.byLeaf(gap) ??
      this.bySlidingLeaf(gap, steps) ??
      this.byPanels(gap) ??
      nothing
    );
  }

  /** Lines along the gap, pen by pen: how many in it, and how many rows beside it on either side. */
  private rulingsAt(gap: Gap): Ruling[] {
    const width = distance(gap.a, gap.b);
    const unit = direction(gap.a, gap.b);
    const degrees = lineAngle(gap.a, gap.b);
    const inner = gap.thickness / 2;
    const outer = inner + units(RULING_MM, this.scale);
    const rulings = new Map<number, Ruling>();
    for (const stroke of this.strokes.search(boxOf([gap.a, gap.b], outer))) {
      if (angleBetween(degrees, lineAngle(stroke.a, stroke.b)) > PARALLEL_DEGREES) continue;
      const [alongA, acrossA] = inFrame(stroke.a, gap.a, unit);
      const alongB = inFrame(stroke.b, gap.a, unit)[0];
      const inside = Math.min(Math.max(alongA, alongB), width) - Math.max(Math.min(alongA, alongB), 0);
      if (Math.abs(acrossA) > outer || inside < width / 2) continue;
      const ruling = rulings.get(stroke.style) ?? {
        style: stroke.style,
        within: 0,
        rows: [new Set<number>(), new Set<number>()],
      };
      rulings.set(stroke.style, ruling);
      if (Math.abs(acrossA) <= inner) ruling.within++;
      else ruling.rows[acrossA > 0 ? 0 : 1].add(Math.round(acrossA / units(20, this.scale)));
    }
    return [...rulings.values()];
  }

  private byArc(gap: Gap): FoundOpening | null {
    const width = distance(gap.a, gap.b);
    const reach = gap.thickness / 2 + units(HINGE_SLACK_MM, this.scale);
    const at = (jamb: Point, leaf: number): Arc | undefined =>
      this.arcs
        .near(jamb, reach)
        .filter(({ radius }) => sameToShare(radius, leaf, LEAF_TOLERANCE))
        .sort((p, q) => Math.abs(p.radius - leaf) - Math.abs(q.radius - leaf))[0];
    const single = at(gap.a, width) ?? at(gap.b, width);
    if (single) return found(gap, 'door', 'arc', 0.95, swingOf(single, gap));
    const left = at(gap.a, width / 2);
    const right = at(gap.b, width / 2);
    return left && right ? found(gap, 'door', 'arc', 0.93, swingOf(left, gap)) : null;
  }

  /** Thin lines along the opening: glass and sills, or by their layer a sliding door. */
  private byGlazing(gap: Gap): FoundOpening | null {
    const width = distance(gap.a, gap.b);
    const unit = direction(gap.a, gap.b);
    const degrees = lineAngle(gap.a, gap.b);
    const half = gap.thickness / 2 + units(30, this.scale);
    // Hatches and dimension lines run past the jambs; glass ends in their rebates.
    const beyond = Math.max(gap.thickness, units(150, this.scale));
    const rows = new Map<number, number>();
    const roles = { door: 0, window: 0 };
    for (const stroke of this.strokes.search(boxOf([gap.a, gap.b], half))) {
      const [alongA, acrossA] = inFrame(stroke.a, gap.a, unit);
      const [alongB, acrossB] = inFrame(stroke.b, gap.a, unit);
      if (Math.abs(acrossA) > half || Math.abs(acrossB) > half) continue;
      const inside = Math.min(Math.max(alongA, alongB), width) - Math.max(Math.min(alongA, alongB), 0);
      if (inside <= 0 || Math.max(-Math.min(alongA, alongB), Math.max(alongA, alongB) - width) > beyond)
        continue;
      const role = layerRole(this.linework.styles[stroke.style].layer);
      if (role === 'door' || role === 'window') roles[role] += inside;
      if (role === 'annotation' || role === 'furniture') continue;
      if (angleBetween(degrees, lineAngle(stroke.a, stroke.b)) > PARALLEL_DEGREES) continue;
      const row = Math.round((acrossA + acrossB) / 2 / units(8, this.scale));
      rows.set(row, (rows.get(row) ?? 0) + inside);
    }
    const glazing = [...rows.values()].filter((covered) => covered >= GLAZING_SPAN * width).length;
    if (roles.window > roles.door && roles.window >= GLAZING_SPAN * width) {
      return found(gap, 'window', 'block', 0.92);
    }
    if (roles.door >= GLAZING_SPAN * width) return found(gap, 'door', 'block', 0.85);
    return glazing >= 2 ? found(gap, 'window', 'parallels', Math.min(0.9, 0.6 + 0.1 * glazing)) : null;
  }

  /** A line from a jamb, as long as the opening is wide and at an angle to it. */
  private byLeaf(gap: Gap): FoundOpening | null {
    const width = distance(gap.a, gap.b);
    if (width < units(DOOR_MM.min, this.scale) || width > units(DOOR_MM.max, this.scale)) return null;
    const degrees = lineAngle(gap.a, gap.b);
    const reach = gap.thickness / 2 + units(40, this.scale);
    for (const jamb of [gap.a, gap.b]) {
      for (const stroke of this.strokes.near(jamb, reach)) {
        if (Math.abs(lengthOf(stroke) / width - 1) > LEAF_TOLERANCE / 2) continue;
        if (angleBetween(degrees, lineAngle(stroke.a, stroke.b)) < 20) continue;
        const [near, far] =
          distance(stroke.a, jamb) <= distance(stroke.b, jamb) ? [stroke.a, stroke.b] : [stroke.b, stroke.a];
        if (distance(near, jamb) > reach || this.linework.styles[stroke.style].dash.length > 0) continue;
        const role = layerRole(this.linework.styles[stroke.style].layer);
        if ((role !== null && role !== 'door') || this.isOnWall(stroke)) continue;
        return found(gap, 'door', 'leaf', 0.6, { hinge: near, leaf_end: far });
      }
    }
    return null;
  }

  /** A panel as wide as the opening, beside the wall or in it, drawn shut or pushed partly aside. */
  private bySlidingLeaf(gap: Gap, steps: readonly number[]): FoundOpening | null {
    const width = distance(gap.a, gap.b);
    if (width < units(DOOR_MM.min, this.scale) || width > units(DOOR_MM.max, this.scale)) return null;
    const unit = direction(gap.a, gap.b);
    const reach = gap.thickness / 2 + units(SLIDING_REACH_MM, this.scale);
    for (const stroke of this.strokes.search(boxOf([gap.a, gap.b], reach))) {
      if (steps.includes(stroke.style)) continue;
      if (Math.abs(lengthOf(stroke) / width - 1) > LEAF_TOLERANCE) continue;
      const [alongA, acrossA] = inFrame(stroke.a, gap.a, unit);
      const [alongB, acrossB] = inFrame(stroke.b, gap.a, unit);
      if (
        Math.max(Math.abs(acrossA), Math.abs(acrossB)) > reach ||
        Math.abs(acrossA - acrossB) > 0.03 * width
      )
        continue;
      const inside = Math.min(Math.max(alongA, alongB), width) - Math.max(Math.min(alongA, alongB), 0);
      const { layer, dash } = this.linework.styles[stroke.style];
      const role = layerRole(layer);
      if (inside < SLIDING_OVERLAP * width || dash.length > 0 || (role !== null && role !== 'door')) continue;
      return found(gap, 'door', 'leaf', 0.6);
    }
    return null;
  }

  private byGate(gap: Gap): FoundOpening | null {
    const slack = units(40, this.scale);
    const near = (p: Point, jamb: Point): boolean =>
      Math.abs(inFrame(p, jamb, direction(gap.a, gap.b))[0]) <= slack;
    const outline = this.strokes
      .search(boxOf([gap.a, gap.b], gap.thickness / 2 + slack))
      .filter(({ a, b }) => (near(a, gap.a) && near(b, gap.b)) || (near(b, gap.a) && near(a, gap.b)))
      .filter(({ style }) => this.linework.styles[style].dash.length === 0);
    return outline.length === 2 ? found(gap, 'door', 'leaf', 0.6) : null;
  }

  /** Two panels that pass each other, as closets and terraces have them. */
  private byPanels(gap: Gap): FoundOpening | null {
    const half = gap.thickness / 2 + units(30, this.scale);
    const isPanel = ({ style }: Stroke): boolean => {
      const { layer, dash } = this.linework.styles[style];
      const role = layerRole(layer);
      return dash.length === 0 && (role === null || role === 'door' || role === 'window');
    };
    return hasPassingPanels(gap, half, this.strokes, isPanel) ? found(gap, 'door', 'leaf', 0.7) : null;
  }

  /** The faces of walls end at jambs too; a leaf stands free. */
  private isOnWall({ a, b }: Stroke): boolean {
    return this.probe.isNear(midpoint(a, b), units(25, this.scale));
  }
}

/** The leaf's end is the arc end that is not in the opening. */
function swingOf(arc: Arc, gap: Gap): FoundOpening['swing'] {
  const unit = direction(gap.a, gap.b);
  const off = (point: Point): number => Math.abs(inFrame(point, gap.a, unit)[1]);
  return { hinge: arc.centre, leaf_end: off(arc.start) > off(arc.end) ? arc.start : arc.end };
}

function found(
  { a, b, thickness }: Gap,
  kind: FoundOpening['kind'],
  evidence: FoundOpening['evidence'],
  confidence: number,
  swing: FoundOpening['swing'] = null,
): FoundOpening {
  return { kind, a, b, thickness, swing, confidence, evidence };
}

/** The rectangle that closes an opening, reaching a little into both jambs. */
export function bridgeOf(
  { a, b, thickness }: FoundOpening,
  overlap: number,
): {
  a: Point;
  b: Point;
  thickness: number;
} {
  const unit = direction(a, b);
  return { a: offsetFrom(a, unit, -overlap), b: offsetFrom(b, unit, overlap), thickness };
}
