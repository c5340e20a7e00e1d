import {
  closeGaps,
  distance,
  unite,
  uniteRegions,
  type DrawingUnits,
  type Mm,
  type Segment,
} from '../../geometry';
import { layerRole } from '../linework/layer-lexicon';
import type { Linework } from '../model/linework';
import { watched, type Discard, type ObserveExtraction } from '../model/observation';
import { stripRing, type Strip } from '../model/wall-strip';
import { units, type WorkingScale } from '../model/working-scale';
import { withoutCovered } from './covered-strips';
import { ringOf, stripsOf, withoutRepeated } from './curves/curved-wall';
import { curvedWindows } from './curves/curved-windows';
import { pairRoundLines } from './curves/pair-lines';
import { roundLines, type RoundLine } from './curves/round-lines';
import { withoutCrossedBoxes } from './furniture/crossed-boxes';
import { leafTest } from './furniture/door-leaves';
import { furniturePenTest, withoutFurniturePens } from './furniture/furniture-pens';
import { withTrueThickWalls } from './furniture/thick-walls';
import { withoutFurniture } from './furniture/without-furniture';
import { isDrawnWith, wallPens, type PenBucket } from './pens';
import { reachOut } from './reach-out';
import { describePens, describeSource } from './report';
import { doubleLineStrips } from './sources/faces';
import { solidWalls } from './sources/fills';
import { findHatches, type Hatch } from './sources/find-hatches';
import { stubsOf } from './hatch-stubs';
import { hatchedWalls } from './sources/hatches';
import { outlinedHatchStrips } from './sources/outlined-hatches';
import { roundStrokes } from './sources/round-strokes';
import { solidWallsOf } from './sources/solids';
import { thickStrokeStrips } from './sources/strokes';
import { PAIR, PEN, READING, THICK } from './thresholds';
import { ofUsualThickness } from './usual-thickness';
import type { WallBody, WallSource } from './wall-source';
import { windowsInWalls } from './windows/in-walls';
import { windowsOnWalls } from './windows/on-walls';

