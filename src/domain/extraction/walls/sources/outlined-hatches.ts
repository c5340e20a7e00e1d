import { direction, totalBy } from '../../../geometry';
import { layerRole } from '../../linework/layer-lexicon';
import type { Linework, Stroke } from '../../model/linework';
import type { Discard } from '../../model/observation';
import type { Strip } from '../../model/wall-strip';
import { units, type WorkingScale } from '../../model/working-scale';
import { classifyDirections, onPage } from '../faces/face-line';
import { PAIR } from '../thresholds';
import type { Hatch } from './find-hatches';
import { coursesOf, sineBetween, type Course } from './hatch-courses';
import { stretchesOf, type Stretch, surroundingsOf } from './hatch-stretches';
import { HATCH, OUTLINED } from './thresholds';

/**
 * Walls that have a hatch between drawn faces. The lines that both ends of a hatch line lie on are the faces, and the
 * wall reaches as far as the hatch does: up to the jambs of openings, though the faces may run on. So furniture, steps
 * and the lines of windows make no walls, whatever their pen.
 */
export function outlinedHatchStrips(
  { strokes, styles }: Linework,
  hatches: readonly Hatch[],
  layer: string | null,
  scale: WorkingScale,
  discard?: Discard,
): Strip[] {
  if (hatches.length === 0) return [];
  const solid = strokes.filter(({ style }) => styles[style].dash.length === 0);
  const faces = solid.filter(({ style }) => {
    const role = layerRole(styles[style].layer);
    return role === null || role === 'wall';
  });
  const { across, gap } = PAIR.sameFaceMm;
  const classes = classifyDirections(faces, { across: units(across, scale), gap: units(gap, scale) });
  const found = classes.map((parallels) => coursesOf(parallels, hatches, scale));
  const ofWalls = hatchesOfWalls(found.flat(), discard);
  const others = solid.filter((stroke) => !ofWalls.some((hatch) => isOf(hatch, stroke)));
  const around = surroundingsOf(ofWalls, others, scale);
  return found.flatMap((courses) => {
    const placed = courses
      .filter(({ hatch }) => ofWalls.includes(hatch))
      .flatMap((course) => stretchesOf(course, around).map((stretch) => ({ course, stretch })));
    return withoutRivals(placed, discard).map(
      ({ course: { unit, low, high }, stretch: { from, to } }): Strip => ({
        a: onPage(unit, from, (low + high) / 2),
        b: onPage(unit, to, (low + high) / 2),
        thickness: high - low,
        layer,
        drawnAs: 'hatch',
      }),
    );
  });
}

const FEW = 'It fills much less wall than another hatch: ruled lines on furniture.';
const RIVAL = 'The hatch shows another wall in the same place with more of its lines.';

/** The hatches that fill many walls. Ruled lines on furniture fill few pieces. */
function hatchesOfWalls(courses: readonly Course[], discard?: Discard): Hatch[] {
  const votes = totalBy(
    courses,
    ({ hatch }) => hatch,
    (course) => course.votes,
  );
  const most = Math.max(0, ...votes.values());
  return [...votes.keys()].filter((hatch) => {
    const kept = votes.get(hatch)! >= HATCH.shareOfBest * most;
    const [{ from, across }] = hatch.lines;
    if (!kept) discard?.({ what: 'hatch', reason: FEW, at: onPage(hatch.unit, from, across) });
    return kept;
  });
}

/** Whether a line is one of a hatch by its pen and direction. */
function isOf({ style, unit }: Hatch, stroke: Stroke): boolean {
  return stroke.style === style && sineBetween(direction(stroke.a, stroke.b), unit) <= OUTLINED.parallel;
}

interface Placed {
  readonly course: Course;
  readonly stretch: Stretch;
}

/** Of two stretches in one place, the one that more hatch lines show: a line beside the wall may make the other one. */
function withoutRivals(placed: readonly Placed[], discard?: Discard): Placed[] {
  const kept: Placed[] = [];
  for (const one of [...placed].sort((p, q) => q.stretch.votes - p.stretch.votes)) {
    const { course, stretch } = one;
    const isRival = ({ course: { low, high }, stretch: { from, to } }: Placed): boolean =>
      Math.min(high, course.high) > Math.max(low, course.low) &&
      Math.min(to, stretch.to) - Math.max(from, stretch.from) >
        OUTLINED.rivalOverlap * (stretch.to - stretch.from);
    if (!kept.some(isRival)) kept.push(one);
    else {
      const middle = onPage(course.unit, (stretch.from + stretch.to) / 2, (course.low + course.high) / 2);
      discard?.({ what: 'strip', reason: RIVAL, at: middle });
    }
  }
  return placed.filter((one) => kept.includes(one));
}
