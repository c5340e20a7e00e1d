import {
  boxOf,
  type DrawingUnits,
  indexSegments,
  lengthOf,
  midpoint,
  offsetFrom,
  ringContains,
  type Segment,
  SpatialIndex,
  totalBy,
} from '../../../geometry';
import type { Discard } from '../../model/observation';
import { units, type WorkingScale } from '../../model/working-scale';
import { stripRing, type Strip } from '../../model/wall-strip';
import { FURNITURE, PAIR, THICK, WINDOW } from '../thresholds';
import { endsOf, isClosed } from './closed-end';
import { Groups, rowsOf } from './rows';

/**
 * Leaves out the pairs of lines that are further apart than most walls are thick and are no walls. Counters, tables and
 * the frame of a sheet are as wide. So the building must have much wall of one such thickness, and other walls must
 * join it.
 */
export function withTrueThickWalls(
  strips: readonly Strip[],
  lines: readonly Segment[],
  scale: WorkingScale,
  discard?: Discard,
): Strip[] {
  const isThick = ({ thickness }: Strip): boolean => thickness > units(PAIR.maxWallMm, scale);
  const thick = strips.filter(isThick);
  if (thick.length === 0) return [...strips];
  const walls = strips.filter((strip) => !isThick(strip));
  const common = ofCommonThickness(thick, scale);
  const joined = joinedToWalls(common, walls, lines, scale);
  return strips.filter((strip) => {
    const kept = !isThick(strip) || joined.has(strip);
    const what = `strip of ${Math.round(strip.thickness * scale.mmPerUnit)} mm`;
    if (!kept) discard?.({ what, reason: common.has(strip) ? LOOSE : RARE, at: midpoint(strip.a, strip.b) });
    return kept;
  });
}

const RARE = 'It is wider than most walls are thick, and little else of the building is as thick.';
const LOOSE = 'It is wider than most walls are thick, and no wall joins it.';

function ofCommonThickness(strips: readonly Strip[], scale: WorkingScale): Set<Strip> {
  const width = units(PAIR.classMm, scale);
  const classOf = ({ thickness }: Strip): number => Math.round(thickness / width);
  const lengths = totalBy(strips, classOf, lengthOf);
  const common = strips.filter((strip) => {
    const alike = [-1, 0, 1].reduce((sum, step) => sum + (lengths.get(classOf(strip) + step) ?? 0), 0);
    return alike >= units(THICK.minLengthMm, scale);
  });
  return new Set(common);
}

/** The strips of the groups of rows that run into one another and that a wall runs into, or that run into a wall. */
function joinedToWalls(
  thick: ReadonlySet<Strip>,
  walls: readonly Strip[],
  lines: readonly Segment[],
  scale: WorkingScale,
): Set<Strip> {
  const [slack, maxGap] = [units(FURNITURE.slackMm, scale), units(WINDOW.maxMm, scale)];
  const rowOf = rowsOf([...thick], maxGap);
  const rows = [...new Set(rowOf.values())];
  const numberOf = new Map(rows.flatMap((row, i) => row.strips.map((strip) => [strip, i] as const)));
  const groups = new Groups(rows.length);
  const joined = new Set<number>();
  const least = units(FURNITURE.wallMm, scale);
  const long = [...new Set(rowsOf(walls, maxGap).values())]
    .filter((row) => row.strips.some((strip) => lengthOf(strip) >= least))
    .flatMap(({ strips }) => strips);
  const index = new SpatialIndex([...long, ...thick], (strip) => boxOf(stripRing(strip)));
  const lineIndex = indexSegments(lines);
  for (const strip of [...long, ...thick]) {
    const own = numberOf.get(strip);
    for (const other of metBy(strip, index, lineIndex, slack)) {
      const met = numberOf.get(other);
      if (own !== undefined && met !== undefined) groups.join(own, met);
      else if (own !== undefined) joined.add(own);
      else if (met !== undefined) joined.add(met);
    }
  }
  const kept = groups.all().filter((group) => group.some((row) => joined.has(row)));
  return new Set(kept.flat().flatMap((row) => rows[row].strips));
}

/**
 * The strips that an end of a strip runs into, at its axis or at its corners: a thick wall may interrupt both faces of
 * a thin one that it joins. Furniture has a line across its end.
 */
function metBy(
  strip: Strip,
  index: SpatialIndex<Strip>,
  lines: SpatialIndex<Segment>,
  slack: DrawingUnits,
): Strip[] {
  const aside = strip.thickness / 2 + slack;
  return endsOf(strip).flatMap(({ at, outwards }) => {
    const within = offsetFrom(at, outwards, -slack);
    const beyond = [0, aside, -aside].map((across) => offsetFrom(at, outwards, slack, across));
    const open = !isClosed(at, outwards, strip, lines, slack);
    return [within, ...(open ? beyond : [])].flatMap((probe) =>
      index.near(probe, 0).filter((other) => other !== strip && ringContains(stripRing(other), probe)),
    );
  });
}
