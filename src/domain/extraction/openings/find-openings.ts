import { distance, indexSegments, midpoint, SpatialIndex } from '../../geometry';
import type { Linework } from '../model/linework';
import type { WorkingScale } from '../model/working-scale';
import type { WallBody } from '../walls/find-walls';
import { findArcs } from './arcs';
import { BodyProbe } from './body-probe';
import type { FoundOpening } from '../model/found-opening';
import { GapJudge } from './gap-evidence';
import { findGaps } from './gaps';
import { swingOnlyDoors } from './swings';

/** Finds doors and windows that something drawn vouches for; a gap alone is none. */
export type OpeningFinder = (body: WallBody) => FoundOpening[];

/** Prepares what all readings of the walls share: where swings and lines are. */
export function openingFinder(linework: Linework, scale: WorkingScale): OpeningFinder {
  const arcs = findArcs(linework, scale);
  const arcIndex = new SpatialIndex(arcs, ({ centre: [x, y] }) => [x, y, x, y]);
  const strokeIndex = indexSegments(linework.strokes);
  return ({ strips, regions, windows }) => {
    const probe = new BodyProbe(regions);
    const judge = new GapJudge(arcIndex, strokeIndex, linework, probe, scale);
    const inGaps = findGaps(strips, probe, scale)
      .map((gap) => judge.judge(gap))
      .filter(({ kind }) => kind !== 'gap');
    const between = windows.filter((window) => !inGaps.some((known) => isAt(known, window)));
    const known = [...inGaps, ...between];
    return [...known, ...swingOnlyDoors(arcs, known, strips, probe, scale)];
  };
}

function isAt(known: FoundOpening, { a, b }: FoundOpening): boolean {
  return distance(midpoint(known.a, known.b), midpoint(a, b)) < distance(a, b) / 2;
}
