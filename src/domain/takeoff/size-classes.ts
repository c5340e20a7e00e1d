/** A size with what stands for how often it occurs: a length of wall, or a number of openings. */
export interface WeighedSize {
  readonly size: number;
  readonly weight: number;
}

/**
 * Puts sizes that a drawing means alike into classes: the most frequent size takes those within the tolerance, then the
 * most frequent of the rest, and so on. The order of the sizes makes no difference.
 *
 * @param tolerance how far a size may be from the size that names its class
 * @returns the size that names the class, by size
 */
export function sizeClasses(
  sizes: readonly WeighedSize[],
  tolerance: (size: number) => number,
): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const { size, weight } of sizes) weights.set(size, (weights.get(size) ?? 0) + weight);
  const byWeight = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const classes = new Map<number, number>();
  for (const [name] of byWeight) {
    if (classes.has(name)) continue;
    for (const [size] of byWeight) {
      if (!classes.has(size) && Math.abs(size - name) <= tolerance(name)) classes.set(size, name);
    }
  }
  return classes;
}
