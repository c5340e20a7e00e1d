import fc from 'fast-check';
import { facesOf } from './faces';
import { nodeSegments, type PlanarGraph } from './noding';
import type { Point, Segment } from './point';
import { ringArea } from './ring';

const TOLERANCE = 1 / 1024;
const coordinate = fc.integer({ min: 0, max: 24 });
const point = fc.tuple(coordinate, coordinate) as fc.Arbitrary<Point>;
const segment = fc
  .record({ a: point, b: point })
  .filter(({ a, b }) => a[0] !== b[0] || a[1] !== b[1]) as fc.Arbitrary<Segment>;
const segments = fc.array(segment, { minLength: 1, maxLength: 25 });

const BOX: Segment[] = (
  [
    [0, 0, 24, 0],
    [24, 0, 24, 24],
    [24, 24, 0, 24],
    [0, 24, 0, 0],
  ] as const
).map(([ax, ay, bx, by]) => ({ a: [ax, ay], b: [bx, by] }));

describe('noding', () => {
  it('leaves no two edges that cross away from a vertex', () => {
    fc.assert(
      fc.property(segments, (drawn) => {
        const { vertices, edges } = nodeSegments(drawn, TOLERANCE);
        const lines = edges.map(([p, q]): Segment => ({ a: vertices[p], b: vertices[q] }));
        const again = nodeSegments(lines, TOLERANCE);
        expect(again.edges.length).toBe(edges.length);
        expect(again.vertices.length).toBe(vertices.length);
      }),
    );
  });
});

describe('faces', () => {
  it('are edges − vertices + components in number, without dead ends (Euler)', () => {
    fc.assert(
      fc.property(segments, (drawn) => {
        const graph = nodeSegments(drawn, TOLERANCE);
        const { vertices, edges, components } = core(graph);
        expect(facesOf(graph)).toHaveLength(edges - vertices + components);
      }),
    );
  });

  it('cover a box exactly once, however the box is cut', () => {
    fc.assert(
      fc.property(segments, (drawn) => {
        // Only what hangs together with the box cuts it; an island is a face of its own within a face.
        const chords = drawn.map(({ a, b }) => ({ a: [0, a[1]] as Point, b: [24, b[1]] as Point }));
        const faces = facesOf(nodeSegments([...BOX, ...chords], TOLERANCE));
        const total = faces.reduce((sum, ring) => sum + ringArea(ring), 0);
        expect(total).toBeCloseTo(24 * 24, 1);
      }),
    );
  });
});

/** Counts what is left of a graph once dead ends are pruned, independently of the code under test. */
function core({ edges }: PlanarGraph): { vertices: number; edges: number; components: number } {
  let left = [...edges];
  for (;;) {
    const degree = new Map<number, number>();
    for (const vertex of left.flat()) degree.set(vertex, (degree.get(vertex) ?? 0) + 1);
    const kept = left.filter(([p, q]) => degree.get(p)! > 1 && degree.get(q)! > 1);
    if (kept.length === left.length) {
      const parent = new Map([...degree.keys()].map((vertex) => [vertex, vertex]));
      const root = (vertex: number): number =>
        parent.get(vertex) === vertex ? vertex : root(parent.get(vertex)!);
      for (const [p, q] of left) parent.set(root(p), root(q));
      const roots = new Set([...parent.keys()].map(root));
      return { vertices: degree.size, edges: left.length, components: roots.size };
    }
    left = kept;
  }
}
