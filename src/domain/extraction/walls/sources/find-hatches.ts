import { addToGroup, type DrawingUnits, type Point, SpatialIndex } from '../../../geometry';
import { layerRole } from '../../linework/layer-lexicon';
import type { Linework, Stroke } from '../../model/linework';
import { units, type WorkingScale } from '../../model/working-scale';
import { classifyDirections, type DirectionClass, type FaceLine } from '../faces/face-line';
import { HATCH } from './thresholds';

/** Parallel lines at one spacing. */
export interface Hatch {
  /** Index into the styles. */
  readonly style: number;
  readonly unit: Point;
  readonly lines: readonly FaceLine[];
  /** The largest common distance between neighbouring lines. */
  readonly spacing: DrawingUnits;
}

/** Short lines of one pen and one direction in a rhythm, as walls are hatched with. Longer ones hatch floors. */
export function findHatches({ strokes, styles }: Linework, scale: WorkingScale): Hatch[] {
  const byStyle = new Map<number, Stroke[]>();
  for (const stroke of strokes) {
    const { dash, layer } = styles[stroke.style];
    const role = layerRole(layer);
    if (dash.length > 0 || (role !== null && role !== 'wall')) continue;
    addToGroup(byStyle, stroke.style, stroke);
  }
  const tolerance = { across: units(HATCH.acrossMm, scale), gap: 0 };
  return [...byStyle]
    .filter(([, { length }]) => length >= HATCH.minSteps)
    .flatMap(([style, members]) =>
      classifyDirections(members, tolerance).flatMap((direction) => hatchesOf(direction, style, scale)),
    );
}

function hatchesOf({ lines, unit }: DirectionClass, style: number, scale: WorkingScale): Hatch[] {
  if (lines.length < HATCH.minSteps) return [];
  const lengths = lines.map(({ from, to }) => to - from).sort((p, q) => p - q);
  if (lengths[lengths.length >> 1] > units(HATCH.maxMedianLengthMm, scale)) return [];
  const spacing = rhythmOf(spacingsOf(lines, scale));
  return spacing === null ? [] : [{ style, unit, lines, spacing }];
}

/** From each line to the next one on one side. */
function spacingsOf(lines: readonly FaceLine[], scale: WorkingScale): DrawingUnits[] {
  const index = new SpatialIndex(lines, ({ from, to, across }) => [from, across, to, across]);
  const [min, max] = [units(HATCH.spacingMm.min, scale), units(HATCH.spacingMm.max, scale)];
  return lines.flatMap(({ from, to, across }) => {
    const aside = max * HATCH.maxGap;
    const spacings = index
      .search([from - aside, across + min, to + aside, across + max])
      .filter((line) => Math.max(line.from - to, from - line.to) <= (line.across - across) * HATCH.maxGap)
      .map((line) => line.across - across);
    return spacings.length > 0 ? [Math.min(...spacings)] : [];
  });
}

/** The largest common spacing: lines may stand in pairs. Null if they are in no rhythm. */
function rhythmOf(spacings: readonly DrawingUnits[]): DrawingUnits | null {
  const sorted = [...spacings].sort((p, q) => p - q);
  const common: { spacing: DrawingUnits; count: number }[] = [];
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    while (end < sorted.length && sorted[end] <= sorted[start] * (1 + HATCH.rhythm)) end++;
    if (end - start >= HATCH.minShare * sorted.length)
      common.push({ spacing: sorted[end - 1], count: end - start });
  }
  const steps = common.reduce((sum, { count }) => sum + count, 0);
  return steps >= HATCH.minSteps ? common[common.length - 1].spacing : null;
}
