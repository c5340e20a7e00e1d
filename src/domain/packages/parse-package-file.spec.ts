import fc from 'fast-check';
import { type LineUse, type ParsedPackageFile, parsePackageFile } from '.';

const encoder = new TextEncoder();
const parse = (fileName: string, text: string) => parsePackageFile(fileName, encoder.encode(text));
const source = (...lines: string[]) => parse('POST.SRC', lines.join('\r\n'));
const reports = ({ unparsed }: ParsedPackageFile) => unparsed.map(({ line, reason }) => `${line} ${reason}`);

describe('a line of a source', () => {
  /** Pieces of sources, whole and broken, in any order. */
  const line = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '*',
      '****',
      '* Machine: Kestrel',
      '*Name K',
      ':DEFINE',
      ':DEFINE A=1',
      ':DEFINE A',
      ':SYSTEM=MILL',
      ':IFDEF A',
      ':ELSE',
      ':ENDIF',
      ':ATTRNAME=feed',
      ':ATTRID=7',
      ':ATTRID=x',
      ':ATTRTYPE=VALUE',
      ':CODETYPE=FORMAT',
      ':ATTREND',
      ':OPERID=DRILL',
      ':OPERLIST=feed',
      ':OPEREND',
      ':LIBRARY=C:\\P\\A.LIB',
      ':SECTION=A',
      ':SECTION=CALC_B(X)',
      ':SECTION=',
      ':T:<X><EOL>',
      ':C: X=1',
      ':IF X = 1 THEN',
      'X = 1',
      'GC(G_HOME) = 28',
      ':C20: X=1',
      ':T20:<X>',
      ':ATTRVTYPE=INTEGER',
      '[GROUP]',
      'Name = value',
      ':NAME=value',
      ':0005:',
      '12 3',
      'drill   :0001:',
      '0.5 * axis',
    ),
    fc.string(),
  );
  const text = fc
    .array(fc.tuple(line, fc.constantFrom('\r\n', '\n', '\r')))
    .map((lines) => lines.map((pieces) => pieces.join('')).join(''));
  const extension = fc.constantFrom('SRC', 'lib', 'ATR', 'PINF', 'LNG', 'KIN', 'CTL', 'CNF');

  it('counts exactly once, whatever the file', () => {
    fc.assert(
      fc.property(extension, text, (name, written) => {
        const parsed = parse(`POST.${name}`, written);
        if (parsed.binary) return;
        const owners = ownersOf(parsed);
        const uses = Object.entries(parsed.lines).filter(([, count]) => count > 0);
        expect(owners).toEqual(Object.fromEntries(uses));
        expect(uses.reduce((all, [, count]) => all + count, 0)).toBe(parsed.lineCount);
      }),
      { numRuns: 500 },
    );
  });

  /** Counts the lines by the findings that claim them; fails where two findings claim a line. */
  function ownersOf(parsed: ParsedPackageFile): Partial<Record<LineUse, number>> {
    const owner = new Map<number, LineUse>();
    const claim = (at: number, use: LineUse) => {
      expect([at, owner.get(at)]).toEqual([at, undefined]);
      owner.set(at, use);
    };
    const blocks = [
      ...parsed.sections.map((block) => ({ ...block, use: 'section' as const })),
      ...parsed.attributes.map((block) => ({ ...block, use: 'attribute' as const })),
      ...parsed.operations.map((block) => ({ ...block, use: 'operation' as const })),
    ];
    for (const { startLine, endLine, use } of blocks) {
      for (let at = startLine; at <= endLine; at++) claim(at, use);
    }
    const inBlocks = new Set(owner.keys());
    const single = (use: LineUse, items: readonly { line: number }[]) => {
      for (const each of items) if (!inBlocks.has(each.line)) claim(each.line, use);
    };
    single('comment', parsed.comments);
    single('setting', parsed.settings);
    single('variable', parsed.variables);
    single('include', parsed.includes);
    single('entry', parsed.entries);
    single('unparsed', parsed.unparsed);
    const counts: Partial<Record<LineUse, number>> = {};
    for (const use of owner.values()) counts[use] = (counts[use] ?? 0) + 1;
    const blank = parsed.lineCount - owner.size;
    return blank > 0 ? { ...counts, blank } : counts;
  }
});

