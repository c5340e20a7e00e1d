import {
  addToGroup,
  closeGaps,
  type DrawingUnits,
  type Point,
  type Region,
  type Ring,
  SpatialIndex,
  unite,
} from '../../../geometry';
import { layerRole } from '../../linework/layer-lexicon';
import type { Linework, Stroke } from '../../model/linework';
import { units, type WorkingScale } from '../../model/working-scale';
import { classifyDirections, onPage, type DirectionClass, type FaceLine } from '../faces/face-line';
import { HATCH } from '../thresholds';
import { isWallLike } from './fills';

export interface HatchedWalls {
  readonly regions: Region[];
  /** How far the walls may run on beyond what is hatched. */
  readonly short: DrawingUnits;
}

interface Step {
  readonly lower: FaceLine;
  readonly upper: FaceLine;
  readonly spacing: DrawingUnits;
}

/**
 * Walls that only their hatch shows: the ends of its lines lie on the walls' faces, so the quadrilaterals
 * between neighbouring lines are the walls. Hatches of floors are wider than any wall.
 */
export function hatchedWalls({ strokes, styles }: Linework, scale: WorkingScale): HatchedWalls {
  const byStyle = new Map<number, Stroke[]>();
  for (const stroke of strokes) {
    const { dash, layer } = styles[stroke.style];
    const role = layerRole(layer);
    if (dash.length > 0 || (role !== null && role !== 'wall')) continue;
    addToGroup(byStyle, stroke.style, stroke);
  }
  const tolerance = { across: units(HATCH.acrossMm, scale), gap: 0 };
  const hatches = [...byStyle.values()]
    .filter(({ length }) => length >= HATCH.minSteps)
    .flatMap((members) => classifyDirections(members, tolerance))
    .map((direction) => ({ unit: direction.unit, steps: stepsOf(direction, scale) }));
  const rings = hatches.flatMap(({ unit, steps }) => steps.map((step) => ringOf(step, unit)));
  const regions = closeGaps(unite(rings), units(HATCH.closeMm, scale)).filter((region) =>
    isWallLike(region, scale),
  );
  const spacing = hatches.reduce((most, { steps }) => Math.max(most, steps[0]?.spacing ?? 0), 0);
  return { regions, short: spacing * HATCH.endShare };
}

function stepsOf({ lines }: DirectionClass, scale: WorkingScale): Step[] {
  if (lines.length < HATCH.minSteps) return [];
  const lengths = lines.map(({ from, to }) => to - from).sort((p, q) => p - q);
  if (lengths[lengths.length >> 1] > units(HATCH.maxMedianLengthMm, scale)) return [];
  return inRhythm(stepsBetween(lines, scale));
}

function ringOf({ lower, upper, spacing }: Step, unit: Point): Ring {
  const [low, high] = [within(lower, upper, spacing), within(upper, lower, spacing)];
  return [
    onPage(unit, low.from, lower.across),
    onPage(unit, low.to, lower.across),
    onPage(unit, high.to, upper.across),
    onPage(unit, high.from, upper.across),
  ];
}

/** Each line with those next to it on one side. */
function stepsBetween(lines: readonly FaceLine[], scale: WorkingScale): Step[] {
  const index = new SpatialIndex(lines, ({ from, to, across }) => [from, across, to, across]);
  const [min, max] = [units(HATCH.spacingMm.min, scale), units(HATCH.spacingMm.max, scale)];
  return lines.flatMap((lower) => {
    const above = index
      .search([lower.from, lower.across + min, lower.to, lower.across + max])
      .filter(({ from, to }) => Math.min(to, lower.to) > Math.max(from, lower.from))
      .sort((p, q) => p.across - q.across || p.from - q.from);
    const spacing = above.length > 0 ? above[0].across - lower.across : 0;
    return above
      .filter(({ across }) => across - lower.across <= spacing * (1 + HATCH.rhythm))
      .map((upper) => ({ lower, upper, spacing }));
  });
}

/** The steps of the commonest spacing, if it is common enough for a hatch. */
function inRhythm(steps: readonly Step[]): Step[] {
  const sorted = [...steps].sort((p, q) => p.spacing - q.spacing);
  let best: [number, number] = [0, 0];
  let end = 0;
  for (let start = 0; start < sorted.length; start++) {
    while (end < sorted.length && sorted[end].spacing <= sorted[start].spacing * (1 + HATCH.rhythm)) end++;
    if (end - start > best[1] - best[0]) best = [start, end];
  }
  return best[1] - best[0] >= HATCH.minSteps ? sorted.slice(best[0], best[1]) : [];
}

function within(line: FaceLine, neighbour: FaceLine, spacing: DrawingUnits): { from: number; to: number } {
  const skew = HATCH.maxSkew * spacing;
  return {
    from: Math.max(line.from, neighbour.from - skew),
    to: Math.min(line.to, neighbour.to + skew),
  };
}
