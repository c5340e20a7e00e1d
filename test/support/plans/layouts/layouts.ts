import type { Dice } from '../dice';
import { rectangle } from '../polygon';
import type { Polygon } from '../vector';
import { type Block, type Programme, block, parts, row, useFor } from './blocks';
import { bentWing } from './bent-wing';

/** Builds the rooms of a storey, in modules. */
export type Layout = (programme: Programme, dice: Dice) => Block[];

/** Rooms on both sides of a passage, sometimes with a large room or a stair at its end. */
const corridor: Layout = (programme, dice) => {
  const length = dice.between(120, 260);
  const [top, width, bottom] = [dice.between(36, 54), dice.between(14, 21), dice.between(36, 54)];
  const end = dice.chance(0.5) ? dice.between(26, 50) : 0;
  return [
    ...row([0, 0, length, top], 'bottom', programme, dice),
    block(programme.passage, 0, top, length - end, width),
    ...(end ? [block(dice.chance(0.5) ? 'stair' : 'storage', length - end, top, end, width)] : []),
    ...row([0, top + width, length, bottom], 'top', programme, dice),
  ];
};

/** A block that is halved again and again. Rooms open into each other, and one is the hall. */
const halved: Layout = (programme, dice) => {
  const split = (x: number, y: number, w: number, h: number): Polygon[] => {
    const [long, short] = [Math.max(w, h), Math.min(w, h)];
    if (long < 44 || (w * h < 2600 && long < 2 * short && dice.chance(0.6))) return [rectangle(x, y, w, h)];
    const cut = dice.between(Math.max(18, Math.floor(long * 0.35)), Math.floor(long * 0.65));
    return w >= h
      ? [...split(x, y, cut, h), ...split(x + cut, y, w - cut, h)]
      : [...split(x, y, w, cut), ...split(x, y + cut, w, h - cut)];
  };
  const rooms = split(0, 0, dice.between(90, 150), dice.between(80, 120));
  const hall = dice.between(0, rooms.length - 1);
  return rooms.map((outline, i) => {
    const squareModules = (outline[2][0] - outline[0][0]) * (outline[2][1] - outline[0][1]);
    return { use: i === hall ? programme.passage : useFor(squareModules, programme, dice), outline };
  });
};

/** An L: two wings with a bent passage along the inner side. */
const twoWings: Layout = (programme, dice) => {
  const [depth, width] = [dice.between(38, 52), dice.between(14, 20)];
  const [long, tall] = [dice.between(130, 210), dice.between(60, 130)];
  const passage: Polygon = [
    [depth, depth],
    [long, depth],
    [long, depth + width],
    [depth + width, depth + width],
    [depth + width, depth + tall],
    [depth, depth + tall],
  ];
  const heights = parts(tall, 24, 56, dice);
  let y = depth;
  const side = heights.map((h) => {
    y += h;
    return block(useFor(depth * h, programme, dice), 0, y - h, depth, h);
  });
  return [
    ...row([0, 0, long, depth], 'bottom', programme, dice),
    { use: programme.passage, outline: passage },
    ...side,
  ];
};

/** A T: a corridor building with a third row of rooms reaching out of its middle. */
const reachingOut: Layout = (programme, dice) => {
  const blocks = corridor(programme, dice);
  const xs = blocks.flatMap(({ outline }) => outline.map(([x]) => x));
  const bottom = Math.max(...blocks.flatMap(({ outline }) => outline.map(([, y]) => y)));
  const length = Math.max(...xs);
  const from = dice.between(Math.floor(length * 0.2), Math.floor(length * 0.4));
  const width = dice.between(50, Math.floor(length * 0.45));
  return [...blocks, ...row([from, bottom, width, dice.between(34, 48)], 'top', programme, dice)];
};

/** A ring passage around a core of wet rooms, stair and shaft. */
const core: Layout = (programme, dice) => {
  const [depth, width] = [dice.between(36, 46), dice.between(14, 18)];
  const coreHeight = dice.between(36, 50);
  const coreParts = [dice.between(26, 34), dice.between(24, 40), dice.between(8, 11), dice.between(20, 30)];
  const coreWidth = coreParts.reduce((sum, w) => sum + w, 0);
  const [w, h] = [coreWidth + 2 * width, coreHeight + 2 * width];
  const inside = rectangle(depth + width, depth + width, coreWidth, coreHeight);
  let x = depth + width;
  const uses = ['stair', 'washroom', 'shaft', 'storage'] as const;
  const coreRooms = coreParts.map((part, i) => {
    x += part;
    return block(uses[i], x - part, depth + width, part, coreHeight);
  });
  let y = depth;
  const sides = parts(h, 26, 50, dice).flatMap((part) => {
    y += part;
    const side = (left: number): Block =>
      block(useFor(depth * part, programme, dice), left, y - part, depth, part);
    return [side(0), side(depth + w)];
  });
  return [
    ...row([0, 0, w + 2 * depth, depth], 'bottom', programme, dice),
    ...sides,
    { use: programme.passage, outline: rectangle(depth, depth, w, h), holes: [inside] },
    ...coreRooms,
    ...row([0, depth + h, w + 2 * depth, depth], 'top', programme, dice),
  ];
};

export const LAYOUTS = { corridor, halved, twoWings, reachingOut, core, bentWing } satisfies Record<
  string,
  Layout
>;

export type LayoutName = keyof typeof LAYOUTS;
