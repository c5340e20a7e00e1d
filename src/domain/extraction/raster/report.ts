import type { PlanMasks } from '../../drawing/raster-sheet';
import type { Point, Ring } from '../../geometry';
import type { FoundOpening } from '../model/found-opening';
import { shape, type StageView } from '../model/observation';
import type { ScaleDecision } from '../scale/decide';
import { stripRing } from '../model/wall-strip';
import { maskOf } from './grid/grid';
import { regionsOfMask } from './grid/outlines';
import type { RasterWalls } from './walls';

/** A mask shows where the network is surer of a kind than not: more than half of 255. */
const LIKELY = 127;
/** Pieces with fewer pixels are not shown. */
const SPECK = 4;

/** Shows what the network sees at which size of its pixels. */
export function describeMasks(masks: PlanMasks): StageView {
  const { mmPerPixel, sheetPixelsPerPixel: step } = masks;
  const seen = (['room', 'wall', 'door', 'window'] as const).map((kind) => {
    const mask = maskOf(masks, (i) => masks[kind][i] > LIKELY);
    const onSheet = (ring: Ring): Point[] => corners(ring).map(([x, y]): Point => [x * step, y * step]);
    return regionsOfMask(mask, SPECK).flatMap(({ outer, holes }) =>
      [outer, ...holes].map((ring) => shape.ring(onSheet(ring), `${kind} seen`)),
    );
  });
  return {
    notes: [
      `The network looks at pixels of ${mmPerPixel.toFixed(1)} mm, ${step.toFixed(2)} pixels of the sheet each.`,
      'A colour marks where the network is surer of this kind than of all others together.',
    ],
    shapes: seen.flat(),
  };
}

/** The points at which a ring along pixels turns. */
const corners = (ring: Ring): Point[] =>
  ring.filter(([x, y], i) => {
    const [before, after] = [ring.at(i - 1)!, ring[(i + 1) % ring.length]];
    return (x - before[0]) * (after[1] - y) !== (y - before[1]) * (after[0] - x);
  });

/** Shows the walls with how sure the network is of each. */
export function describeRasterWalls({ strips, regions }: RasterWalls): StageView {
  return {
    notes: [`Walls that the network sees: ${strips.length} strips in ${regions.length} connected pieces.`],
    shapes: [
      ...regions.flatMap(({ outer, holes }) =>
        [outer, ...holes].map((ring) => shape.ring(ring, 'wall mask')),
      ),
      ...strips.map((strip) => shape.ring(stripRing(strip), 'wall', percent(strip.confidence ?? 0))),
    ],
  };
}

/** Shows the doors and windows that the network proposes. */
export function describeProposals(openings: readonly FoundOpening[]): StageView {
  const swings = openings.filter(({ swing }) => swing !== null).length;
  return {
    notes: [
      `Doors and windows that the network sees: ${openings.length}; with the path of a leaf: ${swings}.`,
    ],
    shapes: openings.flatMap(({ kind, a, b, confidence, swing }) => [
      shape.line(a, b, kind, percent(confidence)),
      ...(swing ? [shape.path([swing.hinge, swing.leaf_end], 'leaf')] : []),
    ]),
  };
}

/** Says which scales the sheet supports and which one was taken. */
export function describeRasterScale({ scale, candidates, dimensions, warnings }: ScaleDecision): StageView {
  const perPixel = (mm: number): string => `${mm.toFixed(2)} mm a pixel`;
  return {
    notes: [
      ...candidates.map(
        ({ mm_per_unit, source, evidence, votes }) =>
          `Candidate ${perPixel(mm_per_unit)} by ${source} ("${evidence}"): votes ${votes}.`,
      ),
      scale === null
        ? 'The scale stays unknown.'
        : `The scale is ${perPixel(scale.mm_per_unit)}, by ${scale.source}.`,
      ...warnings.map(({ message }) => message),
    ],
    shapes: dimensions.map(({ text, segment: [a, b] }) => shape.line(a, b, 'dimension line', text)),
  };
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
