import { longestIncreasing } from './longest-increasing';
import { type CommonRun, shortestEdits } from './shortest-edits';

/** Lines of `before` that lines of `after` replace; both count from 0, and the ends are not included. */
export interface LineChange {
  beforeStart: number;
  beforeEnd: number;
  afterStart: number;
  afterEnd: number;
}

/** Between two lines that are alike, so many edits are weighed; a text that differs more is replaced there as a whole. */
const MAX_EDITS = 256;

/**
 * What changes one text into another, line by line, in order. First the lines that occur once in both are matched,
 * as far as their order is the same (patience diff, Bram Cohen), then what lies between them by shortest edits: so
 * the time it takes is bounded for any texts, and a changed block is not torn apart by its blank lines.
 */
export function lineChanges(before: readonly string[], after: readonly string[]): LineChange[] {
  const changes: LineChange[] = [];
  let [beforeStart, afterStart] = [0, 0];
  const end = { before: before.length, after: after.length, length: 0 };
  for (const run of [...commonRuns(before, after), end]) {
    if (run.before > beforeStart || run.after > afterStart) {
      changes.push({ beforeStart, beforeEnd: run.before, afterStart, afterEnd: run.after });
    }
    [beforeStart, afterStart] = [run.before + run.length, run.after + run.length];
  }
  return changes;
}

function commonRuns(before: readonly string[], after: readonly string[]): CommonRun[] {
  const runs: CommonRun[] = [];
  let [x, y] = [0, 0];
  for (const anchor of [
    ...anchors(before, after),
    { before: before.length, after: after.length, length: 0 },
  ]) {
    runs.push(...runsBetween(before.slice(x, anchor.before), after.slice(y, anchor.after), x, y));
    if (anchor.length > 0) runs.push(anchor);
    [x, y] = [anchor.before + anchor.length, anchor.after + anchor.length];
  }
  return runs;
}

/** Same lines at both ends are common without further search. */
function runsBetween(before: string[], after: string[], x: number, y: number): CommonRun[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const middle = shortestEdits(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
    MAX_EDITS,
  );
  return [
    { before: x, after: y, length: head },
    ...middle.map((run) => ({
      before: x + head + run.before,
      after: y + head + run.after,
      length: run.length,
    })),
    { before: x + before.length - tail, after: y + after.length - tail, length: tail },
  ].filter(({ length }) => length > 0);
}

/** Lines that each text has once, where both have them in the same order. */
function anchors(before: readonly string[], after: readonly string[]): CommonRun[] {
  const places = oncePlaces(after);
  const pairs = [...oncePlaces(before)].flatMap(([line, x]) => {
    const y = places.get(line);
    return y === undefined ? [] : [{ before: x, after: y, length: 1 }];
  });
  return longestIncreasing(pairs.map(({ after: y }) => y)).map((index) => pairs[index]);
}

/** Line → where it stands, in the order of the text. */
function oncePlaces(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  lines.forEach((line, at) => {
    if (places.has(line)) repeated.add(line);
    else places.set(line, at);
  });
  for (const line of repeated) places.delete(line);
  return places;
}
