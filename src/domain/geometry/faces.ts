import { orient2d } from 'robust-predicates';
import type { PlanarGraph } from './noding';
import type { Point } from './point';
import { signedArea, type Ring } from './ring';

/**
 * Finds the bounded faces of a planar graph as outlines. It walks along half-edges and turns into the next edge
 * clockwise at each vertex. Dead ends are removed first, so that no outline uses an edge twice.
 */
export function facesOf({ vertices, edges }: PlanarGraph): Ring[] {
  const around = sortedNeighbours(vertices, withoutDeadEnds(vertices.length, edges));
  const walked = new Set<string>();
  const faces: Ring[] = [];
  around.forEach((neighbours, start) => {
    for (const first of neighbours) {
      const ring: Ring = [];
      let [from, to] = [start, first];
      while (!walked.has(`${from},${to}`)) {
        walked.add(`${from},${to}`);
        ring.push(vertices[from]);
        const fan = around[to];
        const back = fan.indexOf(from);
        [from, to] = [to, fan[(back + fan.length - 1) % fan.length]];
      }
      if (ring.length >= 3 && signedArea(ring) > 0) faces.push(ring);
    }
  });
  return faces;
}

function withoutDeadEnds(count: number, edges: readonly [number, number][]): Set<number>[] {
  const neighbours = Array.from({ length: count }, () => new Set<number>());
  for (const [p, q] of edges) {
    neighbours[p].add(q);
    neighbours[q].add(p);
  }
  const ends = neighbours.flatMap((fan, vertex) => (fan.size === 1 ? [vertex] : []));
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    for (const next of neighbours[end]) {
      neighbours[next].delete(end);
      if (neighbours[next].size === 1) ends.push(next);
    }
    neighbours[end].clear();
  }
  return neighbours;
}

/** Neighbours of each vertex by direction, counter-clockwise from the positive x axis; exact. */
function sortedNeighbours(vertices: readonly Point[], neighbours: readonly Set<number>[]): number[][] {
  return neighbours.map((fan, centre) => {
    const [cx, cy] = vertices[centre];
    const upper = (vertex: number): boolean => {
      const [x, y] = vertices[vertex];
      return y > cy || (y === cy && x > cx);
    };
    return [...fan].sort((p, q) => {
      if (upper(p) !== upper(q)) return upper(p) ? -1 : 1;
      // robust-predicates counts clockwise as positive in a y-up plane.
      return orient2d(cx, cy, ...vertices[p], ...vertices[q]);
    });
  });
}
