/** A stretch of a line, by distance from its beginning. */
export type Interval = [from: number, to: number];

/** Joins intervals that overlap, touch or lie at most `gap` apart. The result is ascending and disjoint. */
export function mergeIntervals(intervals: readonly Interval[], gap = 0): Interval[] {
  const merged: Interval[] = [];
  for (const [from, to] of [...intervals].sort((p, q) => p[0] - q[0])) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1] + gap) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Length that the intervals cover together; where they overlap it counts once. */
export function coveredLength(intervals: readonly Interval[]): number {
  let covered = 0;
  let reach = -Infinity;
  for (const [from, to] of [...intervals].sort((p, q) => p[0] - q[0])) {
    covered += Math.max(0, to - Math.max(from, reach));
    reach = Math.max(reach, to);
  }
  return covered;
}

/** What two intervals have in common. Its end lies before its start when they are apart. */
export function commonPart(one: Readonly<Interval>, other: Readonly<Interval>): Interval {
  return [Math.max(one[0], other[0]), Math.min(one[1], other[1])];
}
