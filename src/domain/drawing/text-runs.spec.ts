import fc from 'fast-check';
import type { DrawnText } from './drawing';
import { fragmentsOf, mergeFragments, type PlacedCharacter, type RunStyle } from './text-runs';

const SIZE = 10;
/** A monospaced pen: each glyph 6 wide, a space 3. */
const ADVANCE: number = 6;
const SPACE: number = 3;

interface Label {
  text: string;
  x: number;
  y: number;
  angle: number;
}

const styleOf = (label: Pick<Label, 'angle'>): RunStyle => ({
  size: SIZE,
  angle: label.angle,
  layer: null,
  visible: true,
});

/** The characters of a label where a CAD program would put them, spaces being gaps or characters. */
function charactersOf({ text, x, y, angle }: Label, drawSpaces: boolean): PlacedCharacter[] {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  let along = 0;
  return Array.from(text).flatMap((character) => {
    const width = character === ' ' ? SPACE : ADVANCE;
    const placed = { text: character, x: x + along * cos, y: y + along * sin, width };
    along += width;
    return character === ' ' && !drawSpaces ? [] : [placed];
  });
}

const word = fc.stringMatching(/^[A-Z0-9Üé²]{1,8}$/);
const wording = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
/** Labels on a grid wide enough that none is another's neighbour, yet lines of one label are 1.2 sizes apart. */
const labels = fc
  .array(fc.record({ text: wording, angle: fc.constantFrom(0, 90, -90, 180, 30, -41.5) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((all) =>
    all.flatMap(({ text, angle }, i): Label[] => {
      const turn = (angle * Math.PI) / 180;
      const [x, y] = [(i % 3) * 700, Math.floor(i / 3) * 700];
      const next = { x: x - 12 * Math.sin(turn), y: y + 12 * Math.cos(turn) };
      return [
        { text, x, y, angle },
        { text: `${text} B`, ...next, angle },
      ];
    }),
  );

const byText = (one: DrawnText, other: DrawnText) =>
  one.text.localeCompare(other.text) || one.y - other.y || one.x - other.x;

describe('lines of text', () => {
  it('are joined from fragments of any size, order and angle', () => {
    const cuts = fc.infiniteStream(fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(labels, cuts, fc.boolean(), fc.integer(), (all, lengths, drawSpaces, seed) => {
        const fragments = all.flatMap((label) => {
          const characters = charactersOf(label, drawSpaces);
          const pieces: DrawnText[] = [];
          while (characters.length > 0) {
            pieces.push(...fragmentsOf(characters.splice(0, lengths.next().value), styleOf(label)));
          }
          return pieces;
        });
        fragments.sort(
          (one, other) =>
            ((one.x * 7919 + one.y * 104729 + seed) % 101) -
            ((other.x * 7919 + other.y * 104729 + seed) % 101),
        );
        const merged = mergeFragments(fragments).sort(byText);
        const expected = all
          .map(({ text, x, y, angle }) => ({ text, x, y, angle }) as DrawnText)
          .sort(byText);
        expect(merged.map(({ text }) => text)).toEqual(expected.map(({ text }) => text));
        merged.forEach(({ x, y, width, text }, i) => {
          expect([x, y]).toEqual([expect.closeTo(expected[i].x, 6), expect.closeTo(expected[i].y, 6)]);
          expect(width).toBeCloseTo(
            Array.from(text, (c) => (c === ' ' ? SPACE : ADVANCE)).reduce((a, b) => a + b),
            6,
          );
        });
      }),
    );
  });

  it('never mix layers, visibility or sizes', () => {
    const at = (x: number, other: Partial<DrawnText>): DrawnText => ({
      ...{ text: 'A', x, y: 0, width: 6, size: SIZE, angle: 0, layer: 'L', visible: true },
      ...other,
    });
    const apart = [
      at(0, {}),
      at(6, { layer: 'M' }),
      at(12, { visible: false }),
      at(18, { size: 20 }),
      at(24, { searchOnly: true }),
    ];
    expect(mergeFragments(apart).map(({ text }) => text)).toEqual(['A', 'A', 'A', 'A', 'A']);
    expect(mergeFragments([at(0, {}), at(6, {})]).map(({ text }) => text)).toEqual(['AA']);
  });

  it('that touch are two labels where their sizes differ a little', () => {
    const style = { angle: 0, layer: null, visible: true };
    const tag = { text: 'VCT-1', x: 0, y: 0, width: 20.4, size: 9.52, ...style };
    const number = { text: '170', x: 19.7, y: 0.1, width: 13, size: 9.57, ...style };
    expect(mergeFragments([tag, number]).map(({ text }) => text)).toEqual(['VCT-1', '170']);
    // A word in one size is one word, and so are its letters in any.
    expect(mergeFragments([tag, { ...number, size: 9.52 }]).map(({ text }) => text)).toEqual(['VCT-1170']);
    expect(mergeFragments([tag, { ...number, text: '1', width: 5 }]).map(({ text }) => text)).toEqual([
      'VCT-11',
    ]);
  });

  it('are cut when one show operation holds several labels', () => {
    const characters = [
      ...charactersOf({ text: 'HALL', x: 0, y: 0, angle: 0 }, true),
      ...charactersOf({ text: 'WC', x: 60, y: 0, angle: 0 }, true),
      ...charactersOf({ text: '12', x: 0, y: 12, angle: 0 }, true),
    ];
    expect(fragmentsOf(characters, styleOf({ angle: 0 })).map(({ text }) => text)).toEqual([
      'HALL',
      'WC',
      '12',
    ]);
  });

  it('written with wide tracking are words, not letters', () => {
    const spaced = Array.from('BEDROOM ONE', (text, i) => ({
      text,
      x: i * 14,
      y: 0,
      width: text === ' ' ? SPACE : ADVANCE,
    }));
    expect(fragmentsOf(spaced, styleOf({ angle: 0 })).map(({ text }) => text)).toEqual(['BEDROOM ONE']);
  });

  it('have raised digits as superscripts: square metres, and the half centimetres of DIN 406', () => {
    const piece = (text: string, x: number, other: Partial<DrawnText> = {}): DrawnText => ({
      ...{ text, x, y: 100, width: 6 * text.length, size: SIZE, angle: 0, layer: null, visible: true },
      ...other,
    });
    const small = { y: 96, size: 6, width: 3.6 };
    const turned = [
      { ...piece('12,5 m', 50), angle: -90, x: 100, y: 300 },
      { ...piece('2', 0), ...small, angle: -90, x: 96, y: 264 },
    ];
    const textsOf = (...pieces: DrawnText[]): string[] => mergeFragments(pieces).map(({ text }) => text);
    expect(textsOf(piece('12.98 m', 50), piece('2', 92, small))).toEqual(['12.98 m²']);
    expect(textsOf(piece('2', 92, small), piece('m', 86), piece('12.98', 50))).toEqual(['12.98 m²']);
    expect(textsOf(piece('m', 50), piece('2', 56, { y: 96.5 }))).toEqual(['m²']);
    expect(textsOf(piece('1,01', 50), piece('5', 74, small))).toEqual(['1,01⁵']);
    expect(textsOf(...turned)).toEqual(['12,5 m²']);
    // A note's mark behind a name, a digit that stands off, and a digit of the row above are texts of their own.
    expect(textsOf(piece('KITCHEN', 50), piece('1', 92, small))).toEqual(['KITCHEN', '1']);
    expect(textsOf(piece('12.98 m', 50), piece('2', 99, small))).toEqual(['12.98 m', '2']);
    expect(textsOf(piece('12', 50), piece('4', 62, { ...small, y: 90 }))).toEqual(['12', '4']);
  });

  it('are never empty', () => {
    const blank = fragmentsOf(
      charactersOf({ text: '   ', x: 0, y: 0, angle: 0 }, true),
      styleOf({ angle: 0 }),
    );
    expect(mergeFragments(blank)).toEqual([]);
  });
});
