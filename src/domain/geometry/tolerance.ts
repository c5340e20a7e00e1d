/** Whether two values differ by at most `tolerance`, in their own unit. */
export function sameWithin(one: number, other: number, tolerance: number): boolean {
  return Math.abs(one - other) <= tolerance;
}

/** Whether two values differ by at most `share` of the second: 0.01 for one per cent. */
export function sameToShare(one: number, other: number, share: number): boolean {
  return Math.abs(one / other - 1) <= share;
}
