import type { DrawnText } from '../../drawing/drawing';
import type { Point } from '../../geometry';
import { readFinishCodes } from './finish-codes';
import { labelBlocks, labelLines, type LabelLine } from './label-lines';
import { isOutOfScope } from './label-notes';

/** Something that the sheet says at a place. */
export interface NoteAt<T> {
  readonly says: T;
  readonly at: Point;
}

/** Notes that an area is not part of the work, in one line or several: `NO WORK THIS AREA`, `N.I.C.`. */
export function readScopeNotes(texts: readonly DrawnText[]): NoteAt<string>[] {
  return labelBlocks(labelLines(texts)).flatMap((block) => {
    const line = block.find(({ text }) => isOutOfScope(text));
    if (line) return [{ says: line.text, at: line.centre }];
    const whole = block.map(({ text }) => text).join(' ');
    return block.length > 1 && isOutOfScope(whole) ? [{ says: whole, at: middleOf(block) }] : [];
  });
}

/** Finish codes, one for each place where it stands. */
export function readFinishNotes(texts: readonly DrawnText[]): NoteAt<string>[] {
  return labelLines(texts).flatMap(({ text, centre }) =>
    readFinishCodes(text).map((says) => ({ says, at: centre })),
  );
}

function middleOf(block: readonly LabelLine[]): Point {
  const mean = (axis: 0 | 1): number =>
    block.reduce((sum, { centre }) => sum + centre[axis], 0) / block.length;
  return [mean(0), mean(1)];
}
