import fc from 'fast-check';
import { parsePackageFile } from '../../domain/packages';
import { excerptOf } from './excerpt';
import { searchEntries } from './search-entries';
import { parseSearch, tsquery } from './search-query';
import { searchVector } from './search-vector';
import { nameKey, wordsIn } from './words';

const keys = (text: string) => Array.from(wordsIn(text), ({ key }) => key);
const marked = (text: string, query: string) => {
  const { text: line, marks, linesAbove } = excerptOf(text, parseSearch(query));
  return [linesAbove, ...marks.map(({ start, length }) => line.slice(start, start + length))];
};

describe('words', () => {
  it('are separated by separators, and between letters and digits', () => {
    expect(keys('INIT_TOOL_CHANGE_MILL')).toEqual(['init', 'tool', 'change', 'mill']);
    expect(keys(':T:<N>G43.1<TOOL_NUM!> H-ÜBER²')).toEqual([
      ...['t', 'n', 'g', '43', '1', 'tool', 'num', 'h', 'über', '2'],
    ]);
    expect([nameKey('Tool-Change'), nameKey('G28'), nameKey('')]).toEqual(['tool change', 'g 28', '']);
  });

  it('are in the text at their offsets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { key, start, end } of wordsIn(text)) {
          expect(start >= last && end > start && end <= text.length).toBe(true);
          expect(keys(text.slice(start, end))).toEqual([key]);
          last = end;
        }
      }),
    );
  });

  it('of a name weigh more than those of a text, and keep their order', () => {
    expect(searchVector('TOOL_NUM', 'TOOL <X!> tool')).toBe(`'tool':1A,5D,7D 'num':2A 'x':6D`);
    expect(searchVector("it's", 'a\\b')).toBe(`'it':1A 's':2A 'a':5D 'b':6D`);
  });

  it('are grouped into terms by blanks and quotes', () => {
    expect(tsquery(parseSearch('tool_change "spindle ON" m6'))).toBe(
      `('tool' <-> 'change':*) & ('spindle' <-> 'on') & ('m' <-> '6':*)`,
    );
    expect(tsquery(parseSearch(`"not closed & | ! :* ( ' \\ `))).toBe(`('not' <-> 'closed')`);
  });

  it.each(['', '&|!():*', '"', '""', '\0', '\u{1f600} -- __', "' = '' --"])(
    'are required: %j has none',
    (query) => expect(() => parseSearch(query)).toThrow('search_without_words'),
  );
});

describe('an excerpt', () => {
  const text = ':SECTION=A\n:T:<TOOL> G1\n:T:TOOL_CHANGE <N>M06\n:T:M6';

  it('is the line with the most words of the search', () => {
    expect(marked(text, 'tool cha')).toEqual([2, 'TOOL', 'CHANGE']);
    expect(marked(text, 'm6')).toEqual([3, 'M', '6']);
    expect(marked(text, '"change n" m06')).toEqual([2, 'CHANGE', 'N', 'M', '06']);
    expect(marked(text, 'elsewhere')).toEqual([0]);
  });

  it('is cut around the first mark, and never in the middle of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(300), (noise, blanks) => {
        const line = `${noise.replaceAll('\n', ' ')} ${'\u{1f600}'.repeat(blanks)} needle ${noise.replaceAll('\n', ' ')}`;
        const { text: shown, marks } = excerptOf(line, parseSearch('"needle"'));
        expect(shown.length).toBeLessThanOrEqual(240);
        expect(marks.map(({ start, length }) => shown.slice(start, start + length))).toContain('needle');
        expect(line).toContain(shown);
        expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(shown)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the searchable items of a file', () => {
  const entriesOf = (lines: string[]) => [
    ...searchEntries('MILL.SRC', parsePackageFile('MILL.SRC', new TextEncoder().encode(lines.join('\r\n')))),
  ];

  it('have their lines; comments on consecutive lines are one item', () => {
    const lines = [
      '* Fanuc mill',
      '* by nobody',
      ':DEFINE MAX_FEED=5000',
      ':SECTION=START',
      ':T:<N>G90',
      '* end',
    ];
    expect(entriesOf(lines).map(({ kind, name, line, text }) => [kind, name, line, text])).toEqual([
      ['file', 'MILL.SRC', null, ''],
      ['section', 'START', 4, ':SECTION=START\n:T:<N>G90'],
      ['variable', 'MAX_FEED', 3, 'MAX_FEED = 5000'],
      ['comment', null, 1, 'Fanuc mill\nby nobody'],
      ['comment', null, 6, 'end'],
    ]);
  });

  it('are split where they are long, each part with its line', () => {
    const lines = [':SECTION=LONG', ...Array.from({ length: 9_000 }, (_, n) => `:T:LINE ${n} <EOL>`)];
    const stretches = entriesOf(lines).filter(({ kind }) => kind === 'section');
    expect(stretches.length).toBeGreaterThan(2);
    for (const { line, text } of stretches) expect(text.split('\n')[0]).toBe(lines[line! - 1]);
    expect(stretches.map(({ nameKey: key }) => key)).toEqual(['long', ...stretches.slice(1).map(() => '')]);
    expect(stretches.map(({ text }) => text).join('\n')).toBe(lines.join('\n'));
  });
});
