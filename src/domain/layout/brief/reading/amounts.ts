import { covering } from '../text/span';
import { exactly, isSign, mark, means, type Amount, type Lexeme, type Mark, type MarkOf } from './lexeme';

const MM_PER_FOOT = 304.8;
type Measured = 'count' | 'area' | 'length';

/** Joins numbers in words, ranges, bounds and sides: `4 to 6`, `half a dozen`, `at least 14 m²`, `3 × 4 m`. */
export function withAmounts(all: readonly Lexeme[]): Lexeme[] {
  return [numerals, counters, sides, ranges, bounds].reduce<readonly Lexeme[]>(rewrite, all).slice();
}

/** Looks at the first lexemes: how many to replace, and by what; null keeps the first one. */
type Rule = (rest: readonly Lexeme[]) => { taken: number; lexeme: Lexeme } | null;

function rewrite(all: readonly Lexeme[], rule: Rule): Lexeme[] {
  const result: Lexeme[] = [];
  for (let at = 0; at < all.length;) {
    const hit = rule(all.slice(at, at + WINDOW));
    result.push(hit?.lexeme ?? all[at]);
    at += hit?.taken ?? 1;
  }
  return result;
}

/** No rule looks further ahead than this. */
const WINDOW = 8;

function merged(parts: readonly Lexeme[], made: Mark): { taken: number; lexeme: Lexeme } {
  const span = covering(parts[0], parts[parts.length - 1]);
  return { taken: parts.length, lexeme: { ...span, marks: [made], plural: false } };
}

/** `twenty-five`, `two dozen`, `a pair of`, `3 dozen`. */
function numerals(rest: readonly Lexeme[]): ReturnType<Rule> {
  let total: number | null = mark(rest[0], 'count')?.amount.value ?? null;
  let at = total === null ? 0 : 1;
  let ten = false;
  if (means(rest[0], 'article') && mark(rest[1], 'numeral')?.role === 'multiple') at = 1;
  for (; at < rest.length; at++) {
    const joined: number = ten && isSign(rest[at], '-') ? 1 : 0;
    const numeral: MarkOf<'numeral'> | null = mark(rest[at + joined], 'numeral');
    if (numeral === null || (numeral.role !== 'multiple' && total !== null && !ten)) break;
    if (numeral.role === 'multiple') total = (total ?? 1) * numeral.value;
    else total = (total ?? 0) + numeral.value;
    ten = numeral.role === 'ten';
    at += joined;
  }
  if (total === null || !rest.slice(0, at).some((lexeme) => means(lexeme, 'numeral'))) return null;
  return merged(rest.slice(0, at), { is: 'count', amount: exactly(total) });
}

/** `6 no. operatories`: here "no" counts. */
function counters(rest: readonly Lexeme[]): ReturnType<Rule> {
  const count = mark(rest[0], 'count');
  return count !== null && means(rest[1], 'exclusion') && rest[1].end - rest[1].start <= 3
    ? merged(rest.slice(0, 2), count)
    : null;
}

/** `10 x 12 ft`, `3.05 m × 3.66 m`, `12' by 14'`, and `10 x 12`, where the numbers suggest the unit. */
function sides(rest: readonly Lexeme[]): ReturnType<Rule> {
  if (!means(rest[1], 'times')) return null;
  const [a, b] = [sideOf(rest[0]), sideOf(rest[2])];
  if (a === null || b === null || (a.bare && b.bare && (a.value < 1.5 || b.value < 1.5))) return null;
  const { factor, assumed } =
    a.bare && b.bare ? guess(a.value, b.value) : { factor: unitOf(a, b), assumed: null };
  const one = a.bare ? a.value * factor : a.value;
  const two = b.bare ? b.value * factor : b.value;
  return merged(rest.slice(0, 3), {
    is: 'sides',
    short: Math.min(one, two),
    long: Math.max(one, two),
    assumed,
  });
}

interface Side {
  readonly value: number;
  readonly bare: boolean;
}

