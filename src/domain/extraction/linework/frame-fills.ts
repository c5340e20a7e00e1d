import type { Drawing } from '../../drawing/drawing';
import { type Box, boxOf, fillRegion } from '../../geometry';
import type { Linework, PaintedFill } from '../model/linework';
import type { Discard } from '../model/observation';
import { textFrame } from '../texts/text-frame';
import { FRAME } from './thresholds';

/**
 * Takes away a border of the sheet that is painted as a band. Outside a band that is the outer wall of a building,
 * dimensions are written; outside a border there are the marks of the sheet's fields at most.
 */
export function withoutFrameFills(
  linework: Linework,
  { page, texts }: Pick<Drawing, 'page' | 'texts'>,
  discard?: Discard,
): Linework {
  const margin = FRAME.maxMargin * Math.min(page.width, page.height);
  const isBorder = ({ rings, rule }: PaintedFill): boolean => {
    const box = boxOf(rings.flat());
    const [minX, minY, maxX, maxY] = box;
    if (minX > margin || minY > margin || maxX < page.width - margin || maxY < page.height - margin)
      return false;
    const [band, ...others] = fillRegion(rings, rule);
    if (band === undefined || others.length > 0 || band.holes.length !== 1) return false;
    const hole = boxOf(band.holes[0]);
    if (hole.some((side, i) => Math.abs(side - box[i]) > FRAME.depth)) return false;
    return texts.every((text) => text.text.trim().length <= FRAME.fieldMark || isInside(text, box));
  };
  const borders = new Set(linework.fills.filter(isBorder));
  if (borders.size === 0) return linework;
  for (const { rings } of borders)
    discard?.({ what: 'fill', reason: 'It is part of the border of the sheet.', at: rings[0][0] });
  return { ...linework, fills: linework.fills.filter((fill) => !borders.has(fill)) };
}

function isInside(text: Drawing['texts'][number], [minX, minY, maxX, maxY]: Box): boolean {
  const [x, y] = textFrame(text).centre;
  return x > minX && x < maxX && y > minY && y < maxY;
}
