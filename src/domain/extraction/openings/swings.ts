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
import { CONFIDENCE } from '../model/confidences';
import type { FoundOpening } from '../model/found-opening';
import type { Discard } from '../model/observation';
import { units, type WorkingScale } from '../model/working-scale';
import { stripRing, type Strip } from '../model/wall-strip';
import type { Arc } from '../linework/arcs';
import type { BodyProbe } from './body-probe';
import { SWING } from './thresholds';

/**
 * Finds doors that only their swing shows: frames hide the wall's ends, or the door fills the space between two
 * cross walls. One end of the arc is the strike; hinge and strike both stand at walls.
 */
export function swingOnlyDoors(
  arcs: readonly Arc[],
  known: readonly FoundOpening[],
  strips: readonly Strip[],
  probe: BodyProbe,
  scale: WorkingScale,
  discard?: Discard,
): FoundOpening[] {
  const walls = new SpatialIndex(strips, (strip) => boxOf(stripRing(strip)));
  const openings = new SpatialIndex(known, ({ a, b }) => boxOf([a, b]));
  const doors: FoundOpening[] = [];
  for (const arc of arcs) {
    const { radius, centre } = arc;
    const drop = (reason: string): void =>
      discard?.({ what: `arc of ${Math.round(radius * scale.mmPerUnit)} mm`, reason, at: centre });
    if (radius < units(SWING.minLeafMm, scale) || radius > units(SWING.maxLeafMm, scale)) {
      drop('Its radius is not that of a door leaf.');
      continue;
    }
    const reach = units(SWING.reachMm, scale);
    const claimed = [...openings.near(centre, reach), ...doors.slice(-SWING.recent)].some((opening) => {
      const width = distance(opening.a, opening.b);
      return distance(midpoint(opening.a, opening.b), centre) <= SWING.claimed * Math.max(width, radius);
    });
    if (claimed) continue;
    const shut = [
      { strike: arc.start, leafEnd: arc.end },
      { strike: arc.end, leafEnd: arc.start },
    ].flatMap(({ strike, leafEnd }) => {
      const door = shutDoor(centre, strike, leafEnd, walls, probe, scale);
      return door ? [door] : [];
    });
    // A quadrant that could shut in two ways may be anything.
    if (shut.length === 1) doors.push(shut[0]);
    else
      drop(
        shut.length === 0 ? 'Its leaf would not shut between two walls.' : 'Its leaf could shut in two ways.',
      );
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
  const near = units(SWING.nearWallMm, scale);
  if (!probe.isNear(hinge, near) || !probe.isNear(strike, near)) return null;
  const unit = direction(hinge, strike);
  const width = distance(hinge, strike);
  const free = SWING.free.every((share) => !probe.covers(offsetFrom(hinge, unit, share * width)));
  if (!free) return null;
  const host = hostOf(hinge, strike, walls, scale);
  if (host === null && !isSquareToWall(hinge, strike, walls, scale)) return null;
  const across = host ? inFrame(host.a, hinge, unit)[1] : 0;
  return {
    kind: 'door',
    a: offsetFrom(hinge, unit, 0, across),
    b: offsetFrom(hinge, unit, width, across),
    thickness: host?.thickness ?? units(SWING.thicknessMm, scale),
    swing: { hinge, leaf_end: leafEnd },
    confidence: host ? CONFIDENCE.opening.swingOnly.atWall : CONFIDENCE.opening.swingOnly.free,
    marks: ['arc'],
    door: { operation: 'swing', leaves: 1, leafWidth: width },
  };
}

/** Whether the shut leaf stands square to a wall beside it, as a door between two cross walls does. */
function isSquareToWall(
  hinge: Point,
  strike: Point,
  walls: SpatialIndex<Strip>,
  scale: WorkingScale,
): boolean {
  const reach = units(SWING.hostMm, scale);
  const [ux, uy] = direction(hinge, strike);
  return [...walls.near(hinge, reach), ...walls.near(strike, reach)].some(({ a, b }) => {
    const [dx, dy] = direction(a, b);
    return Math.abs(dx * ux + dy * uy) < SWING.square;
  });
}

/** The wall that runs on from the shut leaf. */
function hostOf(hinge: Point, strike: Point, walls: SpatialIndex<Strip>, scale: WorkingScale): Strip | null {
  const reach = units(SWING.hostMm, scale);
  const unit = direction(hinge, strike);
  const along = [...walls.near(hinge, reach), ...walls.near(strike, reach)].filter((strip) => {
    const [dx, dy] = direction(strip.a, strip.b);
    const parallel = Math.abs(dx * unit[1] - dy * unit[0]) < SWING.parallel;
    return (
      parallel &&
      Math.abs(inFrame(strip.a, hinge, unit)[1]) <= strip.thickness / 2 + units(SWING.nearWallMm, scale)
    );
  });
  return along.sort((p, q) => distance(q.a, q.b) - distance(p.a, p.b))[0] ?? null;
}
