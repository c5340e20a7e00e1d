import type { GridPoint, Layout } from '../../layout';
import { element, textElement } from '../markup';
import { type DimensionChain, dimensionChains } from './dimension-chains';
import type { Sheet } from './sheet';

/** Distances from the outer face of the walls to the chain, and from the chain to the overall dimension, mm. */
const OFFSET_MM = 700;
const NEXT_MM = 600;
/** Half the length of a tick, and the size of the figures, mm. */
const TICK_MM = 70;
const FIGURE_MM = 190;

/** Draws chains on all sides of the plan, and its overall length and depth below and to the left. */
export function drawDimensions(layout: Layout, sheet: Sheet): string {
  const chains = dimensionChains(layout);
  const parts = chains.flatMap((chain) => {
    const [first, last] = [chain.at[0], chain.at[chain.at.length - 1]];
    const overall =
      chain.side === 'bottom' || chain.side === 'left' ? [{ side: chain.side, at: [first, last] }] : [];
    return [
      ...drawChain(chain, OFFSET_MM, sheet),
      ...(chain.at.length > 2
        ? overall.flatMap((whole) => drawChain(whole, OFFSET_MM + NEXT_MM, sheet))
        : []),
    ];
  });
  return element('g', { class: 'dimensions', 'font-size': FIGURE_MM }, parts);
}

function drawChain({ side, at }: DimensionChain, offset: number, sheet: Sheet): string[] {
  const [x0, y0] = sheet.min;
  const [x1, y1] = sheet.max;
  const lying = side === 'bottom' || side === 'top';
  const across = { bottom: y0 - offset, top: y1 + offset, left: x0 - offset, right: x1 + offset }[side];
  const point = (value: number, aside = 0): GridPoint =>
    lying ? [value, across + aside] : [across + aside, value];
  const ticks = at.flatMap((value) => {
    const [x, y] = point(value);
    return [
      sheet.line([x - TICK_MM, y - TICK_MM], [x + TICK_MM, y + TICK_MM], 'tick'),
      sheet.line(point(value, -TICK_MM * 1.5), point(value, TICK_MM * 1.5), 'extension'),
    ];
  });
  const figures = at.slice(1).map((value, i) => {
    const [x, y] = sheet.place(point((value + at[i]) / 2)).map(Math.round);
    const text = String(Math.round(value - at[i]));
    return lying
      ? textElement({ x, y: y - 60 }, text)
      : textElement({ x: x - 60, y, transform: `rotate(-90 ${x - 60} ${y})` }, text);
  });
  return [sheet.line(point(at[0]), point(at[at.length - 1]), 'extension'), ...ticks, ...figures];
}
