import { uniteRegions, type Mm, type Segment } from '../../geometry';
import type { Linework } from '../model/linework';
import type { Discard, ObserveExtraction } from '../model/observation';
import type { Strip } from '../model/wall-strip';
import type { WorkingScale } from '../model/working-scale';
import { pairRoundLines } from './curves/pair-lines';
import type { RoundLine } from './curves/round-lines';
import { withoutCrossedBoxes } from './furniture/crossed-boxes';
import { leafTest } from './furniture/door-leaves';
import { withTrueThickWalls } from './furniture/thick-walls';
import { isDrawnWith, type PenBucket } from './pens';
import { reachOut } from './reach-out';
import { doubleLineStrips } from './sources/faces';
import { solidWalls } from './sources/fills';
import type { Hatch } from './sources/find-hatches';
import { stubsOf } from './hatch-stubs';
import { hatchedWalls } from './sources/hatches';
import { outlinedHatchStrips } from './sources/outlined-hatches';
import { roundStrokes } from './sources/round-strokes';
import { solidWallsOf } from './sources/solids';
import { thickStrokeStrips } from './sources/strokes';
import type { WallSource } from './wall-source';
import { windowsInWalls } from './windows/in-walls';
import { windowsOnWalls } from './windows/on-walls';

/** What a reading starts from. */
export interface Sheet {
  readonly linework: Linework;
  readonly scale: WorkingScale;
  readonly observe?: ObserveExtraction;
  /** Lines that follow circles. */
  readonly round: readonly RoundLine[];
  /** Takes what is left out while a reading is put together. */
  readonly discard?: Discard;
  /** Added to the names of readings and reports. */
  readonly suffix: string;
}

/** Walls drawn as solid fills. */
export function filledSource(
  linework: Linework,
  scale: WorkingScale,
  discard?: Discard,
): Omit<WallSource, 'name'> {
  const solids = solidWalls(linework, scale, discard);
  const regions = uniteRegions(solids.flatMap((bucket) => bucket.regions));
  return { ...solidWallsOf(regions, solids[0]?.layer ?? null, scale, discard), regions };
}

/** Walls drawn as thick strokes. */
export function strokedSource(
  { linework, scale, round }: Sheet,
  discard?: Discard,
): Omit<WallSource, 'name'> {
  const { walls, chords } = roundStrokes(round, linework, scale);
  const drawn = new Set<Segment>(chords);
  const strokes = linework.strokes.filter((stroke) => !drawn.has(stroke));
  const strips = thickStrokeStrips({ ...linework, strokes }, scale, chords, discard);
  // A ring without straight walls is a symbol.
  return { strips, curved: strips.length > 0 ? walls : [], regions: [] };
}

/** Walls drawn as two parallel lines, up to a thickness. */
export function pairedSource(
  pens: readonly PenBucket[],
  { linework, scale, round }: Sheet,
  thickMm: Mm,
  discard?: Discard,
): Omit<WallSource, 'name'> {
  const isLeaf = leafTest(linework, scale, discard);
  const layer = pens[0]?.layer ?? null;
  const { walls: curved, faces } = pairRoundLines(
    round.filter(
      ({ style }) => style !== null && pens.some((pen) => isDrawnWith(linework.styles[style], pen)),
    ),
    { maxMm: thickMm, layer, drawnAs: 'pair' },
    scale,
  );
  const chords = new Set([...faces].flatMap((face) => face.chords));
  const lines = pens.flatMap((pen) => pen.strokes).filter((line) => !isLeaf(line) && !chords.has(line));
  const pairs = doubleLineStrips(lines, layer, scale, { thickMm, discard });
  const paired = withTrueThickWalls(pairs, lines, scale, discard);
  const uncrossed = withoutCrossedBoxes(paired, linework, scale, discard);
  return { ...windowsOnWalls(windowsInWalls(uncrossed, scale), linework, scale), curved, regions: [] };
}

/** Straight walls as their hatch shows them, and curved ones as pairs of lines. */
export function outlinedSource(
  hatches: readonly Hatch[],
  pens: readonly PenBucket[],
  pairs: WallSource,
  { linework, scale }: Sheet,
  discard?: Discard,
): Omit<WallSource, 'name'> {
  const hatched = outlinedHatchStrips(linework, hatches, pens[0]?.layer ?? null, scale, discard);
  const lines = pens.flatMap(({ strokes }) => strokes);
  const strips = [...hatched, ...stubsOf(hatched, pairs.strips, lines, hatches, scale)];
  const windowed = windowsOnWalls({ strips, windows: [] }, linework, scale);
  return { ...windowed, curved: pairs.curved, regions: [] };
}

/** Walls that only their hatch shows. */
export function hatchedSource(
  hatches: readonly Hatch[],
  scale: WorkingScale,
  discard?: Discard,
): Omit<WallSource, 'name'> {
  const { strips, short } = hatchedWalls(hatches, scale, discard);
  const hatched = strips.map((strip): Strip => ({ ...strip, drawnAs: 'hatch' }));
  return { strips: reachOut(hatched, short), regions: [] };
}