function sideOf(lexeme: Lexeme | undefined): Side | null {
  const length = mark(lexeme, 'length');
  if (length !== null) return { value: length.amount.value, bare: false };
  const count = mark(lexeme, 'count');
  return count === null ? null : { value: count.amount.value, bare: true };
}

/** The unit of the bare side: the one that makes both sides most alike. */
function unitOf(a: Side, b: Side): number {
  const [bare, known] = a.bare ? [a.value, b.value] : [b.value, a.value];
  const offs = [1, 10, MM_PER_FOOT, 1000].map((mm) => ({
    mm,
    off: Math.max((bare * mm) / known, known / (bare * mm)),
  }));
  return offs.reduce((best, next) => (next.off < best.off ? next : best)).mm;
}

function guess(a: number, b: number): { factor: number; assumed: string } {
  const least = Math.min(a, b);
  if (least >= 1000) return { factor: 1, assumed: 'millimetres' };
  if (least >= 100) return { factor: 10, assumed: 'centimetres' };
  return least > 5.5 ? { factor: MM_PER_FOOT, assumed: 'feet' } : { factor: 1000, assumed: 'metres' };
}

/** `4-6`, `four to six`, `between 3 and 5`, `10–12 m²`. */
function ranges(rest: readonly Lexeme[]): ReturnType<Rule> {
  const between = means(rest[0], 'between');
  const [from, joint, to] = rest.slice(between ? 1 : 0);
  const joins = isSign(joint, '-') || means(joint, 'to', 'or') || (between && means(joint, 'and'));
  const [low, high] = [measureOf(from), measureOf(to)];
  if (!joins || low === null || high === null) return null;
  if (low.is !== high.is && low.is !== 'count') return null;
  // In "10 to 12 m²" the first number has the unit of the second one.
  const scale = low.is === high.is ? 1 : low.value === 0 ? 1 : unitBehind(high.value, low.value);
  const [min, max] = [Math.min(low.value * scale, high.value), Math.max(low.value * scale, high.value)];
  const middle = (min + max) / 2;
  const amount: Amount = { value: high.is === 'count' ? Math.floor(middle) : middle, min, max };
  return merged(rest.slice(0, between ? 4 : 3), { is: high.is, amount });
}

function measureOf(lexeme: Lexeme | undefined): { is: Measured; value: number } | null {
  for (const kind of ['count', 'area', 'length'] as const) {
    const found = mark(lexeme, kind);
    if (found !== null) return { is: kind, value: found.amount.value };
  }
  return null;
}

/** The unit that makes the bare number most like the other one. */
function unitBehind(other: number, bare: number): number {
  const factors = [1, 0.09290304, 0.83612736, 10, 25.4, MM_PER_FOOT, 1000];
  const off = (factor: number): number => Math.max((bare * factor) / other, other / (bare * factor));
  return factors.reduce((best, next) => (off(next) < off(best) ? next : best));
}

/** `at least 3`, `up to 12 m²`, `14 m² minimum`. */
function bounds(rest: readonly Lexeme[]): ReturnType<Rule> {
  const before = mark(rest[0], 'bound');
  if (before !== null) {
    const skip = means(rest[1], 'of') ? 2 : 1;
    const made = bounded(rest[skip], before.bound);
    return made === null ? null : merged(rest.slice(0, skip + 1), made);
  }
  const after = mark(rest[1], 'bound');
  if (after === null || after.bound === 'about' || measureOf(rest[2]) !== null) return null;
  const made = bounded(rest[0], after.bound);
  return made === null ? null : merged(rest.slice(0, 2), made);
}

function bounded(lexeme: Lexeme | undefined, bound: 'min' | 'max' | 'about'): Mark | null {
  const measure = measureOf(lexeme);
  if (measure === null) return null;
  const { is, value } = measure;
  if (bound === 'about') return { is, amount: exactly(value) };
  return { is, amount: { value, min: bound === 'min' ? value : null, max: bound === 'max' ? value : null } };
}
