import type { Linework } from '../model/linework';
import { shape, type StageView } from '../model/observation';

/** Shows the lines, curves and fills that are left. */
export function describeLinework({ strokes, curves, fills, styles }: Linework): StageView {
  const used = new Set([...strokes, ...curves, ...fills].map(({ style }) => style));
  return {
    notes: [
      `Straight lines: ${strokes.length}; curves: ${curves.length}; fills: ${fills.length}; ` +
        `styles in use: ${used.size} of ${styles.length}.`,
    ],
    shapes: [
      ...fills.flatMap(({ rings }) => rings.map((ring) => shape.ring(ring, 'fill'))),
      ...strokes.map(({ a, b }) => shape.line(a, b, 'line')),
      ...curves.map(({ points }) => shape.path(points, 'curve')),
    ],
  };
}
