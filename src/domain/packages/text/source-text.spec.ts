import { parsePackageFile } from '..';

describe('a text', () => {
  const cases: [string, number[], string][] = [
    ['utf-8', [0xef, 0xbb, 0xbf, 0x3a, 0x44, 0x49, 0x3d, 0xc3, 0xbc], 'ü'],
    ['utf-8', [0x3a, 0x44, 0x49, 0x3d, 0xc3, 0xbc], 'ü'],
    ['windows-1252', [0x3a, 0x44, 0x49, 0x3d, 0xfc, 0x80, 0xbd, 0xb0], 'ü€½°'],
    ['utf-16le', [0xff, 0xfe, 0x3a, 0, 0x44, 0, 0x49, 0, 0x3d, 0, 0xac, 0x20], '€'],
    ['utf-16be', [0xfe, 0xff, 0, 0x3a, 0, 0x44, 0, 0x49, 0, 0x3d, 0x20, 0xac], '€'],
    ['utf-16le', [0x3a, 0, 0x44, 0, 0x49, 0, 0x3d, 0, 0xfc, 0], 'ü'],
    ['utf-16be', [0, 0x3a, 0, 0x44, 0, 0x49, 0, 0x3d, 0, 0xfc], 'ü'],
  ];
  it.each(cases)('is read as %s', (encoding, bytes, value) => {
    const parsed = parsePackageFile('A.SRC', Uint8Array.from(bytes));
    expect(parsed).toMatchObject({ encoding, binary: false, settings: [{ name: 'DI', value, line: 1 }] });
  });

  it.each([
    ['zero characters', [0x3a, 0x44, 0x00, 0x49, 0x3d]],
    ['zeros alone', [0, 0, 0, 0]],
    ['zero characters in UTF-16', [0xff, 0xfe, 0x3a, 0, 0, 0]],
    ['control characters', [0x01, 0x02, 0x03, 0x41]],
  ])('with %s is binary', (_, bytes) => {
    expect(parsePackageFile('A.CTL', Uint8Array.from(bytes))).toMatchObject({
      binary: true,
      encoding: null,
      lineEnding: 'none',
      lineCount: 0,
    });
  });

  it.each([
    ['none', 0, ''],
    ['none', 1, 'a'],
    ['lf', 1, 'a\n'],
    ['crlf', 2, 'a\r\nb'],
    ['cr', 3, 'a\r\rb'],
    ['mixed', 4, 'a\n\r\nb\r\x1a'],
  ])('has the line ending %s and %i lines', (lineEnding, lineCount, written) => {
    expect(parsePackageFile('A.LNG', new TextEncoder().encode(written))).toMatchObject({
      lineEnding,
      lineCount,
    });
  });
});