describe('a section', () => {
  it('ends where the next block begins, which gets the comments and the condition above it', () => {
    const parsed = source(
      ':SECTION=A',
      ':T:<G:RAPID><X!> <"#3.4":DEPTH><EOL>',
      '* still A',
      ':T:IF A<5 THEN <X><EOL> ENDIF',
      '',
      '*********',
      '* Moves down',
      ':IFDEF FAST',
      ':SECTION=CALC_B(DEPTH, FEED)',
      '* works out the feed',
      ':C: IF DEPTH = 1',
      ':C: OR DEPTH = 2 THEN',
      ':C: FEED=DEPTH * 2 CALL(A) RATE = {fast}',
      ':C: ELSE FEED = 3 ENDIF',
      '  LIMIT = (FEED = 4)',
      ':ENDIF',
    );
    expect(parsed.sections).toMatchObject([
      { name: 'A', kind: 'template', startLine: 1, endLine: 4, comment: null },
      { name: 'CALC_B', kind: 'calculation', parameters: ['DEPTH', 'FEED'], startLine: 9, endLine: 16 },
    ]);
    expect(parsed.sections[0].references).toEqual(['G:RAPID', 'X', 'DEPTH', 'EOL']);
    expect(parsed.sections[0].text).toBe(
      ':SECTION=A\n:T:<G:RAPID><X!> <"#3.4":DEPTH><EOL>\n* still A\n:T:IF A<5 THEN <X><EOL> ENDIF',
    );
    expect(parsed.sections[1]).toMatchObject({ calls: ['A'], comment: 'works out the feed' });
    expect(parsed.settings).toEqual([{ name: 'IFDEF', value: 'FAST', line: 8 }]);
    expect(parsed.variables).toEqual([
      { name: 'FEED', value: 'DEPTH * 2', line: 13, scope: 'CALC_B' },
      { name: 'RATE', value: '{fast}', line: 13, scope: 'CALC_B' },
      { name: 'FEED', value: '3', line: 14, scope: 'CALC_B' },
      { name: 'LIMIT', value: '(FEED = 4)', line: 15, scope: 'CALC_B' },
    ]);
    expect(parsed.unparsed).toEqual([]);
  });

  it('assigns the text up to the next statement', () => {
    const assigned = (code: string) => {
      const { variables } = source(':SECTION=CALC_A', `:C: ${code}`);
      return variables.map(({ name, value }) => `${name}: ${value}`);
    };
    expect(assigned('A=B AND NOT C D=1')).toEqual(['A: B AND NOT C', 'D: 1']);
    expect(assigned('A=MAX(B, -1) D={x=1} + "y=2"')).toEqual(['A: MAX(B, -1)', 'D: {x=1} + "y=2"']);
    expect(assigned('IF A=1 THEN B=2 IF C=3 THEN D=4 ENDIF ENDIF')).toEqual(['B: 2', 'D: 4']);
    expect(assigned('A==1')).toEqual([]);
  });

  it('assigns elements of arrays, also in tables without :C:', () => {
    const parsed = source(
      ':SECTION=CODES',
      ':C: GC(G_HOME) = 28 GC(G_RAPID)=0 IF GC(1) = 2 THEN M[3] = {x} ENDIF',
      'MC(M_STOP) = 0',
      ':C: OFFSET(BASE(N) + 1) = MAX(A, 2)',
    );
    expect(parsed.variables.map(({ name, value, line }) => `${line} ${name}: ${value}`)).toEqual([
      ...['2 GC(G_HOME): 28', '2 GC(G_RAPID): 0', '2 M[3]: {x}', '3 MC(M_STOP): 0'],
      '4 OFFSET(BASE(N) + 1): MAX(A, 2)',
    ]);
    expect(parsed.unparsed).toEqual([]);
  });

  it('has lines with labels', () => {
    const parsed = source(':SECTION=CALC_A', ':C10: X = 1', ':T20:<Y><EOL>', ':C20: CALL(B)');
    expect(parsed.sections).toMatchObject([{ references: ['Y', 'EOL'], calls: ['B'], endLine: 4 }]);
    expect(parsed.variables).toMatchObject([{ name: 'X', value: '1', line: 2 }]);
    expect(parsed.unparsed).toEqual([]);
  });

  it('keeps a line without a known meaning, and reports it', () => {
    const parsed = source(':SECTION=A', 'G0 X10', ':ATTREND', ':T:<EOL>');
    expect(reports(parsed)).toEqual(['2 unknown_line', '3 end_without_start']);
    expect(parsed.sections[0].text).toBe(':SECTION=A\nG0 X10\n:ATTREND\n:T:<EOL>');
  });
});

describe('a line outside blocks', () => {
  it('is a variable of the file if it assigns an element of an array', () => {
    const { variables, unparsed } = source(
      ...['GC(G_HOME) = 28', ':C: MC(3) = 5', 'GC(G_HOME)', 'X = 1', 'IF (A) = 1', 'GC(1) == 2'],
    );
    expect(variables).toEqual([
      { name: 'GC(G_HOME)', value: '28', line: 1, scope: null },
      { name: 'MC(3)', value: '5', line: 2, scope: null },
    ]);
    expect(unparsed.map(({ line }) => line)).toEqual([3, 4, 5, 6]);
  });

  it('without a name is reported', () => {
    const parsed = source(':SECTION', ':LIBRARY=', ':LIBRARY', ':SECTION A', ':GOTO 10', ':T:<EOL>', ':FLAG');
    expect(reports(parsed)).toEqual([
      '1 section_without_name',
      '2 unknown_line',
      '3 unknown_line',
      '4 section_without_name',
      '5 unknown_line',
      '6 outside_section',
    ]);
    expect(parsed.settings).toEqual([{ name: 'FLAG', value: '', line: 7 }]);
  });
});

describe('an attribute', () => {
  it('without an end ends at the next one, and is reported', () => {
    const parsed = source(
      ':ATTRNAME=feed',
      ':ATTRTYPE=value',
      ':ATTRTYPE=LIST',
      '* remark',
      ':ATTRID=18001',
      ':ATTRNAME=speed',
      ':CODETYPE=FORMAT',
      ':ATTREND',
      ':ATTREND',
      ':ATTRSEL=N',
    );
    expect(parsed.attributes).toMatchObject([
      { name: 'feed', id: null, type: 'VALUE', startLine: 1, endLine: 3 },
      { name: 'speed', id: 18001, type: null, startLine: 5, endLine: 8 },
    ]);
    expect(parsed.attributes[1].properties.map(({ name, line }) => `${line} ${name}`)).toEqual([
      '5 ATTRID',
      '6 ATTRNAME',
      '7 CODETYPE',
    ]);
    expect(reports(parsed)).toEqual(['1 attribute_not_ended', '9 end_without_start', '10 outside_block']);
  });
});
