import {
  boxOf,
  commonPart,
  coveredLength,
  direction,
  type DrawingUnits,
  inFrame,
  type Interval,
  lengthOf,
  type Mm,
  type MmPerUnit,
  regionEdges,
  type Segment,
  SpatialIndex,
} from '../geometry';
import type { SizedRoom } from './sized-elements';

/** Outlines nearer than this have no wall between them; the thinnest partition is thicker. */
const TOUCHING_MM: Mm = 30;
/** Sine of the angle up to which two edges run along each other (about 3°). */
const PARALLEL = 0.05;

interface Edge extends Segment {
  readonly room: number;
}

/**
 * Length, by room id, along which a room opens into another without a wall. The outlines touch there, as zones of
 * an open plan do; rooms with a wall between them are apart by its thickness.
 */
export function openBoundaries(rooms: readonly SizedRoom[], mmPerUnit: MmPerUnit): Map<string, Mm> {
  const near: DrawingUnits = TOUCHING_MM / mmPerUnit;
  const edges = rooms.flatMap(edgesOf);
  const index = new SpatialIndex(edges, ({ a, b }) => boxOf([a, b], near));
  const open = new Map<string, Mm>();
  for (const edge of edges) {
    const shared = index
      .search(boxOf([edge.a, edge.b]))
      .filter((other) => other.room !== edge.room)
      .map((other) => sharedStretch(edge, other, near))
      .filter((stretch) => stretch !== null);
    const { id } = rooms[edge.room];
    if (shared.length > 0) open.set(id, (open.get(id) ?? 0) + coveredLength(shared) * mmPerUnit);
  }
  return open;
}

function edgesOf({ polygon, holes }: SizedRoom, room: number): Edge[] {
  return regionEdges({ outer: polygon, holes })
    .map(({ a, b }) => ({ room, a, b }))
    .filter((edge) => lengthOf(edge) > 0);
}

/** The part of an edge that another one runs along, or null. */
function sharedStretch(edge: Segment, other: Segment, near: DrawingUnits): Interval | null {
  const along = direction(edge.a, edge.b);
  const turned = along[0] * (other.b[1] - other.a[1]) - along[1] * (other.b[0] - other.a[0]);
  if (Math.abs(turned) > PARALLEL * lengthOf(other)) return null;
  const [p, q] = [other.a, other.b].map(([x, y]) => [x - edge.a[0], y - edge.a[1]]);
  const aside = Math.abs(along[0] * (p[1] + q[1]) - along[1] * (p[0] + q[0])) / 2;
  if (aside > near) return null;
  const [from, to] = [other.a, other.b].map((end) => inFrame(end, edge.a, along)[0]).sort((a, b) => a - b);
  const stretch = commonPart([from, to], [0, lengthOf(edge)]);
  return stretch[1] - stretch[0] > near ? stretch : null;
}
