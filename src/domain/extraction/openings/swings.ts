import {
  boxOf,
  direction,
  distance,
  inFrame,
  midpoint,
  offsetFrom,
  SpatialIndex,
  type Point,
} from '../../geometry';
import { units, type WorkingScale } from '../model/working-scale';
import { stripRing, type Strip } from '../model/wall-strip';
import type { Arc } from './arcs';
import type { BodyProbe } from './body-probe';
import type { FoundOpening } from '../model/found-opening';

/** How near (mm) hinge and strike must come to a wall. */
const NEAR_WALL_MM = 160;
/** A swing belongs to an opening already found when their middles are this near, in leaf widths. */
const CLAIMED = 0.75;
const MIN_LEAF_MM = 450;
const MAX_LEAF_MM = 1500;
const MAX_OPENING_MM = 4200;
/** The two leaves of a double door are drawn one after the other. */
const RECENT = 4;

/**
 * Doors that only their swing shows: where the wall's ends are hidden by frames, or the door fills the space
 * between two cross walls. One end of the arc is the strike, where both hinge and strike stand at walls.
 */
export function swingOnlyDoors(
  arcs: readonly Arc[],
  known: readonly FoundOpening[],
  strips: readonly Strip[],
  probe: BodyProbe,
  scale: WorkingScale,
): FoundOpening[] {
  const walls = new SpatialIndex(strips, (strip) => boxOf(stripRing(strip)));
  const openings = new SpatialIndex(known, ({ a, b }) => boxOf([a, b]));
  const doors: FoundOpening[] = [];
  for (const arc of arcs) {
    const { radius, centre } = arc;
    if (radius < units(MIN_LEAF_MM, scale) || radius > units(MAX_LEAF_MM, scale)) continue;
    const reach = units(MAX_OPENING_MM, scale);
    const claimed = [...openings.near(centre, reach), ...doors.slice(-RECENT)].some((opening) => {
      const width = distance(opening.a, opening.b);
      return distance(midpoint(opening.a, opening.b), centre) <= CLAIMED * Math.max(width, radius);
    });
    if (claimed) continue;
    const shut = [
      { strike: arc.start, leafEnd: arc.end },
      { strike: arc.end, leafEnd: arc.start },
    ].flatMap(({ strike, leafEnd }) => {
      const door = shutDoor(centre, strike, leafEnd, walls, probe, scale);
      return door ? [door] : [];
    });
    // Two ways to shut are none: a quadrant between walls may be anything.
    if (shut.length === 1) doors.push(shut[0]);
  }
  return doors;
}

function shutDoor(
  hinge: Point,
  strike: Point,
  leafEnd: Point,
  walls: SpatialIndex<Strip>,
  probe: BodyProbe,
  scale: WorkingScale,
): FoundOpening | null {
  const near = units(NEAR_WALL_MM, scale);
  if (!probe.isNear(hinge, near) || !probe.isNear(strike, near)) return null;
  const unit = direction(hinge, strike);
  const width = distance(hinge, strike);
  const free = [0.25, 0.5, 0.75].every((share) => !probe.covers(offsetFrom(hinge, unit, share * width)));
  if (!free) return null;
  const host = hostOf(hinge, strike, walls, scale);
  const across = host ? inFrame(host.a, hinge, unit)[1] : 0;
  return {
    kind: 'door',
    a: offsetFrom(hinge, unit, 0, across),
    b: offsetFrom(hinge, unit, width, across),
    thickness: host?.thickness ?? units(100, scale),
    swing: { hinge, leaf_end: leafEnd },
    confidence: host ? 0.85 : 0.7,
    evidence: 'arc',
  };
}

/** The wall that runs on from the shut leaf. */
function hostOf(hinge: Point, strike: Point, walls: SpatialIndex<Strip>, scale: WorkingScale): Strip | null {
  const reach = units(350, scale);
  const unit = direction(hinge, strike);
  const along = [...walls.near(hinge, reach), ...walls.near(strike, reach)].filter((strip) => {
    const [dx, dy] = direction(strip.a, strip.b);
    const parallel = Math.abs(dx * unit[1] - dy * unit[0]) < 0.05;
    return (
      parallel &&
      Math.abs(inFrame(strip.a, hinge, unit)[1]) <= strip.thickness / 2 + units(NEAR_WALL_MM, scale)
    );
  });
  return along.sort((p, q) => distance(q.a, q.b) - distance(p.a, p.b))[0] ?? null;
}
