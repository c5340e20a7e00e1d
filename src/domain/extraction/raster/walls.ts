import { direction, distance, lengthOf, offsetFrom, uniteRegions, type Region } from '../../geometry';
import type { Discard } from '../model/observation';
import type { Strip } from '../model/wall-strip';
import type { WorkingScale } from '../model/working-scale';
import { solidStrips } from '../walls/sources/solids';
import type { Grid } from './grid/grid';
import { regionsOfMask } from './grid/outlines';
import { openedBy } from './grid/runs';
import { fittedRegion } from './outline/fitted-region';
import type { Fitting } from './outline/fitting';
import type { SeenMasks } from './seen-masks';
import { WALL } from './thresholds';

/** Walls on the sheet. */
export interface RasterWalls {
  readonly strips: Strip[];
  readonly regions: Region[];
}

/** The walls of the mask as straight regions with their faces on the ink, and as strips about their centre-lines. */
export function wallsOf(wall: Grid, fitting: Fitting, working: WorkingScale, discard?: Discard): RasterWalls {
  const { masks, scale } = fitting;
  const thick = openedBy(wall, Math.max(2, Math.round(scale.px(WALL.thinnestMm))));
  const raw = regionsOfMask(thick, scale.px2(WALL.minAreaM2));
  const regions = uniteRegions(raw.flatMap((region) => fittedRegion(region, true, WALL.minEdgeMm, fitting)));
  const strips = solidStrips(regions, null, working, discard);
  return { regions, strips: inClasses(strips, working).map((strip) => withConfidence(strip, masks)) };
}

/** Gives strips of nearly one thickness the same one: the mean of their class by length. */
function inClasses(strips: readonly Strip[], { mmPerUnit }: WorkingScale): Strip[] {
  const ordered = [...strips].sort((p, q) => p.thickness - q.thickness);
  const classes: Strip[][] = [];
  for (const strip of ordered) {
    const last = classes[classes.length - 1];
    if (last && (strip.thickness - last[0].thickness) * mmPerUnit <= WALL.classMm) last.push(strip);
    else classes.push([strip]);
  }
  const means = new Map<Strip, number>();
  for (const members of classes) {
    const total = members.reduce((sum, strip) => sum + lengthOf(strip), 0);
    const mean = members.reduce((sum, strip) => sum + lengthOf(strip) * strip.thickness, 0) / total;
    for (const strip of members) means.set(strip, mean);
  }
  return strips.map((strip) => ({ ...strip, thickness: means.get(strip)! }));
}

/** The mean probability of wall along the centre-line. */
function withConfidence(strip: Strip, masks: SeenMasks): Strip {
  const { a, b } = strip;
  const unit = direction(a, b);
  let sum = 0;
  for (let n = 0; n < WALL.samples; n++) {
    const at = offsetFrom(a, unit, ((n + 0.5) / WALL.samples) * distance(a, b));
    const [x, y] = masks.fromSheet(at).map(Math.floor);
    if (x >= 0 && y >= 0 && x < masks.width && y < masks.height) sum += masks.wall[y * masks.width + x];
  }
  return { ...strip, confidence: sum / WALL.samples / 255 };
}
