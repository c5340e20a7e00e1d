import { type LineChange, lineChanges } from './line-differences';

/** One side of a text diff. */
export interface DiffSide {
  /** How the diff calls it. */
  label: string;
  lines: readonly string[];
  /** Line of the file at which `lines` begins, from 1. */
  firstLine: number;
}

/** Unchanged lines around a change. */
const CONTEXT = 3;

/**
 * The differences of two texts in the unified format (POSIX diff -u), with line numbers of their files; '' where there
 * are none.
 */
export function unifiedDiff(before: DiffSide, after: DiffSide): string {
  const hunks = joined(lineChanges(before.lines, after.lines));
  if (hunks.length === 0) return '';
  const lines = [`--- ${before.label}`, `+++ ${after.label}`];
  for (const hunk of hunks) lines.push(...hunkLines(before, after, hunk));
  return lines.join('\n') + '\n';
}

/** Changes so near to each other that their context would meet make one hunk. */
function joined(changes: readonly LineChange[]): LineChange[][] {
  const hunks: LineChange[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    if (last && change.beforeStart - last.beforeEnd <= 2 * CONTEXT) hunks.at(-1)!.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkLines(before: DiffSide, after: DiffSide, hunk: readonly LineChange[]): string[] {
  const [first, last] = [hunk[0], hunk.at(-1)!];
  const lead = Math.min(CONTEXT, first.beforeStart);
  const trail = Math.min(CONTEXT, before.lines.length - last.beforeEnd);
  const body: string[] = [];
  let at = first.beforeStart - lead;
  for (const change of hunk) {
    body.push(...prefixed(' ', before.lines.slice(at, change.beforeStart)));
    body.push(...prefixed('-', before.lines.slice(change.beforeStart, change.beforeEnd)));
    body.push(...prefixed('+', after.lines.slice(change.afterStart, change.afterEnd)));
    at = change.beforeEnd;
  }
  body.push(...prefixed(' ', before.lines.slice(at, at + trail)));
  const from = range(before, first.beforeStart - lead, last.beforeEnd + trail);
  const to = range(after, first.afterStart - lead, last.afterEnd + trail);
  return [`@@ -${from} +${to} @@`, ...body];
}

/** An empty range is told by the line before it, as the format wants it. */
function range({ firstLine }: DiffSide, start: number, end: number): string {
  return `${firstLine + start - (end === start ? 1 : 0)},${end - start}`;
}

function prefixed(mark: string, lines: readonly string[]): string[] {
  return lines.map((line) => mark + line);
}
