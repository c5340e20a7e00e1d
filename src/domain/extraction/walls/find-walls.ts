import { distance, type DrawingUnits, type Mm } from '../../geometry';
import { layerRole } from '../linework/layer-lexicon';
import type { Linework } from '../model/linework';
import { watched, type Discard, type ObserveExtraction } from '../model/observation';
import { units, type WorkingScale } from '../model/working-scale';
import { roundLines } from './curves/round-lines';
import { withoutFurniturePens } from './furniture/furniture-pens';
import { wallPens } from './pens';
import { describePens, describeSource } from './report';
import { findHatches } from './sources/find-hatches';
import { PAIR, PEN, READING, THICK } from './thresholds';
import { ofUsualThickness } from './usual-thickness';
import type { WallBody, WallSource } from './wall-source';
import {
  filledSource,
  hatchedSource,
  outlinedSource,
  pairedSource,
  type Sheet,
  strokedSource,
} from './sources-of-sheet';
import { bodiesOf } from './wall-bodies';

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

function lengthOfSource({ strips }: WallSource): DrawingUnits {
  return strips.reduce((sum, { a, b }) => sum + distance(a, b), 0);
}

function totalLength({ strokes }: Linework): DrawingUnits {
  return strokes.reduce((sum, { a, b }) => sum + distance(a, b), 0);
}
