import type { Linework } from '../../model/linework';
import type { Strip } from '../../model/wall-strip';
import type { WorkingScale } from '../../model/working-scale';
import type { RoundLine } from '../curves/round-lines';
import { crossedRectangles } from './crossed-rectangles';

/** What is drawn with pens. */
interface Lines {
  readonly linework: Linework;
  readonly round: readonly RoundLine[];
  readonly scale: WorkingScale;
}

/**
 * The sheet without the pens that draw crosses on cupboards; null where none does. Printed small, a furniture pen is as
 * wide as a thin wall.
 */
export function withoutFurniturePens<T extends Lines>(sheet: T): T | null {
  const { linework, round, scale } = sheet;
  const crossed = new Set<number | null>(crossedRectangles(linework, scale).map(({ style }) => style));
  if (crossed.size === 0) return null;
  const isOfWalls = ({ style }: { readonly style: number | null }): boolean => !crossed.has(style);
  const strokes = linework.strokes.filter(isOfWalls);
  return { ...sheet, linework: { ...linework, strokes }, round: round.filter(isOfWalls) };
}

/** Whether a thick stroke is drawn with a pen that also draws crosses on cupboards: it may be furniture. */
export function furniturePenTest(linework: Linework, scale: WorkingScale): (strip: Strip) => boolean {
  const crosses = crossedRectangles(linework, scale).map(({ style }) => linework.styles[style].width);
  return ({ drawnAs, thickness }) => drawnAs === 'stroke' && crosses.includes(thickness);
}
