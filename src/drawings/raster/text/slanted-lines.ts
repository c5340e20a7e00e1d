import type { Piece } from './pieces';
import type { TextLine } from './text-line';
import { CHAIN, LETTER } from './thresholds';

/** A piece with its middle and the larger side of its box. */
interface Letter {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Lines of letters that are neither level nor upright, among the pieces that no other line has. */
export function slantedLines(pieces: readonly Piece[], straight: readonly TextLine[]): TextLine[] {
  const taken = new Set(straight.filter(({ letters }) => letters > 2).flatMap((line) => line.pieces));
  const letters = pieces
    .map(({ x, y, width, height, area }, index) => ({
      index,
      x: x + width / 2,
      y: y + height / 2,
      side: Math.max(width, height),
      cover: area / (width * height),
    }))
    .filter(
      ({ index, side, cover }) =>
        !taken.has(index) && side >= LETTER.least && side <= LETTER.most / 2 && cover >= LETTER.cover.least,
    )
    .sort((p, q) => p.x - q.x || p.y - q.y);
  return clusters(letters)
    .filter((cluster) => cluster.length >= CHAIN.slanted.letters)
    .flatMap((cluster) => lineThrough(cluster, letters) ?? []);
}

/** Groups of letters of one size, each near to the next. */
function clusters(letters: readonly Letter[]): Letter[][] {
  const groupOf = letters.map((_, i) => i);
  const find = (i: number): number => (groupOf[i] === i ? i : (groupOf[i] = find(groupOf[i])));
  for (const [i, p] of letters.entries())
    for (let k = i + 1; k < letters.length && letters[k].x - p.x <= CHAIN.slanted.reach * LETTER.most; k++) {
      const q = letters[k];
      const [small, large] = [Math.min(p.side, q.side), Math.max(p.side, q.side)];
      const near = Math.hypot(p.x - q.x, p.y - q.y) <= CHAIN.slanted.reach * large;
      if (near && large <= CHAIN.slanted.alike * small) groupOf[find(k)] = find(i);
    }
  const groups = new Map<number, Letter[]>();
  for (const [i, letter] of letters.entries()) {
    const group = groups.get(find(i));
    if (group) group.push(letter);
    else groups.set(find(i), [letter]);
  }
  return [...groups.values()];
}

/** The line through the middles of the letters, if they stand on one. Text reads to the right, or upwards. */
function lineThrough(cluster: readonly Letter[], all: readonly Letter[]): TextLine | null {
  const [midX, midY] = [meanOf(cluster.map(({ x }) => x)), meanOf(cluster.map(({ y }) => y))];
  const [xx, xy, yy] = cluster.reduce(
    ([a, b, c], { x, y }) => [a + (x - midX) ** 2, b + (x - midX) * (y - midY), c + (y - midY) ** 2],
    [0, 0, 0],
  );
  const direction = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
  const size = Math.max(...cluster.map(({ side }) => side));
  const off = ({ x, y }: Letter): number => Math.abs((y - midY) * cos - (x - midX) * sin);
  const along = ({ x, y }: Letter): number => (x - midX) * cos + (y - midY) * sin;
  if (cluster.some((letter) => off(letter) > CHAIN.slanted.off * size)) return null;
  const ends = cluster.map(along);
  const [from, to] = [Math.min(...ends) - size, Math.max(...ends) + size];
  const own = all.filter((letter) => off(letter) <= size && along(letter) >= from && along(letter) <= to);
  const degrees = (-direction * 180) / Math.PI;
  return {
    pieces: own.map(({ index }) => index),
    centre: [midX + (cos * (from + to)) / 2, midY + (sin * (from + to)) / 2],
    length: to - from,
    size: size * CHAIN.slanted.height,
    angle: degrees <= -90 + CHAIN.slanted.upright ? degrees + 180 : degrees,
    letters: cluster.length,
  };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
