import { shape, type StageView } from '../model/observation';
import type { PlanGeometry } from '../model/plan-geometry';

/** Shows the plan as it is published, with its warnings. */
export function describePlan({ scale, walls, openings, rooms, warnings }: PlanGeometry): StageView {
  return {
    notes: [
      scale === null
        ? 'The scale is unknown.'
        : `One drawing unit is ${scale.mm_per_unit.toFixed(3)} mm by ${scale.source}, with confidence ${scale.confidence}.`,
      `Walls: ${walls.length}; openings: ${openings.length}; rooms: ${rooms.length}.`,
      ...warnings.map(({ code, message }) => `${code}: ${message}`),
    ],
    shapes: [
      ...walls.map(({ id, polygon }) => shape.ring(polygon, 'wall', id)),
      ...rooms.flatMap(({ id, name, polygon, holes }) => [
        shape.ring(polygon, 'room', name ?? id),
        ...holes.map((hole) => shape.ring(hole, 'hole')),
      ]),
      ...openings.map(({ id, kind, segment: [a, b] }) => shape.line(a, b, kind, id)),
      ...openings.flatMap(({ swing }) =>
        swing === null ? [] : [shape.line(swing.hinge, swing.leaf_end, 'swing')],
      ),
    ],
  };
}
