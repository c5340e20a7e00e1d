import {
  clustersWithin,
  exactDistance,
  following,
  type Point,
  preceding,
  type Ring,
  ringEdges,
  withoutRepeats,
  withoutStraightPoints,
} from '../../geometry';

/** Sine of the largest angle at which an edge counts as square to the frame: one degree. */
const SQUARE = 0.0175;
/** Square lines this near to each other become one, mm. */
const SAME_LINE_MM = 12;
/** Corners that stand out less are removed, mm. */
const BEND_MM = 3;

type Axis = 0 | 1;
const AXES: readonly Axis[] = [0, 1];

/**
 * Straightens rings. Edges that are nearly square to the frame run exactly along it, on whole millimetres; nearly equal
 * lines of all rings become one; slanting edges keep their corners to the millimetre. Simple rings stay simple unless they
 * are thinner than the tolerance.
 */
export function straightener(rings: readonly Ring[]): (ring: Ring) => Ring {
  const drawn = rings.map(withoutBends);
  const lines = AXES.map((axis) => sharedLines(drawn.flatMap((ring) => squareEdges(ring, axis))));
  return (ring) => straightened(ring, lines);
}

interface Line {
  at: number;
  weight: number;
}

/** Edges that run across `axis`, each as its coordinate there, weighted by its length. */
function squareEdges(ring: Ring, axis: Axis): Line[] {
  return ringEdges(ring).flatMap(({ a, b }) => {
    const [off, run] = [Math.abs(b[axis] - a[axis]), Math.abs(b[1 - axis] - a[1 - axis])];
    return run > 0 && off <= SQUARE * run ? [{ at: (a[axis] + b[axis]) / 2, weight: run }] : [];
  });
}

/** Joins neighbouring lines into one, at the whole mm of their weighted mean. */
function sharedLines(lines: readonly Line[]): { from: number; to: number; at: number }[] {
  const sorted = [...lines].sort((p, q) => p.at - q.at);
  return clustersWithin(sorted, SAME_LINE_MM, ({ at }) => at).map((group) => {
    const weight = group.reduce((sum, line) => sum + line.weight, 0);
    const mean = group.reduce((sum, { at, weight: w }) => sum + at * w, 0) / weight;
    return { from: group[0].at, to: group[group.length - 1].at, at: Math.round(mean) };
  });
}

function straightened(ring: Ring, lines: readonly ReturnType<typeof sharedLines>[]): Ring {
  const onLine = (value: number, axis: Axis): number => {
    const line = lines[axis].find(({ from, to }) => value >= from - 1e-6 && value <= to + 1e-6);
    return line === undefined ? Math.round(value) : line.at;
  };
  const corners = withoutBends(ring);
  const fixed = corners.map((point, i): Point => {
    const edges: Ring[] = [
      [preceding(corners, i), point],
      [point, following(corners, i)],
    ];
    const coordinate = (axis: Axis): number => {
      const [square] = edges.flatMap((edge) => squareEdges(edge, axis));
      return square === undefined ? Math.round(point[axis]) : onLine(square.at, axis);
    };
    return [coordinate(0), coordinate(1)];
  });
  return tidied(fixed);
}

/** Without corners that hardly stand out from the line between their neighbours. */
function withoutBends(ring: Ring): Ring {
  const kept = [...ring];
  for (let i = 0; i < kept.length && kept.length > 3;) {
    const [a, b, c] = [preceding(kept, i), kept[i], following(kept, i)];
    const chord = exactDistance(a, c);
    const area = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
    const between = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) >= 0;
    if (between && area <= BEND_MM * chord) kept.splice(i, 1);
    else i++;
  }
  return kept;
}

/** Without corners that repeat, and without those in the middle of a straight stretch. */
export function tidied(ring: Ring): Ring {
  return withoutStraightPoints(withoutRepeats(ring));
}
