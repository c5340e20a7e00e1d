import type { Point } from '../../../src/domain/geometry';
import type { SizedRoom, SizedWall } from '../../../src/domain/takeoff/sized-elements';

/** An office without walls and openings. Its sizes are those given, not those of the polygon. */
export function sizedRoom(id: string, polygon: Point[], changes: Partial<SizedRoom> = {}): SizedRoom {
  return {
    id,
    name: null,
    number: null,
    type: 'office',
    type_confidence: 1,
    polygon,
    holes: [],
    wall_ids: [],
    opening_ids: [],
    edited: false,
    confidence: 1,
    area_m2: 1,
    perimeter_mm: 1,
    ...changes,
  };
}

/** A wall with a centre-line and sizes, and without an outline. */
export function sizedWall(
  centreline: [Point, Point],
  sizes: Pick<SizedWall, 'thickness' | 'length_mm' | 'thickness_mm'>,
): SizedWall {
  return { id: 'w1', centreline, polygon: [], layer: null, confidence: 1, ...sizes };
}
