import type { Linework } from '../linework/linework';
import type { WorkingScale } from '../units';
import type { WallBody } from '../walls/find-walls';
import { findArcs } from './arcs';
import { BodyProbe } from './body-probe';
import type { FoundOpening } from './found-opening';
import { GapJudge } from './gap-evidence';
import { findGaps } from './gaps';

/** Doors and windows that something drawn vouches for; open gaps are only reported where they are narrow. */
export function findOpenings(
  linework: Linework,
  { strips, regions }: WallBody,
  scale: WorkingScale,
): FoundOpening[] {
  const probe = new BodyProbe(regions);
  const judge = new GapJudge(findArcs(linework, scale), linework, probe, scale);
  return findGaps(strips, probe, scale)
    .map((gap) => judge.judge(gap))
    .filter(({ kind }) => kind !== 'gap');
}
