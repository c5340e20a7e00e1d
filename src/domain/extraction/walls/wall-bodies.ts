import { closeGaps, unite, uniteRegions } from '../../geometry';
import { stripRing, type Strip } from '../model/wall-strip';
import { units } from '../model/working-scale';
import { withoutCovered } from './covered-strips';
import { ringOf, stripsOf, withoutRepeated } from './curves/curved-wall';
import { curvedWindows } from './curves/curved-windows';
import { furniturePenTest } from './furniture/furniture-pens';
import { withoutFurniture } from './furniture/without-furniture';
import type { PenBucket } from './pens';
import { READING } from './thresholds';
import type { WallBody, WallSource } from './wall-source';
import type { Sheet } from './sources-of-sheet';

/**
 * The walls without what looks like furniture, then with it: short pieces may be walls after all, and then the rooms
 * make more sense with them.
 */
export function* bodiesOf(
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
