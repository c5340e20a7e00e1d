import { distance, midpoint, SpatialIndex } from '../../geometry';
import { findArcs } from '../linework/arcs';
import { strokeIndexOf } from '../linework/stroke-index';
import type { FoundOpening } from '../model/found-opening';
import type { Linework } from '../model/linework';
import { watched, type Discard, type ObserveExtraction } from '../model/observation';
import { units, type WorkingScale } from '../model/working-scale';
import type { WallBody } from '../walls/wall-source';
import { arrowTest } from './arrowheads';
import { BodyProbe } from './body-probe';
import { findGaps } from './gaps';
import { judgeGap, type OpeningsFound } from './judge-gap';
import { outerTest } from './outside';
import { paintedOpening } from './painted';
import { glassFronts } from './glass-fronts';
import { describeOpenings, discardGap } from './report';
import { swingOnlyDoors } from './swings';
import { DOOR } from './thresholds';

/** Finds the doors and windows that something drawn proves. A gap alone is not an opening. */
export type OpeningFinder = (body: WallBody) => FoundOpening[];

/** Prepares what all readings of the walls share: where swings and lines are. */
export function openingFinder(
  linework: Linework,
  scale: WorkingScale,
  observe?: ObserveExtraction,
): OpeningFinder {
  const arcs = findArcs(linework, scale);
  const arcIndex = new SpatialIndex(arcs, ({ centre: [x, y] }) => [x, y, x, y]);
  const strokes = strokeIndexOf(linework);
  const isArrow = arrowTest(linework, strokes, scale);
  const patches = linework.patches ?? [];
  const find = ({ strips, regions, windows }: WallBody, discard?: Discard): OpeningsFound => {
    const probe = new BodyProbe(regions);
    const bent = windows.filter(({ bend }) => bend);
    const gaps = findGaps(strips, probe, scale, discard).filter(
      ({ a, thickness }) =>
        !bent.some((window) => [window.a, window.b].some((jamb) => distance(jamb, a) < thickness / 2)),
    );
    const isOuter = outerTest(regions, [...gaps, ...windows, ...patches], scale);
    const surroundings = {
      arcs: arcIndex,
      strokes,
      styles: linework.styles,
      patches,
      probe,
      isOuter,
      isArrow,
      scale,
    };
    const judgements = gaps.map((gap) => judgeGap(gap, surroundings));
    if (discard) judgements.forEach((judgement) => discardGap(judgement, scale, discard));
    const inGaps = judgements.flatMap(({ openings }) => openings);
    const between = windows.filter((window) => !inGaps.some((known) => isAt(known, window)));
    const drawn = [...inGaps, ...between];
    const painted = patches
      .filter((patch) => !drawn.some((known) => isAt(known, patch)))
      .map((patch) => paintedOpening(patch, patch, linework, isOuter));
    const inWalls = [...drawn, ...painted];
    const widest = units(DOOR.gateMm, scale);
    const narrow = gaps.filter(({ a, b }) => distance(a, b) <= widest);
    const bounds = { probe, regions, closings: [...inWalls, ...narrow] };
    const known = [...inWalls, ...glassFronts(linework, inWalls, bounds, scale)];
    return {
      openings: [...known, ...swingOnlyDoors(arcs, known, strips, probe, scale, discard)],
      judgements,
    };
  };
  return (body) =>
    watched(observe, 'openings', (discard) => find(body, discard), describeOpenings, body.name).openings;
}

function isAt(known: FoundOpening, { a, b }: Pick<FoundOpening, 'a' | 'b'>): boolean {
  return distance(midpoint(known.a, known.b), midpoint(a, b)) < distance(a, b) / 2;
}
