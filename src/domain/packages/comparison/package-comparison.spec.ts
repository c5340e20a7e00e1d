import fc from 'fast-check';
import { compareFiles } from './file-changes';
import { compareNamed } from './named-changes';

const fileName = fc.stringMatching(/^[A-C][12]\.(SRC|LIB|src)$/);
const files = fc.uniqueArray(fc.record({ fileName, sha256: fc.constantFrom('1', '2', '3', '4') }), {
  maxLength: 8,
  selector: (file) => file.fileName.toLowerCase(),
});
const items = fc.array(
  fc.record({ key: fc.constantFrom('A', 'B', 'C', 'D', 'E'), content: fc.constantFrom('1', '2', '3') }),
  { maxLength: 12 },
);
const sizes = (changes: object) => Object.values(changes).map((list: unknown[]) => list.length);

describe('files of two packages', () => {
  it('are each listed once, in the same way in both directions', () => {
    fc.assert(
      fc.property(files, files, (before, after) => {
        const { added, removed, ...pairs } = compareFiles(before, after);
        const paired = Object.values(pairs).flat();
        const all = (some: { fileName: string }[]) => some.map((file) => file.fileName).sort();
        expect(all([...removed, ...paired.map((pair) => pair.before)])).toEqual(all(before));
        expect(all([...added, ...paired.map((pair) => pair.after)])).toEqual(all(after));
        const back = compareFiles(after, before);
        expect([back.removed, back.added]).toEqual([added, removed]);
        expect([back.changed.length, back.renamed.length]).toEqual([
          pairs.changed.length,
          pairs.renamed.length,
        ]);
      }),
    );
  });

  it('are renamed with the same bytes, and changed with the same name or as the only ones with their extension', () => {
    const file = (name: string, sha256: string) => ({ fileName: name, sha256 });
    const { changed, renamed, added, removed, unchanged } = compareFiles(
      [
        file('MILL.SRC', 'a'),
        file('MILL.LIB', 'b'),
        file('TEXTS.LNG', 'c'),
        file('OLD.KIN', 'd'),
        file('X.CNF', 'e'),
      ],
      [
        file('LATHE.SRC', 'f'),
        file('Common.lib', 'b'),
        file('texts.lng', 'g'),
        file('NEW.ATR', 'h'),
        file('X.CNF', 'e'),
      ],
    );
    const names = (pairs: { before: { fileName: string }; after: { fileName: string } }[]) =>
      pairs.map((pair) => `${pair.before.fileName} ${pair.after.fileName}`);
    expect(names(changed)).toEqual(['MILL.SRC LATHE.SRC', 'TEXTS.LNG texts.lng']);
    expect([names(renamed), names(unchanged)]).toEqual([['MILL.LIB Common.lib'], ['X.CNF X.CNF']]);
    expect([removed, added]).toEqual([[file('OLD.KIN', 'd')], [file('NEW.ATR', 'h')]]);
  });
});

describe('sections, variables and attributes of two files', () => {
  it('are unchanged in a file compared with itself', () => {
    fc.assert(fc.property(items, (same) => expect(sizes(compareNamed(same, same))).toEqual([0, 0, 0, 0])));
  });

  it('differ in the same way in both directions, and turn one file into the other', () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const { added, removed, changed, moved } = compareNamed(before, after);
        expect(sizes(compareNamed(after, before))).toEqual(sizes({ removed, added, changed, moved }));
        const left = before.filter((item) => !removed.includes(item));
        const now = left.map((item) => changed.find((pair) => pair.before === item)?.after ?? item);
        const words = (some: typeof items extends fc.Arbitrary<infer Items> ? Items : never) =>
          some.map(({ key, content }) => key + content).sort();
        expect(words([...now, ...added])).toEqual(words(after));
      }),
    );
  });

  it('are moved only where their order among the others changed', () => {
    const list = (text: string) => [...text].map((key) => ({ key, content: key }));
    expect(sizes(compareNamed(list('ABCDE'), list('XABCDE')))).toEqual([1, 0, 0, 0]);
    const { moved } = compareNamed(list('ABCDE'), list('EABCD'));
    expect(moved.map(({ before }) => before.key)).toEqual(['E']);
  });
});
