import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';

/** One side of a text diff. */
export interface DiffSide {
  /** File name in the header of the diff. */
  label: string;
  lines: readonly string[];
  /** Line number of the first of `lines` in its file, from 1. */
  firstLine: number;
}

/** Unchanged lines around a change. */
const CONTEXT = 3;
/** Texts with more added and removed lines than this are shown as replaced: it bounds the time of the search. */
const MAX_EDITS = 2000;

/**
 * Compares two texts line by line.
 *
 * @returns their differences in the unified format (POSIX diff -u), with the line numbers of their files; '' where they
 *   are the same
 */
export function unifiedDiff(before: DiffSide, after: DiffSide): string {
  const options = { context: CONTEXT, maxEditLength: MAX_EDITS };
  const patch = structuredPatch(
    before.label,
    after.label,
    textOf(before),
    textOf(after),
    undefined,
    undefined,
    options,
  );
  const hunks = patch?.hunks ?? [replacement(before, after)];
  if (hunks.length === 0) return '';
  const placed = hunks.map((hunk) => ({
    ...hunk,
    oldStart: hunk.oldStart + before.firstLine - 1,
    newStart: hunk.newStart + after.firstLine - 1,
  }));
  const names = { oldFileName: before.label, newFileName: after.label };
  return formatPatch(
    { ...names, oldHeader: undefined, newHeader: undefined, hunks: placed },
    FILE_HEADERS_ONLY,
  );
}

function textOf({ lines }: DiffSide): string {
  return lines.map((line) => `${line}\n`).join('');
}

function replacement({ lines: before }: DiffSide, { lines: after }: DiffSide) {
  return {
    ...{ oldStart: 1, oldLines: before.length, newStart: 1, newLines: after.length },
    lines: [...before.map((line) => `-${line}`), ...after.map((line) => `+${line}`)],
  };
}
