import { isPartlyRead, type ParsedPackageFile, parsePackageFile } from '.';

const encoder = new TextEncoder();
const parse = (fileName: string, text: string) => parsePackageFile(fileName, encoder.encode(text));
const source = (...lines: string[]) => parse('POST.SRC', lines.join('\r\n'));
const reports = ({ unparsed }: ParsedPackageFile) => unparsed.map(({ line, reason }) => `${line} ${reason}`);

describe('the number of an attribute', () => {
  it.each([
    [':ATTRNAME=feed', ':ATTRTYPE=VALUE', ':ATTRID=7'],
    [':ATTRNAME=feed', ':ATTRTYPE=VALUE', ':ATTRVTYPE=INTEGER', ':ATTRID=7', '', '* remark'],
    [':ATTRNAME=feed', ':ATTRTYPE=VALUE', ':ATTRDEFAULT=1', ':ATTRID=7'],
    [':ATTRNAME=feed', ':ATTRID=7', ':ATTRTYPE=VALUE'],
    [':ATTRID=7', ':ATTRNAME=feed', ':ATTRTYPE=VALUE'],
  ])('may stand anywhere in it: %s %s %s', (...lines) => {
    const parsed = source(...lines, ':ATTREND', ':ATTRNAME=next', ':ATTREND');
    expect(parsed.attributes).toMatchObject([
      { name: 'feed', id: 7, type: 'VALUE', startLine: 1, endLine: lines.length + 1 },
      { name: 'next', id: null },
    ]);
    expect(parsed.unparsed).toEqual([]);
  });
});

describe('a line of a configuration', () => {
  it('may have a colon before its name', () => {
    const { variables, unparsed } = parse('A.CNF', ':NAME=VALUE\n: X = 1\n:=2\n:NAME');
    expect(variables).toMatchObject([
      { name: 'NAME', value: 'VALUE' },
      { name: 'X', value: '1' },
    ]);
    expect(unparsed.map(({ line }) => line)).toEqual([3, 4]);
  });
});

describe('a line of phrases', () => {
  it('may have numbers alone', () => {
    const { entries, unparsed } = parse('A.LNG', 'DRILLING  :0005:\n:0006:\n12\n0 255 -1\n::\nA 12');
    expect(entries.map(({ text, value }) => [text, value])).toEqual([
      ...[
        ['DRILLING', '0005'],
        ['', '0006'],
        ['', '12'],
      ],
      ['', '0 255 -1'],
    ]);
    expect(unparsed.map(({ line }) => line)).toEqual([5, 6]);
  });
});

describe('a file', () => {
  const lines = (read: number, other: number) =>
    [...Array(read).fill('A = 1'), ...Array(other).fill('no value')].join('\n');

  it.each([
    [lines(917 - 904, 904), true],
    [lines(100, 12), true],
    [lines(0, 10), false],
    [lines(200, 12), false],
  ])('is partly read if more than a tenth of its lines was not read', (text, expected) => {
    expect(isPartlyRead(parse('A.CTL', text))).toBe(expected);
  });

  it('beside the files of a package is a document or unknown', () => {
    for (const name of ['README', 'readme.TXT', 'Notes.md', 'MANUAL.PDF', 'License']) {
      expect(parse(name, '* x')).toMatchObject({ kind: 'other', binary: false, comments: [], lineCount: 0 });
    }
    for (const name of ['setup.exe', 'README.exe', '.txt', 'POST', 'a.zip']) {
      expect(() => parse(name, 'x')).toThrow(RangeError);
    }
  });
});

describe('a line of a control file', () => {
  it('needs a name before its equals sign', () => {
    const parsed = parse('A.CTL', '= 5\n[A]\n=\nB = 1');
    expect(reports(parsed)).toEqual(['1 unknown_line', '3 unknown_line']);
    expect(parsed.variables).toEqual([{ name: 'B', value: '1', line: 4, scope: 'A' }]);
  });
});
