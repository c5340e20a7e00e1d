import type { Point, Ring } from '../../src/domain/extraction/model/plan-geometry';
import type { PlanTruth } from './plans/truth';
import type { ScoredPlan } from './score-plan';

/** The plan that says exactly the truth, with its points moved by `move`. */
export function planOf(real: PlanTruth, move: (p: Point) => Point = (p) => p): ScoredPlan {
  const ring = (points: Ring): Ring => points.map(move);
  const base = { confidence: 1, layer: null, evidence: 'arc', wall_id: null, swing: null };
  return {
    scale: { mm_per_unit: real.mm_per_unit, ratio: null, source: 'text', confidence: 1, candidates: [] },
    rooms: real.rooms.map(({ name, area_m2, polygon, holes }, i) => ({
      id: `r${i}`,
      name,
      number: null,
      type: 'unknown',
      type_confidence: 0,
      polygon: ring(polygon),
      holes: (holes ?? []).map((hole) => ring([...hole])),
      wall_ids: [],
      opening_ids: [],
      edited: false,
      confidence: 1,
      area_m2,
      perimeter_mm: null,
    })),
    walls: real.walls.map(({ polygon }, i) => ({
      ...base,
      id: `w${i}`,
      centreline: [polygon[0], polygon[1]],
      thickness: 1,
      polygon: ring(polygon),
      length_mm: null,
      thickness_mm: null,
    })),
    openings: real.openings.map(({ kind, center: [x, y], width_mm }, i) => {
      const half = width_mm / real.mm_per_unit / 2;
      return { ...base, id: `o${i}`, kind, segment: [move([x - half, y]), move([x + half, y])], width_mm };
    }),
  };
}
