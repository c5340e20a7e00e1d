import { ringArea, type Point, type Region } from '../../../geometry';
import { componentsOf, maskOfPart, type Component, type Components } from '../grid/components';
import { distanceInside } from '../grid/distance';
import { flood } from '../grid/flood';
import { inverted, maskOf, type Grid } from '../grid/grid';
import { outlineOf } from '../grid/outlines';
import type { MaskScale } from '../mask-scale';
import type { SeenMasks } from '../seen-masks';
import { FLOOR } from '../thresholds';

/** The floors between the walls, and where they lie. */
export interface Spaces {
  readonly found: readonly RawSpace[];
  /** 1 on the pixels of the floors that were kept. */
  readonly floor: Grid;
}

/** The floor of a room along the edges of the pixels of the masks. */
export interface RawSpace {
  readonly region: Region;
  /** Mean probability of room in it, 0 to 1. */
  readonly confidence: number;
}

/** Why a floor is left out; told to an observer. */
export type DropSpace = (what: string, reason: string, at: Point) => void;

/**
 * The floors between the barriers. Cores of free space grow back until they meet, so that two rooms stay apart at a
 * narrow passage even where the door between them was not seen.
 */
export function spacesBetween(shut: Grid, masks: SeenMasks, scale: MaskScale, drop?: DropSpace): Spaces {
  const floors = floorsOf(shut, masks, scale);
  const spaces = floors.parts.map((part) => spaceOf(floors, part, masks, scale));
  if (drop)
    floors.parts.forEach(({ left, right, top, bottom }, i) => {
      const found = spaces[i];
      if (typeof found === 'string') drop('closed space', found, [(left + right) / 2, (top + bottom) / 2]);
    });
  const kept = spaces.map((found) => typeof found !== 'string');
  return {
    found: spaces.filter((found) => typeof found !== 'string'),
    floor: maskOf(shut, (i) => floors.labels[i] > 0 && kept[floors.labels[i] - 1]),
  };
}

function floorsOf(shut: Grid, masks: SeenMasks, { px }: MaskScale): Components {
  const free = maskOf(shut, (i) => shut.data[i] === 0);
  const distance = distanceInside(free);
  const { labels } = componentsOf(
    maskOf(shut, (i) => distance[i] > px(FLOOR.leakMm)),
    false,
  );
  const deep = px(FLOOR.deepMm);
  const height = new Uint8Array(distance.length);
  for (let i = 0; i < height.length; i++) height[i] = 250 * (1 - Math.min(1, distance[i] / deep));
  flood(free, labels, height);
  return renumbered(unitedAcross(labels, shut.width, masks), shut.width, shut.height);
}

/** For each floor the first one that it is open to: the leaf of a door before a corridor leaves a narrow passage. */
function unitedAcross(labels: Int32Array, width: number, { solid }: SeenMasks): Int32Array {
  const borders = new Map<string, { one: number; other: number; count: number; sum: number }>();
  const meet = (i: number, k: number): void => {
    const [one, other] = labels[i] < labels[k] ? [labels[i], labels[k]] : [labels[k], labels[i]];
    if (one === other || one === 0) return;
    const border = borders.get(`${one} ${other}`) ?? { one, other, count: 0, sum: 0 };
    borders.set(`${one} ${other}`, {
      ...border,
      count: border.count + 1,
      sum: border.sum + solid[i] + solid[k],
    });
  };
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === 0) continue;
    if ((i + 1) % width > 0) meet(i, i + 1);
    if (i + width < labels.length) meet(i, i + width);
  }
  // What reaches the edge is the outside.
  const outside = new Set<number>();
  for (let i = 0; i < labels.length; i++) {
    const x = i % width;
    if (x === 0 || x === width - 1 || i < width || i >= labels.length - width) outside.add(labels[i]);
  }
  const heads = new Map<number, number>();
  const headOf = (label: number): number => (heads.has(label) ? headOf(heads.get(label)!) : label);
  for (const { one, other, count, sum } of borders.values()) {
    if (outside.has(one) || outside.has(other)) continue;
    const [p, q] = [headOf(one), headOf(other)];
    if (p !== q && sum / count / 2 < FLOOR.open * 255) heads.set(Math.max(p, q), Math.min(p, q));
  }
  return labels.map(headOf);
}

