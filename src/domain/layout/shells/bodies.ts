import { boxOf, inset, intersect, regionContains, ringArea, type Region, type Ring } from '../../geometry';
import { innerPoint } from './inner-outline';
import type { MeasuredBody, SurveyOfSpace } from './survey-of-space';

/** Least thickness of the walls of shafts, which stay, mm. */
const SHAFT_WALL_MM = 100;
/** Smaller ground without a floor is a crack between walls, m². */
const CRACK_M2 = 0.04;
/** A smaller piece of a body inside the outline does not count, m². */
const SLIVER_M2 = 0.01;
/** A body is a column when its longer side is at most this long, mm. */
const COLUMN_MM = 1_500;

/** Columns, shafts with the walls around them, and ground that no floor covers; all within the outline. */
export function bodiesOf({ bodies, floors }: SurveyOfSpace, { outer, holes }: Region): MeasuredBody[] {
  const stated = bodies.flatMap(({ id, kind, ring }) => {
    const whole = kind === 'shaft' ? inset([filled(ring)], -SHAFT_WALL_MM) : [filled(ring)];
    // Piers between windows stand in the perimeter and only touch the outline.
    const parts = intersect(whole, [filled(outer)]).filter((part) => ringArea(part.outer) / 1e6 >= SLIVER_M2);
    return parts.map((part, i): MeasuredBody => ({
      id: i === 0 ? id : `${id}-${i + 1}`,
      kind,
      ring: part.outer,
    }));
  });
  const inFloors = floors.flatMap((floor) => floor.holes.filter((hole) => !isBuiltIn(hole, floors)));
  const voids: MeasuredBody[] = [];
  for (const ring of [...inFloors, ...holes]) {
    if (ringArea(ring) / 1e6 < CRACK_M2) continue;
    const known = [...stated, ...voids].map((body) => filled(body.ring));
    if (intersect([filled(ring)], known).length > 0) continue;
    voids.push({ id: `void${voids.length + 1}`, kind: kindOf(ring), ring });
  }
  return [...stated, ...voids];
}

/** Whether a hole of a floor contains other floors, as in the middle of a corridor that runs around. */
function isBuiltIn(hole: Ring, floors: SurveyOfSpace['floors']): boolean {
  return floors.some(({ ring }) => regionContains(filled(hole), innerPoint(ring)));
}

function kindOf(ring: Ring): MeasuredBody['kind'] {
  const [minX, minY, maxX, maxY] = boxOf(ring);
  return Math.max(maxX - minX, maxY - minY) <= COLUMN_MM ? 'column' : 'shaft';
}

function filled(ring: Ring): Region {
  return { outer: ring, holes: [] };
}
