import type { Piece } from './pieces';
import type { TextLine } from './text-line';
import { CHAIN, LETTER } from './thresholds';

/** A piece seen along a direction of reading: `from` to `to` along it, `low` to `high` across it. */
interface Seen {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  /** Its longest run of ink along the direction. */
  readonly run: number;
}

interface Chain {
  readonly letters: Seen[];
  /** Dots, accents, dashes and marks of feet and inches. */
  readonly dots: Seen[];
}

/**
 * Chains pieces of the size of letters to lines of text: level ones first, then upright ones from what is left,
 * because the letters of labels that stand over each other look like an upright line.
 */
export function straightLines(pieces: readonly Piece[]): TextLine[] {
  const level = linesAlong(pieces.map(levelView), pieces, 0);
  const taken = new Set(level.flatMap((line) => line.pieces));
  const free = pieces.map(uprightView).filter(({ index }) => !taken.has(index));
  return [...level, ...linesAlong(free, pieces, 90)];
}

const levelView = ({ x, y, width, height, level }: Piece, index: number): Seen => ({
  index,
  from: x,
  to: x + width,
  low: y,
  high: y + height,
  run: level,
});

/** Reading upwards, the way along goes against y. */
const uprightView = ({ x, y, width, height, upright }: Piece, index: number): Seen => ({
  index,
  from: -(y + height),
  to: -y,
  low: x,
  high: x + width,
  run: upright,
});

const sizeOf = ({ low, high }: Seen): number => high - low;

function linesAlong(seen: readonly Seen[], pieces: readonly Piece[], angle: 0 | 90): TextLine[] {
  const sorted = [...seen].sort((p, q) => p.from - q.from || p.low - q.low);
  const letters = sorted.filter((piece) => isLetter(piece, pieces[piece.index]));
  const dots = sorted.filter(
    (piece) => sizeOf(piece) < LETTER.most / 2 && pieces[piece.index].area >= LETTER.dot,
  );
  return joinedByDots(chained(letters).map((chain) => withDots(chain, dots)))
    .filter(isText)
    .map((chain) => toLine(chain, angle));
}

function isLetter(seen: Seen, { width, height, area }: Piece): boolean {
  const [length, size] = [seen.to - seen.from, sizeOf(seen)];
  if (size < LETTER.least || size > LETTER.most || length > LETTER.longest * size) return false;
  if (Math.max(width, height) > LETTER.slim * Math.min(width, height)) return false;
  const { least, most, plain, line } = LETTER.cover;
  const cover = area / (width * height);
  if (length >= LETTER.long * size && seen.run >= LETTER.run * length && cover <= line) return false;
  return cover >= least && (cover <= most || Math.min(width, height) <= plain);
}

/** Chains of letters; each goes on with the letters that begin near its end. */
function chained(letters: readonly Seen[]): Seen[][] {
  const chainOf = letters.map((_, i) => i);
  const find = (i: number): number => (chainOf[i] === i ? i : (chainOf[i] = find(chainOf[i])));
  for (const [i, letter] of letters.entries())
    for (let k = i + 1; k < letters.length && letters[k].from - letter.to <= CHAIN.gap * LETTER.most; k++)
      if (areNeighbours(letter, letters[k])) chainOf[find(k)] = find(i);
  const chains = new Map<number, Seen[]>();
  for (const [i, letter] of letters.entries()) {
    const chain = chains.get(find(i));
    if (chain) chain.push(letter);
    else chains.set(find(i), [letter]);
  }
  return [...chains.values()];
}

function areNeighbours(p: Seen, q: Seen): boolean {
  const [small, large] = sizeOf(p) < sizeOf(q) ? [p, q] : [q, p];
  if (sizeOf(large) > CHAIN.alike * sizeOf(small)) return false;
  const overlap = Math.min(p.high, q.high) - Math.max(p.low, q.low);
  return overlap >= CHAIN.overlap * sizeOf(small) && q.from - p.to <= CHAIN.gap * sizeOf(large);
}

/** The letters with the small pieces that stand in their band. */
function withDots(letters: Seen[], dots: readonly Seen[]): Chain {
  const { from, to, low, high } = extentOf(letters);
  const size = high - low;
  const own = new Set(letters.map(({ index }) => index));
  const near: Seen[] = [];
  for (let i = firstFrom(dots, from - 2 * size); i < dots.length; i++) {
    const dot = dots[i];
    if (dot.from > to + CHAIN.beside * size) break;
    const inside = dot.low >= low - CHAIN.band * size && dot.high <= high + CHAIN.band * size;
    const beside = dot.to >= from - CHAIN.beside * size;
    const small = Math.max(dot.to - dot.from, sizeOf(dot)) <= CHAIN.dot * size;
    if (small && inside && beside && !own.has(dot.index)) near.push(dot);
  }
  return { letters, dots: near };
}

/** Joins chains of one row that share a dot: the dash between feet and inches belongs to both. */
function joinedByDots(chains: readonly Chain[]): Chain[] {
  const joined: Chain[] = [];
  const chainWith = new Map<number, Chain>();
  for (const chain of [...chains].sort((p, q) => p.letters[0].from - q.letters[0].from)) {
    const before = chain.dots.map(({ index }) => chainWith.get(index)).find((other) => other !== undefined);
    if (before && areNeighbourChains(before, chain)) {
      const known = new Set(before.dots.map(({ index }) => index));
      before.letters.push(...chain.letters);
      before.dots.push(...chain.dots.filter(({ index }) => !known.has(index)));
      chain.dots.forEach(({ index }) => chainWith.set(index, before));
    } else {
      joined.push(chain);
      chain.dots.forEach(({ index }) => chainWith.set(index, chain));
    }
  }
  return joined;
}

function areNeighbourChains(before: Chain, after: Chain): boolean {
  const [p, q] = [extentOf(before.letters), extentOf(after.letters)];
  const [small, large] = [p.high - p.low, q.high - q.low].sort((a, b) => a - b);
  const overlap = Math.min(p.high, q.high) - Math.max(p.low, q.low);
  const gap = q.from - p.to;
  const near = gap >= -small && gap <= CHAIN.acrossDash * large;
  return near && large <= CHAIN.height * small && overlap >= CHAIN.overlap * small;
}

function isText({ letters }: Chain): boolean {
  const { from, to, low, high } = extentOf(letters);
  const size = high - low;
  const sizes = letters.map(sizeOf).sort((p, q) => p - q);
  if (size > CHAIN.height * sizes[sizes.length >> 1]) return false;
  if (letters.length > 1) return to - from >= 0.9 * size;
  return to - from >= CHAIN.word * size && letters[0].run < LETTER.run * (to - from);
}

function firstFrom(sorted: readonly Seen[], from: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle].from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function extentOf(seen: readonly Seen[]): Pick<Seen, 'from' | 'to' | 'low' | 'high'> {
  return {
    from: Math.min(...seen.map(({ from }) => from)),
    to: Math.max(...seen.map(({ to }) => to)),
    low: Math.min(...seen.map(({ low }) => low)),
    high: Math.max(...seen.map(({ high }) => high)),
  };
}

function toLine({ letters, dots }: Chain, angle: 0 | 90): TextLine {
  const all = [...letters, ...dots];
  const { from, to, low, high } = extentOf(all);
  const [along, across] = [(from + to) / 2, (low + high) / 2];
  return {
    pieces: all.map(({ index }) => index),
    centre: angle === 0 ? [along, across] : [across, -along],
    length: to - from,
    size: high - low,
    angle,
    letters: letters.length,
  };
}
