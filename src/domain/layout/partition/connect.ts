import { leastBy } from '../../geometry';
import type { CellRect } from '../cell-plan';
import { joined, overlap, rectArea } from './cell-rect';
import type { Port, SnappedShell } from './snapped-shell';

/** Adds cross links until all corridors are connected; null when straight links cannot connect them. */
export function linked(corridor: readonly CellRect[], width: number, shell: SnappedShell): CellRect[] | null {
  const all = [...corridor];
  for (;;) {
    const group = groups(all, width);
    if (group.every((g) => g === group[0])) return all;
    const link = shortestLink(all, group, width, shell);
    if (!link) return null;
    all.push(link);
  }
}

/** Number of the connected group of each rectangle. */
function groups(rects: readonly CellRect[], width: number): number[] {
  const group = rects.map((_, i) => i);
  for (let changed = true; changed;) {
    changed = false;
    for (let i = 0; i < rects.length; i++)
      for (let k = i + 1; k < rects.length; k++) {
        if (group[i] === group[k] || !joined(rects[i], rects[k], width)) continue;
        group[i] = group[k] = Math.min(group[i], group[k]);
        changed = true;
      }
  }
  return group;
}

function shortestLink(
  rects: readonly CellRect[],
  group: readonly number[],
  width: number,
  shell: SnappedShell,
): CellRect | null {
  let best: CellRect | null = null;
  for (let i = 0; i < rects.length; i++)
    for (let k = 0; k < rects.length; k++) {
      if (group[i] === group[k]) continue;
      for (const link of linksBetween(rects[i], rects[k], width))
        if ((!best || rectArea(link) < rectArea(best)) && shell.clearSum.fills(link)) best = link;
    }
  return best;
}

/** Straight links from the upper (right) edge of one to the lower (left) edge of the other: at both ends, amid. */
function linksBetween(a: CellRect, b: CellRect, width: number): CellRect[] {
  const links: CellRect[] = [];
  const [left, right] = [Math.max(a[0], b[0]), Math.min(a[2], b[2])];
  if (right - left >= width && a[3] <= b[1])
    for (const x of [left, right - width, (left + right - width) >> 1])
      links.push([x, a[3], x + width, b[1]]);
  const [bottom, top] = [Math.max(a[1], b[1]), Math.min(a[3], b[3])];
  if (top - bottom >= width && a[2] <= b[0])
    for (const y of [bottom, top - width, (bottom + top - width) >> 1])
      links.push([a[2], y, b[0], y + width]);
  return links.filter((link) => rectArea(link) > 0);
}

/** Leads the corridor to every entrance and every door of a kept room; null when one cannot be reached. */
export function withPorts(
  corridor: readonly CellRect[],
  width: number,
  shell: SnappedShell,
): CellRect[] | null {
  const all = [...corridor];
  for (const port of shell.ports) {
    if (all.some((rect) => covers(rect, port.sill))) continue;
    const ways = [...straightWays(port, all, width), ...sidewaysWays(port, all, width)].filter((way) =>
      shell.clearSum.fills(way),
    );
    if (ways.length === 0) return null;
    all.push(leastBy(ways, rectArea));
  }
  return all;
}

function covers(rect: CellRect, sill: CellRect): boolean {
  const shared = overlap(rect, sill);
  return shared !== null && rectArea(shared) === rectArea(sill);
}

/** Starts of a passage of this width that takes in the whole opening. */
function starts(low: number, high: number, width: number): number[] {
  const slack = Math.max(0, width - (high - low));
  return [low - (slack >> 1), low, low - slack];
}

/** A passage straight in from the opening until it meets a corridor. */
function straightWays({ sill, inward }: Port, corridor: readonly CellRect[], width: number): CellRect[] {
  const flat = inward[0] === 0;
  const [low, high] = flat ? [sill[0], sill[2]] : [sill[1], sill[3]];
  const wide = Math.max(width, high - low);
  return starts(low, high, width).flatMap((start) =>
    corridor.flatMap((rect): CellRect[] => {
      const [from, to] = flat ? [rect[0], rect[2]] : [rect[1], rect[3]];
      if (Math.min(to, start + wide) - Math.max(from, start) < width) return [];
      const [x0, y0, x1, y1] = sill;
      const ahead = flat
        ? inward[1] > 0
          ? rect[3] > y0
          : rect[1] < y1
        : inward[0] > 0
          ? rect[2] > x0
          : rect[0] < x1;
      if (!ahead) return [];
      // A passage that sticks out beside the corridor must be as deep there as a corridor is wide.
      const deep = from <= start && to >= start + wide ? 1 : width;
      if (inward[1] > 0) return [[start, y0, start + wide, Math.max(rect[1], y0 + deep)]];
      if (inward[1] < 0) return [[start, Math.min(rect[3], y1 - deep), start + wide, y1]];
      if (inward[0] > 0) return [[x0, start, Math.max(rect[0], x0 + deep), start + wide]];
      return [[Math.min(rect[2], x1 - deep), start, x1, start + wide]];
    }),
  );
}

/** A lobby along the wall from the opening to a corridor that ends at this wall. */
function sidewaysWays({ sill, inward }: Port, corridor: readonly CellRect[], width: number): CellRect[] {
  const flat = inward[0] === 0;
  const deep = inward[0] + inward[1] > 0;
  const edge = flat ? (deep ? sill[1] : sill[3] - width) : deep ? sill[0] : sill[2] - width;
  const [low, high] = flat ? [sill[0], sill[2]] : [sill[1], sill[3]];
  return starts(low, high, width).flatMap((start) => {
    const wide = Math.max(width, high - low);
    return corridor.flatMap((rect): CellRect[] => {
      const [from, to] = flat ? [rect[1], rect[3]] : [rect[0], rect[2]];
      if (from > edge || to < edge + width) return [];
      const [a, b] = flat ? [rect[0], rect[2]] : [rect[1], rect[3]];
      const [first, last] =
        b <= start ? [b, start + wide] : a >= start + wide ? [start, a] : [start, start + wide];
      return [flat ? [first, edge, last, edge + width] : [edge, first, edge + width, last]];
    });
  });
}
