import type { Decimal } from 'decimal.js';
import { Exact } from '../../formula';

/**
 * Shares an amount in proportion to weights, so that the rounded shares add up to it exactly: each share is rounded
 * down, and what is left goes, one minor unit each, to the shares that lost most; of equal ones, to the first. Without
 * any weight the first share takes all.
 */
export function largestRemainder(total: Decimal, weights: readonly Decimal[], digits: number): Decimal[] {
  const sum = weights.reduce((all, weight) => all.plus(weight), new Exact(0));
  if (sum.isZero()) return weights.map((_, i) => (i === 0 ? total : new Exact(0)));
  const exact = weights.map((weight) => total.times(weight).div(sum));
  const shares = exact.map((share) => share.toDecimalPlaces(digits, Exact.ROUND_FLOOR));
  const unit = new Exact(10).pow(-digits);
  const left = shares
    .reduce((rest, share) => rest.minus(share), total)
    .div(unit)
    .toNumber();
  const losses = exact.map((share, i) => ({ i, lost: share.minus(shares[i]) }));
  losses.sort((a, b) => b.lost.comparedTo(a.lost) || a.i - b.i);
  for (const { i } of losses.slice(0, left)) shares[i] = shares[i].plus(unit);
  return shares;
}