/** What a reading starts from. */
interface Sheet {
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

/**
 * The ways the walls may have been drawn: solid fills, thick strokes, parallel faces, or existing walls one
 * way and new ones another. Each is a complete reading of the plan; the rooms show which one is right.
 */
export function* wallReadings(
  linework: Linework,
  scale: WorkingScale,
  observe?: ObserveExtraction,
  discard?: Discard,
): Generator<WallBody> {
  const watch = { observe, discard, round: roundLines(linework, scale) };
  yield* readingsOf({ linework, scale, ...watch, suffix: '' });
  if (!linework.styles.some(({ layer }) => layerRole(layer) === 'wall')) return;
  // Layers named for walls may hold only some of them; then the drawing is read as if it had no layers.
  const styles = linework.styles.map((style) => ({ ...style, layer: null }));
  yield* readingsOf({ linework: { ...linework, styles }, scale, ...watch, suffix: ', layers ignored' });
}

function* readingsOf(sheet: Sheet): Generator<WallBody> {
  const { linework, scale, observe, suffix } = sheet;
  const fill = sourceFrom(sheet, 'fills', (discard) => filledSource(linework, scale, discard));
  const strokes = (name: string, drawn: Sheet): WallSource =>
    sourceFrom(sheet, name, (discard) => strokedSource(drawn, discard));
  const stroke = strokes('thick strokes', sheet);
  const pens = watched(
    observe,
    'pens',
    (discard) => wallPens(linework, scale, discard),
    describePens,
    suffix === '' ? undefined : suffix.slice(2),
  );
  const pairs = (name: string, maxMm: Mm): WallSource =>
    sourceFrom(sheet, name, (discard) => pairedSource(pens, sheet, maxMm, discard));
  const pair = pairs('parallel lines', PAIR.maxWallMm);
  const most = Math.max(...[fill, stroke, pair].map(lengthOfSource));
  const isMuch = (source: WallSource): boolean =>
    most > 0 && lengthOfSource(source) >= READING.minShare * most;
  const drawnWithAll =
    pens.reduce((sum, { length }) => sum + length, 0) >= PEN.onePen * totalLength(linework);
  const withUsual = (source: WallSource): WallSource[] => {
    const usual = sourceFrom(sheet, `${source.name} of usual thickness`, (discard) => ({
      ...source,
      strips: ofUsualThickness(source.strips, scale, discard),
    }));
    if (usual.strips.length === source.strips.length) return [source];
    return drawnWithAll ? [usual, source] : [source, usual];
  };
  const hatches = findHatches(linework, scale);
  const outlined = sourceFrom(sheet, 'outlined hatches', (discard) =>
    outlinedSource(hatches, pens, pair, sheet, discard),
  );
  if (isMuch(outlined)) yield* bodiesOf([outlined], pens, sheet);
  for (const source of [fill, ...withUsual(pair)].filter(isMuch)) yield* bodiesOf([source], pens, sheet);
  const thick = pairs('parallel lines and thick walls', THICK.maxMm);
  const hasThick = thick.strips.some(({ thickness }) => thickness > units(PAIR.maxWallMm, scale));
  for (const source of hasThick ? withUsual(thick).filter(isMuch) : [])
    yield* bodiesOf([source], pens, sheet);
  const uncrossed = withoutFurniturePens(sheet);
  const bare =
    uncrossed && isMuch(stroke) ? [strokes('thick strokes of pens without crosses', uncrossed)] : [];
  for (const source of bare.filter(isMuch)) {
    if (source.strips.length < stroke.strips.length) yield* bodiesOf([source], pens, sheet);
  }
  for (const sources of [[stroke], [fill, pair], [fill, stroke]]) {
    if (sources.every(isMuch)) yield* bodiesOf(sources, pens, sheet);
  }
  const hatch = sourceFrom(sheet, 'hatches', (discard) => hatchedSource(hatches, scale, discard));
  if (lengthOfSource(hatch) >= READING.minShare * most) yield* bodiesOf([hatch], pens, sheet);
}

function sourceFrom(
  { observe, suffix }: Sheet,
  name: string,
  read: (discard?: Discard) => Omit<WallSource, 'name'>,
): WallSource {
  const source = (discard?: Discard): WallSource => ({ ...read(discard), name });
  return watched(observe, 'pens', source, describeSource, name + suffix);
}

function filledSource(linework: Linework, scale: WorkingScale, discard?: Discard): Omit<WallSource, 'name'> {
  const solids = solidWalls(linework, scale, discard);
  const regions = uniteRegions(solids.flatMap((bucket) => bucket.regions));
  return { ...solidWallsOf(regions, solids[0]?.layer ?? null, scale, discard), regions };
}

function strokedSource({ linework, scale, round }: Sheet, discard?: Discard): Omit<WallSource, 'name'> {
  const { walls, chords } = roundStrokes(round, linework, scale);
  const drawn = new Set<Segment>(chords);
  const strokes = linework.strokes.filter((stroke) => !drawn.has(stroke));
  const strips = thickStrokeStrips({ ...linework, strokes }, scale, chords, discard);
  // A ring without straight walls is a symbol.
  return { strips, curved: strips.length > 0 ? walls : [], regions: [] };
}

function pairedSource(
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
function outlinedSource(
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

function hatchedSource(
  hatches: readonly Hatch[],
  scale: WorkingScale,
  discard?: Discard,
): Omit<WallSource, 'name'> {
  const { strips, short } = hatchedWalls(hatches, scale, discard);
  const hatched = strips.map((strip): Strip => ({ ...strip, drawnAs: 'hatch' }));
  return { strips: reachOut(hatched, short), regions: [] };
}

/**
 * The walls without what looks like furniture, then with it: short pieces may be walls after all, and then the rooms
 * make more sense with them.
 */
function* bodiesOf(
  sources: readonly WallSource[],
  pens: readonly PenBucket[],
  sheet: Sheet,
): Generator<WallBody> {
  const { linework, scale, discard, suffix } = sheet;
  const name = sources.map((source) => source.name).join(' and ') + suffix;
  const all = withoutCovered(
    sources.flatMap(({ strips }) => strips),
    discard,
  );
  const lines = pens.flatMap(({ strokes }) => strokes);
  const strips = withoutFurniture(all, lines, linework, scale, discard);
  yield {
    ...bodyOf(name, strips, sources, sheet),
    doubtful: strips.filter(furniturePenTest(linework, scale)),
  };
  if (strips.length === all.length) return;
  const walls = new Set(strips);
  const doubtful = all.filter((strip) => !walls.has(strip));
  yield { ...bodyOf(`${name}, short pieces kept`, all, sources, sheet), doubtful };
}

function bodyOf(
  name: string,
  strips: Strip[],
  sources: readonly WallSource[],
  { linework, round, scale }: Sheet,
): WallBody {
  const curved = withoutRepeated(sources.flatMap((source) => source.curved ?? []));
  const rings = curved.map((wall) => ({ ...wall, ring: ringOf(wall, scale) }));
  const drawn = unite([
    ...strips.filter(({ drawnAs }) => drawnAs !== 'fill').map(stripRing),
    ...rings.filter(({ drawnAs }) => drawnAs !== 'fill').map(({ ring }) => ring),
  ]);
  const filled = sources.flatMap(({ regions }) => regions);
  return {
    name,
    strips: [...strips, ...curved.flatMap((wall) => stripsOf(wall, scale))],
    regions: closeGaps(uniteRegions([...filled, ...drawn]), units(READING.slitMm, scale)),
    windows: [
      ...sources.flatMap(({ windows }) => windows ?? []),
      ...curvedWindows(curved, strips, round, linework, scale),
    ],
  };
}

function lengthOfSource({ strips }: WallSource): DrawingUnits {
  return strips.reduce((sum, { a, b }) => sum + distance(a, b), 0);
}

function totalLength({ strokes }: Linework): DrawingUnits {
  return strokes.reduce((sum, { a, b }) => sum + distance(a, b), 0);
}
