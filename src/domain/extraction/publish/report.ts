import { shape, type StageView } from '../model/observation';
import type { PlanGeometry } from '../model/plan-geometry';
import { measurePlan } from './measured-plan';
import { planQuality } from './quality';

/** Shows the plan as it is published, with its warnings. */
export function describePlan(plan: PlanGeometry): StageView {
  const { scale, columns = [], walls, openings, rooms, warnings } = measurePlan(plan, plan.scale);
  return {
    notes: [
      scale === null
        ? 'The scale is unknown.'
        : `One drawing unit is ${scale.mm_per_unit.toFixed(3)} mm by ${scale.source}, with confidence ${scale.confidence}.`,
      `Walls: ${walls.length}; openings: ${openings.length}; rooms: ${rooms.length}.`,
      `The quality of the plan is ${planQuality(plan, plan.scale).quality}.`,
      ...warnings.map(({ code, message }) => `${code}: ${message}`),
    ],
    shapes: [
      ...walls.map(({ id, polygon }) => shape.ring(polygon, 'wall', id)),
      ...columns.map(({ id, polygon }) => shape.ring(polygon, 'column', id)),
      ...rooms.flatMap(({ id, name, polygon, holes, area_m2 }) => [
        shape.ring(
          polygon,
          'room',
          [name ?? id, area_m2 === null ? '' : `${area_m2.toFixed(2)} m²`].join(' ').trim(),
        ),
        ...holes.map((hole) => shape.ring(hole, 'hole')),
      ]),
      ...openings.map(({ id, kind, segment: [a, b] }) => shape.line(a, b, kind, id)),
      ...openings.flatMap(({ swing }) =>
        swing === null ? [] : [shape.line(swing.hinge, swing.leaf_end, 'swing')],
      ),
    ],
  };
}
