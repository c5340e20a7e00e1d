import { boxOf, direction, distance, inFrame, type Point, type Segment } from './point';
import { indexSegments } from './spatial-index';

/** A planar graph: edges meet at vertices only. */
export interface PlanarGraph {
  readonly vertices: Point[];
  /** Pairs of vertex numbers, the lower first, each once. */
  readonly edges: [number, number][];
}

/** Most rounds of splitting. Two or three are usual; this limit only guards against an endless loop. */
const MAX_ROUNDS = 10;

/**
 * Splits segments where they cross, touch or overlap. Vertices are snapped to a grid of `tolerance`, and ends
 * within `tolerance` of another segment count as touching it. Snapping moves edges a little, so
 * edges that nearly met may touch afterwards; splitting is repeated until nothing is left to split.
 */
export function nodeSegments(segments: readonly Segment[], tolerance: number): PlanarGraph {
  let graph = nodeOnce(segments, tolerance);
  for (let round = 1; round < MAX_ROUNDS; round++) {
    const { vertices, edges } = graph;
    const next = nodeOnce(
      edges.map(([p, q]) => ({ a: vertices[p], b: vertices[q] })),
      tolerance,
    );
    if (next.edges.length === edges.length && next.vertices.length === vertices.length) break;
    graph = next;
  }
  return graph;
}

function nodeOnce(segments: readonly Segment[], tolerance: number): PlanarGraph {
  const index = indexSegments(segments);
  const numbers = new Map<string, number>();
  const vertices: Point[] = [];
  const vertexAt = ([x, y]: Point): number => {
    const [column, row] = [Math.round(x / tolerance), Math.round(y / tolerance)];
    const key = `${column},${row}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, vertices.length);
    vertices.push([column * tolerance, row * tolerance]);
    return vertices.length - 1;
  };
  const edges = new Map<string, [number, number]>();
  for (const segment of segments) {
    const cuts = [0, distance(segment.a, segment.b)];
    for (const other of index.search(boxOf([segment.a, segment.b], tolerance))) {
      if (other !== segment) cuts.push(...cutsBy(segment, other, tolerance));
    }
    const unit = direction(segment.a, segment.b);
    const chain = cuts
      .sort((p, q) => p - q)
      .map((at): Point => [segment.a[0] + unit[0] * at, segment.a[1] + unit[1] * at])
      .map(vertexAt);
    for (let i = 0; i + 1 < chain.length; i++) {
      if (chain[i] === chain[i + 1]) continue;
      const edge: [number, number] = [Math.min(chain[i], chain[i + 1]), Math.max(chain[i], chain[i + 1])];
      edges.set(edge.join(), edge);
    }
  }
  return { vertices, edges: [...edges.values()] };
}

/** Distances along `segment` at which the other one crosses it or ends on it. */
function cutsBy(segment: Segment, other: Segment, tolerance: number): number[] {
  const unit = direction(segment.a, segment.b);
  const length = distance(segment.a, segment.b);
  const ends = [other.a, other.b].map((end) => inFrame(end, segment.a, unit));
  const cuts = ends
    .filter(([along, across]) => Math.abs(across) <= tolerance && along > 0 && along < length)
    .map(([along]) => along);
  const [[alongA, acrossA], [alongB, acrossB]] = ends;
  if (acrossA > 0 !== acrossB > 0) {
    const at = alongA + (acrossA / (acrossA - acrossB)) * (alongB - alongA);
    if (at > 0 && at < length) cuts.push(at);
  }
  return cuts;
}
