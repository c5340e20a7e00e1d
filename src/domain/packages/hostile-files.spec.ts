import fc from 'fast-check';
import { LIST_LENGTH, PACKAGE_FILE_KINDS, parsePackageFile, SECTION_CHARACTERS, TEXT_CHARACTERS } from '.';

const parse = (fileName: string, text: string) => parsePackageFile(fileName, new TextEncoder().encode(text));

describe('a hostile file', () => {
  it('with very many sections keeps up to the limit, and says how many it left out', () => {
    const parsed = parse('A.SRC', ':SECTION=A\n'.repeat(LIST_LENGTH + 50_000));
    expect(parsed.sections).toHaveLength(LIST_LENGTH);
    expect(parsed.omitted).toEqual([{ list: 'sections', count: 50_000, fromLine: LIST_LENGTH + 1 }]);
    expect(parsed.lines.section).toBe(LIST_LENGTH + 50_000);
  });

  it('with very many conditions below a section keeps up to the limit', () => {
    const parsed = parse('A.SRC', `:SECTION=A\n${':IFDEF B\n'.repeat(LIST_LENGTH + 3)}`);
    expect(parsed.settings).toHaveLength(LIST_LENGTH);
    expect(parsed.omitted).toEqual([{ list: 'settings', count: 3, fromLine: LIST_LENGTH + 2 }]);
    expect(parsed.lines).toMatchObject({ section: 1, setting: LIST_LENGTH + 3 });
  });

  it('with a very long section is searched as far as the text is kept', () => {
    const long = `:T:<NEAR>${' '.repeat(SECTION_CHARACTERS)}<FAR>`;
    const [section] = parse('A.SRC', `:SECTION=A\n${long}\n:C: CALL(B)`).sections;
    expect(section).toMatchObject({ truncated: true, references: ['NEAR'], calls: [], endLine: 3 });
  });

  it.each([
    ['stars', '*'],
    ['open brackets', ':T:<"'],
    ['calls', ':C: CALL( '],
    ['literals', ':C: X={'],
    ['blanks', '*Name                '],
    ['colons', ':'],
  ])('of one long line of %s is read in time that grows with its length', (_, piece) => {
    const long = piece.repeat(600_000 / piece.length);
    for (const name of ['A.SRC', 'A.CTL', 'A.LNG', 'A.KIN']) {
      const { lineCount } = parse(name, `${long}x`);
      const { sections } = parse('A.SRC', `:SECTION=A\n${long}\n:T:x`);
      expect([lineCount, sections[0].text.length]).toEqual([1, SECTION_CHARACTERS]);
    }
  });

  it('keeps the beginning of a long text, and says how long it was', () => {
    const { settings, shortened } = parse('A.SRC', `:NOTE=${'ü'.repeat(TEXT_CHARACTERS + 5)}`);
    expect(settings[0].value).toHaveLength(TEXT_CHARACTERS);
    expect(shortened).toEqual([{ line: 1, length: TEXT_CHARACTERS + 5 }]);
  });

  it('never keeps half a character', () => {
    const { settings } = parse('A.SRC', `:NOTE=-${'😀'.repeat(TEXT_CHARACTERS / 2)}`);
    expect(settings[0].value).toBe(`-${'😀'.repeat(TEXT_CHARACTERS / 2 - 1)}`);
  });

  it('of any bytes is read, and gives texts that a database can store', () => {
    const extension = fc.constantFrom(...Object.keys(PACKAGE_FILE_KINDS));
    const mark = fc.constantFrom([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]);
    const line = fc.constantFrom(':SECTION=', '\n:T:<', '\n:C: ', '*', ':ATTRNAME=', '=', '[', '😀');
    const piece = fc.oneof(
      fc.uint8Array(),
      line.map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(extension, mark, fc.array(piece), (name, first, rest) => {
        const bytes = Uint8Array.from([...first, ...rest.flatMap((each) => [...each])]);
        const told = JSON.stringify(parsePackageFile(`A.${name}`, bytes));
        // JSON writes a zero character and half a surrogate pair as escapes, which PostgreSQL refuses.
        expect(told).not.toMatch(/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i);
      }),
    );
  });
});
