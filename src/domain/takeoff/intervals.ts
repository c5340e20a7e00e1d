/** A stretch of a line, by distance from its beginning. */
export type Interval = [from: number, to: number];

/** Length of the union of the intervals. */
export function coveredLength(intervals: readonly Interval[]): number {
  let covered = 0;
  let reach = -Infinity;
  for (const [from, to] of [...intervals].sort((a, b) => a[0] - b[0])) {
    covered += Math.max(0, to - Math.max(from, reach));
    reach = Math.max(reach, to);
  }
  return covered;
}
