import { shape, type StageShape, type StageView } from '../model/observation';
import type { PenBucket } from './pens';
import { stripRing, type Strip } from '../model/wall-strip';

/** Walls of one reading. */
export function stripShapes(strips: readonly Strip[]): StageShape[] {
  return strips.map((strip) => shape.ring(stripRing(strip), 'wall', strip.drawnAs));
}

/** Shows the lines drawn with the pens that draw walls. */
export function describePens(pens: readonly PenBucket[]): StageView {
  return {
    notes: pens.map(
      ({ layer, width, strokes }) =>
        `The pen ${width.toFixed(2)} units wide on layer ${layer ?? '(none)'} draws walls, with ${strokes.length} lines.`,
    ),
    shapes: pens.flatMap(({ layer, strokes }) =>
      strokes.map(({ a, b }) => shape.line(a, b, 'pen line', layer ?? undefined)),
    ),
  };
}
