import type { DrawnText } from '../../drawing/drawing';
import { boxOf, distanceToSegment, type Point, SpatialIndex } from '../../geometry';
import type { Opening, PlanWarning, Wall } from '../model/plan-geometry';
import { units, type WorkingScale } from '../model/working-scale';
import { openingSizes } from '../texts/opening-sizes';
import { textFrame } from '../texts/text-frame';
import { tidy } from './coordinates';
import { OPENING_TAG } from './thresholds';

/** Size codes beside walls, such as `6040 XO`, where no opening of about that width was found. */
export function openingsNotFound(
  texts: readonly DrawnText[],
  walls: readonly Wall[],
  openings: readonly Opening[],
  scale: WorkingScale,
): PlanWarning[] {
  const codes = openingSizes(texts.map(({ text }) => text.trim()));
  if (codes.size === 0) return [];
  const index = new SpatialIndex(walls, ({ polygon }) => boxOf(polygon));
  const reach = units(OPENING_TAG.reachMm, scale);
  const isBeside = (at: Point, [a, b]: readonly [Point, Point], thickness: number): boolean =>
    distanceToSegment(at, { a, b }) <= reach + thickness / 2;
  const lost = texts
    .filter(({ visible, text }) => visible && codes.has(text.trim()))
    .map((drawn) => ({ text: drawn.text.trim(), at: textFrame(drawn).centre }))
    .filter(({ at }) =>
      index.near(at, reach).some(({ centreline, thickness }) => isBeside(at, centreline, thickness)),
    )
    .filter(
      ({ text, at }) => !openings.some(({ tag, segment }) => tag === text && isBeside(at, segment, reach)),
    );
  if (lost.length === 0) return [];
  const names = lost.map(({ text }) => text);
  return [
    {
      code: 'openings_not_found',
      message:
        `No opening of the printed width was found beside ${names.length === 1 ? 'this size' : 'these sizes'}: ` +
        `${names.join(', ')}. Look whether a door or a window is missing there, because none is billed.`,
      at: lost.map(({ at }) => tidy(at)),
      names,
    },
  ];
}
