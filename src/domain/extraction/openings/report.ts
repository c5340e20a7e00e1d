import type { FoundOpening } from '../model/found-opening';
import { shape, type StageShape } from '../model/observation';

/** Openings with what vouches for them. */
export function openingShapes(openings: readonly FoundOpening[]): StageShape[] {
  return openings.flatMap(({ kind, a, b, swing, evidence, confidence }) => [
    shape.line(a, b, kind, `${evidence} ${confidence}`),
    ...(swing === null ? [] : [shape.line(swing.hinge, swing.leaf_end, 'swing')]),
  ]);
}
