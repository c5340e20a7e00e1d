import {
  addToGroup,
  closeGaps,
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
import { isWallLike } from './fills';

/** Lines of a wall's hatch stand this far apart, and are hardly longer than the wall is thick, millimetres. */
const SPACING_MM = { min: 8, max: 420 };
const MAX_MEDIAN_LENGTH_MM = 750;
/** Spacings within this share are one rhythm; so many steps in it make a hatch. */
const RHYTHM = 0.08;
const MIN_STEPS = 40;
/** Where a line is longer than its neighbour, the hatch turns off into another wall: it follows so many steps. */
const MAX_SKEW = 1.3;

/** At 45° the last line before a wall's end may be this many spacings from it. */
const END_SHARE = 2;

export interface HatchedWalls {
  readonly regions: Region[];
  /** How far the walls may run on beyond what is hatched, drawing units. */
  readonly short: number;
}

interface Step {
  readonly lower: FaceLine;
  readonly upper: FaceLine;
  readonly spacing: number;
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
  const tolerance = { across: units(2, scale), gap: 0 };
  const hatches = [...byStyle.values()]
    .filter(({ length }) => length >= MIN_STEPS)
    .flatMap((members) => classifyDirections(members, tolerance))
    .map((direction) => ({ unit: direction.unit, steps: stepsOf(direction, scale) }));
  const rings = hatches.flatMap(({ unit, steps }) => steps.map((step) => ringOf(step, unit)));
  const regions = closeGaps(unite(rings), units(5, scale)).filter((region) => isWallLike(region, scale));
  const spacing = hatches.reduce((most, { steps }) => Math.max(most, steps[0]?.spacing ?? 0), 0);
  return { regions, short: spacing * END_SHARE };
}

function stepsOf({ lines }: DirectionClass, scale: WorkingScale): Step[] {
  if (lines.length < MIN_STEPS) return [];
  const lengths = lines.map(({ from, to }) => to - from).sort((p, q) => p - q);
  if (lengths[lengths.length >> 1] > units(MAX_MEDIAN_LENGTH_MM, scale)) return [];
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
  const [min, max] = [units(SPACING_MM.min, scale), units(SPACING_MM.max, scale)];
  return lines.flatMap((lower) => {
    const above = index
      .search([lower.from, lower.across + min, lower.to, lower.across + max])
      .filter(({ from, to }) => Math.min(to, lower.to) > Math.max(from, lower.from))
      .sort((p, q) => p.across - q.across || p.from - q.from);
    const spacing = above.length > 0 ? above[0].across - lower.across : 0;
    return above
      .filter(({ across }) => across - lower.across <= spacing * (1 + RHYTHM))
      .map((upper) => ({ lower, upper, spacing }));
  });
}

/** The steps of the commonest spacing; none where no spacing is common. */
function inRhythm(steps: readonly Step[]): Step[] {
  const sorted = [...steps].sort((p, q) => p.spacing - q.spacing);
  let best: [number, number] = [0, 0];
  let end = 0;
  for (let start = 0; start < sorted.length; start++) {
    while (end < sorted.length && sorted[end].spacing <= sorted[start].spacing * (1 + RHYTHM)) end++;
    if (end - start > best[1] - best[0]) best = [start, end];
  }
  return best[1] - best[0] >= MIN_STEPS ? sorted.slice(best[0], best[1]) : [];
}

function within(line: FaceLine, neighbour: FaceLine, spacing: number): { from: number; to: number } {
  const skew = MAX_SKEW * spacing;
  return {
    from: Math.max(line.from, neighbour.from - skew),
    to: Math.min(line.to, neighbour.to + skew),
  };
}
