import type { Linework } from '../linework/linework';
import type { WorkingScale } from '../units';
import type { WallBody } from '../walls/find-walls';
import { findArcs } from './arcs';
import { BodyProbe } from './body-probe';
import type { FoundOpening } from './found-opening';
import { GapJudge } from './gap-evidence';
import { findGaps } from './gaps';
import { swingOnlyDoors } from './swings';

/** Doors and windows that something drawn vouches for; a gap alone is none. */
export function findOpenings(
  linework: Linework,
  { strips, regions }: WallBody,
  scale: WorkingScale,
): FoundOpening[] {
  const probe = new BodyProbe(regions);
  const arcs = findArcs(linework, scale);
  const judge = new GapJudge(arcs, linework, probe, scale);
  const inGaps = findGaps(strips, probe, scale)
    .map((gap) => judge.judge(gap))
    .filter(({ kind }) => kind !== 'gap');
  return [...inGaps, ...swingOnlyDoors(arcs, inGaps, strips, probe, scale)];
}
