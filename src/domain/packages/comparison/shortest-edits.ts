/** A stretch of lines that both texts have: `length` lines from `before` and from `after`, which count from 0. */
export interface CommonRun {
  before: number;
  after: number;
  length: number;
}

/**
 * Common lines of two texts along a shortest way from one to the other (Myers, "An O(ND) Difference Algorithm and Its
 * Variations", 1986).
 *
 * @param maxEdits where more lines than that would be added and removed, nothing is taken as common
 */
export function shortestEdits(
  before: readonly string[],
  after: readonly string[],
  maxEdits: number,
): CommonRun[] {
  const limit = Math.min(maxEdits, before.length + after.length);
  // furthest[limit + 1 + k]: how far into `before` the way on diagonal k (before − after) has come.
  const furthest = new Int32Array(2 * limit + 3);
  const reached: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits += 1) {
    reached.push(furthest.slice(limit + 1 - edits, limit + 2 + edits));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = limit + 1 + diagonal;
      let x = goesDown(diagonal, edits, furthest[at - 1], furthest[at + 1])
        ? furthest[at + 1]
        : furthest[at - 1] + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      furthest[at] = x;
      if (x >= before.length && x - diagonal >= after.length)
        return wayBack(reached, before.length, after.length);
    }
  }
  return [];
}

/** Whether the next edit on a diagonal adds a line of `after`, rather than leaving one of `before` out. */
function goesDown(diagonal: number, edits: number, left: number, right: number): boolean {
  return diagonal === -edits || (diagonal !== edits && left < right);
}

/** @param reached before each number of edits: how far each diagonal from −edits to edits had come */
function wayBack(reached: readonly Int32Array[], beforeLength: number, afterLength: number): CommonRun[] {
  const runs: CommonRun[] = [];
  let [x, y] = [beforeLength, afterLength];
  for (let edits = reached.length - 1; edits >= 0; edits -= 1) {
    const diagonal = x - y;
    const far = (k: number) => reached[edits][k + edits];
    const down = edits > 0 && goesDown(diagonal, edits, far(diagonal - 1), far(diagonal + 1));
    const fromX = edits === 0 ? 0 : far(down ? diagonal + 1 : diagonal - 1);
    const fromY = edits === 0 ? 0 : fromX - (down ? diagonal + 1 : diagonal - 1);
    const start = edits === 0 || down ? fromX : fromX + 1;
    if (x > start) runs.push({ before: start, after: start - diagonal, length: x - start });
    [x, y] = [fromX, fromY];
  }
  return runs.reverse();
}
