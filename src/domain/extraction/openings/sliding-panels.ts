import {
  angleBetween,
  boxOf,
  direction,
  distance,
  inFrame,
  lineAngle,
  type SpatialIndex,
} from '../../geometry';
import type { Stroke } from '../model/linework';
import type { Gap } from './gaps';

/** Panels that pass each other are about half as wide as their opening. */
const PANEL = { min: 0.38, max: 0.68 };
/** Shut they cover the opening; drawn half open they leave a quarter. */
const MIN_COVER = 0.7;
const PARALLEL_DEGREES = 2;
/** Panels whose ends differ by less than this share of the opening are the two sides of one. */
const SAME = 0.12;

/**
 * Whether panels that pass each other stand in a gap: lines on different tracks, each about half the opening
 * long, that together cover most of it. `half` is how far from the wall's axis the tracks may lie.
 */
export function hasPassingPanels(
  { a, b }: Gap,
  half: number,
  strokes: SpatialIndex<Stroke>,
  isPanel: (stroke: Stroke) => boolean,
): boolean {
  const width = distance(a, b);
  const unit = direction(a, b);
  const slack = SAME * width;
  const panels = strokes
    .search(boxOf([a, b], half))
    .filter((stroke) => angleBetween(lineAngle(a, b), lineAngle(stroke.a, stroke.b)) <= PARALLEL_DEGREES)
    .filter(isPanel)
    .map((stroke) => {
      const [alongA, across] = inFrame(stroke.a, a, unit);
      const alongB = inFrame(stroke.b, a, unit)[0];
      return { from: Math.min(alongA, alongB), to: Math.max(alongA, alongB), across };
    })
    .filter(
      ({ from, to, across }) =>
        Math.abs(across) <= half &&
        from >= -slack &&
        to <= width + slack &&
        to - from >= PANEL.min * width &&
        to - from <= PANEL.max * width,
    );
  return panels.some((first) =>
    panels.some(
      (second) =>
        second.from - first.from > slack &&
        second.to - first.to > slack &&
        second.across !== first.across &&
        second.from <= first.to + slack &&
        second.to - first.from >= MIN_COVER * width,
    ),
  );
}
