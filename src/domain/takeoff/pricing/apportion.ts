import { Figure } from '../figure';

/**
 * Shares a whole number of minor units in proportion to weights, by the largest remainder: the shares add up exactly.
 * Between equal remainders the earlier weight comes first. Weights that are all zero share nothing, but the first one
 * takes what there is.
 *
 * @param weights not below zero
 */
export function apportion(total: bigint, weights: readonly bigint[]): bigint[] {
  if (total < 0n) return apportion(-total, weights).map((share) => -share);
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) return weights.map((_, i) => (i === 0 ? total : 0n));
  const shares = weights.map((weight) => (total * weight) / whole);
  const left = Number(total - shares.reduce((sum, share) => sum + share, 0n));
  const byRemainder = weights
    .map((weight, i) => ({ i, remainder: (total * weight) % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.i - b.i : a.remainder > b.remainder ? -1 : 1));
  for (const { i } of byRemainder.slice(0, left)) shares[i] += 1n;
  return shares;
}

/** A decimal string in whole units of its last digit: `12.30` is 1230. */
export function inMinorUnits(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}

/** Whole minor units as a decimal string with so many digits. */
export function fromMinorUnits(minor: bigint, digits: number): string {
  if (minor < 0n) return `-${fromMinorUnits(-minor, digits)}`;
  const figures = minor.toString().padStart(digits + 1, '0');
  return digits === 0 ? figures : `${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
}

/** Sum of amounts with `digits` decimals each; null counts as 0. */
export function totalOf(amounts: readonly (string | null)[], digits: number): string {
  let minor = 0n;
  for (const amount of amounts) if (amount !== null) minor += inMinorUnits(amount);
  return fromMinorUnits(minor, digits);
}

/** Exact sum of decimal strings, without trailing zeros. */
export function sumOf(decimals: readonly string[]): string {
  return decimals.reduce((sum, text) => sum.plus(Figure.of(text)), Figure.of(0)).toFixed();
}
