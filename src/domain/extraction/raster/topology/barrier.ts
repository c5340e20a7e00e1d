import { componentsOf, type Component } from '../grid/components';
import { maskOf, type Grid } from '../grid/grid';
import { gapsAlong, openedBy, withoutLongRuns, type Axis } from '../grid/runs';
import type { MaskScale } from '../mask-scale';
import type { SeenMasks } from '../seen-masks';
import { BARRIER, BRIDGE } from '../thresholds';

/** What parts the rooms, as masks. */
export interface Barrier {
  /** Walls, doors and windows. */
  readonly seen: Grid;
  /** The walls among them. */
  readonly wall: Grid;
  /** All of them with the gaps between walls in line shut. */
  readonly shut: Grid;
}

/** Finds walls, doors and windows, leaves out what is too small or frames the sheet, and shuts gaps in the walls. */
export function barrierOf(masks: SeenMasks, scale: MaskScale): Barrier {
  const { wall, solid } = masks;
  const likely = maskOf(masks, (i) => solid[i] > BARRIER.least * 255);
  const components = componentsOf(likely, true);
  const kept = components.parts.map((part) => isPartOfBuilding(part, masks, scale));
  const seen = maskOf(masks, (i) => components.labels[i] > 0 && kept[components.labels[i] - 1]);
  const walls = maskOf(masks, (i) => seen.data[i] === 1 && wall[i] > BARRIER.wall * 255);
  const shut = { ...seen, data: seen.data.slice() };
  const thick = openedBy(walls, Math.max(2, Math.round(scale.px(BRIDGE.leafMm))));
  for (const axis of ['rows', 'columns'] as const) bridge(thick, axis, masks, shut.data, scale);
  return { seen, wall: walls, shut };
}

function isPartOfBuilding(part: Component, { width, height }: SeenMasks, { px }: MaskScale): boolean {
  const [w, h] = [part.right - part.left, part.bottom - part.top];
  if (Math.max(w, h) <= px(BARRIER.minPieceMm)) return false;
  const { span, cover } = BARRIER.frame;
  return !(w > span * width && h > span * height && part.count < cover * w * h);
}

/** Shuts the gaps between walls in line along an axis, where they are short or the network sees something in them. */
function bridge(walls: Grid, axis: Axis, { solid }: SeenMasks, shut: Uint8Array, { px }: MaskScale): void {
  const across = axis === 'rows' ? 'columns' : 'rows';
  const gaps = withoutLongRuns(gapsAlong(walls, axis, px(BRIDGE.mostMm)), across, px(BRIDGE.thickestMm));
  const { labels, parts } = componentsOf(gaps, false);
  const sums = new Float64Array(parts.length);
  for (let i = 0; i < labels.length; i++) if (labels[i] > 0) sums[labels[i] - 1] += solid[i];
  const kept = parts.map(({ left, right, top, bottom, count }, i) => {
    const length = axis === 'rows' ? right - left : bottom - top;
    return length < px(BRIDGE.alwaysMm) || sums[i] / count > BRIDGE.least * 255;
  });
  for (let i = 0; i < labels.length; i++) if (labels[i] > 0 && kept[labels[i] - 1]) shut[i] = 1;
}