/** The pieces by their labels, which become numbers from 1 in the order of their first pixels. */
function renumbered(labels: Int32Array, width: number, height: number): Components {
  const numbers = new Map<number, number>();
  const parts: { -readonly [K in keyof Component]: Component[K] }[] = [];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (labels[i] === 0) continue;
      const label = numbers.get(labels[i]) ?? numbers.size + 1;
      numbers.set(labels[i], label);
      labels[i] = label;
      const part = (parts[label - 1] ??= { label, count: 0, left: x, right: x, top: y, bottom: y });
      part.count++;
      part.left = Math.min(part.left, x);
      part.right = Math.max(part.right, x + 1);
      part.bottom = y + 1;
    }
  }
  return { width, height, labels, parts };
}

function spaceOf(
  floors: Components,
  part: Component,
  masks: SeenMasks,
  { px, px2 }: MaskScale,
): RawSpace | string {
  if (part.count < px2(FLOOR.minM2)) return `It is smaller than ${FLOOR.minM2} m².`;
  const { share, confidence } = insideOf(floors, part, masks);
  const atEdge =
    part.left === 0 || part.top === 0 || part.right === floors.width || part.bottom === floors.height;
  if (share < (atEdge ? FLOOR.atEdge : FLOOR.inside))
    return 'The network sees paper there, not the inside of a room.';
  const margin = Math.ceil(px(FLOOR.notchMm)) + 2;
  const whole = maskOfPart(floors, part, margin);
  const outline = outlineOf(
    smoothed(whole, { notch: px(FLOOR.notchMm), spur: px(FLOOR.spurMm) }, px2(FLOOR.cornerM2)),
  );
  if (outline === null || ringArea(outline.outer) < px2(FLOOR.minM2))
    return `It is narrower than ${FLOOR.spurMm} mm or smaller than ${FLOOR.minM2} m².`;
  const place = (ring: Point[]): Point[] =>
    ring.map(([x, y]): Point => [x - margin + part.left, y - margin + part.top]);
  const holes = outline.holes.filter((hole) => ringArea(hole) > px2(FLOOR.minHoleM2));
  return { region: { outer: place(outline.outer), holes: holes.map(place) }, confidence };
}

/**
 * Fills notches of the outline and takes away spurs that are narrower than the widths. What a circle leaves in a corner
 * of the room stays as it is.
 *
 * @param corner the area of what is left in a corner, at most. Unit: px²
 */
function smoothed(mask: Grid, { notch, spur }: { notch: number; spur: number }, corner: number): Grid {
  const filled = inverted(openedButCorners(inverted(mask), notch / 2, corner));
  return openedButCorners(filled, spur / 2, corner);
}

/** The mask without the parts in which no circle of the radius fits, unless they are as small as a corner. */
function openedButCorners(mask: Grid, radius: number, corner: number): Grid {
  const inside = distanceInside(mask);
  const outsideCore = distanceInside(maskOf(mask, (i) => inside[i] < radius));
  const isThin = (i: number): boolean => mask.data[i] === 1 && outsideCore[i] >= radius;
  const { labels, parts } = componentsOf(maskOf(mask, isThin), true);
  return maskOf(mask, (i) => mask.data[i] === 1 && (labels[i] === 0 || parts[labels[i] - 1].count <= corner));
}

/** Share of the pixels at which room is likelier than paper, and the mean probability of room. */
function insideOf(
  { labels, width }: Components,
  { left, right, top, bottom, label, count }: Component,
  { room, paper }: SeenMasks,
): { share: number; confidence: number } {
  let [inside, sum] = [0, 0];
  for (let y = top; y < bottom; y++) {
    for (let i = y * width + left; i < y * width + right; i++) {
      if (labels[i] !== label) continue;
      sum += room[i];
      if (room[i] > paper[i]) inside++;
    }
  }
  return { share: inside / count, confidence: sum / count / 255 };
}
