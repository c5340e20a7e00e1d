import {
  angleBetween,
  boxOf,
  coveredLength,
  type DrawingUnits,
  type Interval,
  lineAngle,
} from '../../../geometry';
import { layerRole } from '../../linework/layer-lexicon';
import { units } from '../../model/working-scale';
import { ALONG, GLAZING, ROW } from './thresholds';
import { seenFrom, type GapContext } from './gap-evidence';

/** Lines along a gap at one distance from its axis. */
export interface GapRow {
  readonly across: DrawingUnits;
  /** Its pieces, from the first jamb. */
  readonly pieces: readonly Interval[];
  readonly covered: DrawingUnits;
  /** Drawn with a dash, or exploded into dashes: something overhead. */
  readonly dashed: boolean;
  readonly styles: ReadonlySet<number>;
}

interface RawRow {
  readonly across: DrawingUnits;
  readonly pieces: Interval[];
  readonly dashes: boolean[];
  readonly styles: Set<number>;
}

/** The rows of lines in the thickness of the wall that end with the gap. Hatches and dimension lines run past it. */
export function rowsIn(context: GapContext): GapRow[] {
  const { gap, width, degrees, strokes, styles, scale } = context;
  const half = gap.thickness / 2 + units(GLAZING.beyondFaceMm, scale);
  const beyond = Math.max(gap.thickness, units(GLAZING.beyondJambMm, scale));
  const rows = new Map<number, RawRow>();
  for (const stroke of strokes.search(boxOf([gap.a, gap.b], half))) {
    const { from, to, across, inside } = seenFrom(context, stroke);
    if (Math.abs(across[0]) > half || Math.abs(across[1]) > half) continue;
    if (inside <= 0 || Math.max(-from, to - width) > beyond) continue;
    const { layer, dash } = styles[stroke.style];
    const role = layerRole(layer);
    if (role === 'annotation' || role === 'furniture') continue;
    if (angleBetween(degrees, lineAngle(stroke.a, stroke.b)) > ALONG.parallel) continue;
    const middle = (across[0] + across[1]) / 2;
    const key = Math.round(middle / units(GLAZING.rowMm, scale));
    const row: RawRow = rows.get(key) ?? { across: middle, pieces: [], dashes: [], styles: new Set() };
    rows.set(key, row);
    row.pieces.push([Math.max(0, from), Math.min(width, to)]);
    row.dashes.push(dash.length > 0);
    row.styles.add(stroke.style);
  }
  return [...rows.values()].map(({ across, pieces, dashes, styles }) => {
    const exploded =
      pieces.length >= ROW.minDashes && pieces.every(([from, to]) => to - from <= ROW.maxDash * width);
    const covered = coveredLength(pieces);
    return {
      across,
      pieces,
      covered,
      styles,
      dashed: dashes.every(Boolean) || (exploded && covered <= ROW.maxInked * width),
    };
  });
}

/** Whether a row runs from jamb to jamb; the strokes of a dashed one count with the gaps between them. */
export function spans({ pieces, covered, dashed }: GapRow, width: DrawingUnits): boolean {
  if (!dashed) return covered >= GLAZING.span * width;
  const ends = pieces.flat();
  return Math.max(...ends) - Math.min(...ends) >= ROW.span * width;
}

/** Whether lines run from jamb to jamb. Glass round a corner of the building ends where no jamb is. */
export function reachJambs(rows: readonly GapRow[], { gap, width }: GapContext): boolean {
  const ends = rows.flatMap(({ pieces }) => pieces.flat());
  const slack = Math.max(gap.thickness, ROW.endShare * width);
  return Math.min(...ends) <= slack && Math.max(...ends) >= width - slack;
}
