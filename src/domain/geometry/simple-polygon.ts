import { orient2d } from 'robust-predicates';
import { boxOf, type Point } from './point';
import { ringArea, ringEdges, type Ring } from './ring';
import { SpatialIndex } from './spatial-index';

/** Whether a ring has an area and no two of its edges cross or touch, except neighbours at their common corner. */
export function isSimplePolygon(ring: Ring): boolean {
  if (ring.length < 3 || ringArea(ring) === 0) return false;
  const edges = ringEdges(ring).map((edge, i) => ({ ...edge, i }));
  const index = new SpatialIndex(edges, ({ a, b }) => boxOf([a, b]));
  return edges.every(({ a, b, i }) =>
    index.search(boxOf([a, b])).every((other) => {
      if (other.i <= i) return true;
      const neighbours = other.i === i + 1 || (i === 0 && other.i === ring.length - 1);
      return neighbours ? !foldsBack(a, b, other.a, other.b) : !touches(a, b, other.a, other.b);
    }),
  );
}

function foldsBack(a: Point, b: Point, c: Point, d: Point): boolean {
  const [shared, p, q] = b[0] === c[0] && b[1] === c[1] ? [b, a, d] : [a, b, c];
  const collinear = orient2d(...shared, ...p, ...q) === 0;
  return collinear && (p[0] - shared[0]) * (q[0] - shared[0]) + (p[1] - shared[1]) * (q[1] - shared[1]) >= 0;
}

function touches(a: Point, b: Point, c: Point, d: Point): boolean {
  const [abc, abd] = [orient2d(...a, ...b, ...c), orient2d(...a, ...b, ...d)];
  const [cda, cdb] = [orient2d(...c, ...d, ...a), orient2d(...c, ...d, ...b)];
  if (abc === 0 && abd === 0) return boxesMeet(a, b, c, d);
  return abc * abd <= 0 && cda * cdb <= 0;
}

function boxesMeet(a: Point, b: Point, c: Point, d: Point): boolean {
  const [p, q] = [boxOf([a, b]), boxOf([c, d])];
  return p[0] <= q[2] && q[0] <= p[2] && p[1] <= q[3] && q[1] <= p[3];
}
