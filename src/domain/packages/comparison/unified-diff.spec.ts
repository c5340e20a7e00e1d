import fc from 'fast-check';
import { unifiedDiff } from './unified-diff';

/** What `patch` does, by the line numbers of the diff. */
function patched(before: readonly string[], firstLine: number, diff: string): string[] {
  const after: string[] = [];
  let at = 0;
  for (const line of diff.split('\n').slice(2, -1)) {
    const head = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$/.exec(line);
    if (head) {
      const start = Number(head[1]) - firstLine + (head[2] === '0' ? 1 : 0);
      after.push(...before.slice(at, start));
      at = start;
    } else if (line.startsWith('+')) after.push(line.slice(1));
    else {
      if (line.slice(1) !== before[at]) throw new Error(`line ${at} is not ${line}`);
      if (line.startsWith(' ')) after.push(before[at]);
      at += 1;
    }
  }
  return [...after, ...before.slice(at)];
}

const side = (label: string, lines: readonly string[], firstLine: number) => ({ label, lines, firstLine });
const diffOf = (before: readonly string[], after: readonly string[], first = 1) =>
  unifiedDiff(side('old', before, first), side('new', after, first));
const counts = (diff: string) =>
  ['-', '+'].map(
    (mark) =>
      diff
        .split('\n')
        .slice(2)
        .filter((line) => line.startsWith(mark)).length,
  );

const line = fc.constantFrom(
  '',
  ':T:<EOL>',
  ':C: IF X THEN',
  '-',
  '+',
  '@@ -1,1 +1,1 @@',
  'a',
  'b',
  'c',
  'd',
  'e',
);
const lines = fc
  .array(fc.oneof({ weight: 4, arbitrary: line }, fc.string()), { maxLength: 60 })
  .map((some) => some.map((each) => each.replaceAll('\n', ' ')));

describe('a text diff', () => {
  it('applied to the old text gives the new one, wherever the text begins in its file', () => {
    fc.assert(
      fc.property(lines, lines, fc.integer({ min: 1, max: 9000 }), (before, after, first) => {
        expect(patched(before, first, diffOf(before, after, first))).toEqual(after);
      }),
    );
  });

  it('of a text and itself is empty', () => {
    fc.assert(fc.property(lines, (same) => expect(diffOf(same, same)).toBe('')));
  });

  it('has as many removed lines as the reverse diff has added lines', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const [removed, added] = counts(diffOf(before, after));
        expect(after.length - before.length).toBe(added - removed);
        if (removed + added > 0) expect(diffOf(after, before)).not.toBe('');
      }),
    );
  });

  it('has only the differences with three lines around them, and their place in the file', () => {
    const before = Array.from({ length: 30 }, (_, n) => `line ${n}`);
    const after = before.toSpliced(20, 1, 'other', 'lines').toSpliced(5, 1);
    expect(diffOf(before, after, 101).split('\n')).toEqual([
      ...['--- old', '+++ new', '@@ -103,7 +103,6 @@', ' line 2', ' line 3', ' line 4', '-line 5'],
      ...[' line 6', ' line 7', ' line 8', '@@ -118,7 +117,8 @@', ' line 17', ' line 18', ' line 19'],
      ...['-line 20', '+other', '+lines', ' line 21', ' line 22', ' line 23', ''],
    ]);
  });

  it('takes a bounded time for texts with the same lines in another order', () => {
    const many = Array.from({ length: 60_000 }, (_, n) => String.fromCharCode(97 + ((n * 7919) % 26)));
    const other = many.toReversed();
    expect(patched(many, 1, diffOf(many, other))).toEqual(other);
  });
});
