import { PdfText, PdfWriter } from '../../../test/support/pdf-writer';
import { draw, readOne } from '../../../test/support/read-drawings';
import { UNREADABLE } from '../../domain/drawing/drawing';
import { readPage } from './read-page';
import { maskUnmapped } from './unmapped-text';

describe('texts', () => {
  it('come as lines with accents, place, size and angle', async () => {
    const content = draw((c) =>
      c
        .text('Küche – 12,5 m²', { x: 20, y: 50, size: 10 })
        .text('SIDE', { x: 80, y: 20, size: 5, angle: 90 })
        .text('SKEW', { x: 10, y: 10, size: 5, angle: 30 }),
    );
    const drawing = await readOne({ size: [200, 100], content });
    expect(drawing.texts.map(({ text, angle }) => [text, angle])).toEqual([
      ['Küche – 12,5 m²', 0],
      ['SIDE', -90],
      ['SKEW', -30],
    ]);
    // Widths of Helvetica's AFM: K667 ü556 c500 h556 e556 ␣278 –556 ␣278 1,2,5 556 each and ,278 ␣278 m833 ²333
    expect(drawing.texts[0]).toMatchObject({ x: 20, y: 50, size: 10 });
    expect(drawing.texts[0].width).toBeCloseTo(73.37, 1);
  });

  it('turn with the page', async () => {
    const content = draw((c) => c.text('UP', { x: 20, y: 50, size: 10 }));
    const drawing = await readOne({ size: [200, 100], rotate: 90, content });
    expect(drawing.texts).toMatchObject([{ text: 'UP', x: 50, y: 20, angle: 90, size: 10 }]);
  });

  it('in render mode 3 are read and marked as for searching only', async () => {
    const content = draw((c) => c.text('HALL', { x: 20, y: 50, size: 10, mode: 3 }));
    const drawing = await readOne({ size: [200, 100], content });
    expect(drawing.texts).toMatchObject([{ text: 'HALL', visible: true, searchOnly: true }]);
  });

  it('of fonts without letters are unreadable, not the numbers of their glyphs', async () => {
    const font = (pdf: PdfWriter) => {
      const family = { Type: '/Font', BaseFont: '/ABCDEF+Plan' };
      const descriptor = {
        Type: '/FontDescriptor',
        FontName: '/ABCDEF+Plan',
        Flags: 4,
        FontBBox: [0, 0, 1000, 1000],
      };
      const metrics = { ItalicAngle: 0, Ascent: 800, Descent: -200, CapHeight: 700, StemV: 80 };
      const system = { Registry: new PdfText('Adobe'), Ordering: new PdfText('Identity'), Supplement: 0 };
      const descendant = pdf.add({
        ...{ ...family, Subtype: '/CIDFontType2', CIDSystemInfo: system },
        FontDescriptor: pdf.add({ ...descriptor, ...metrics }),
      });
      return pdf.add({
        ...family,
        Subtype: '/Type0',
        Encoding: '/Identity-H',
        DescendantFonts: [descendant],
      });
    };
    const pdf = new PdfWriter();
    // Glyphs 35 and 27 (hexadecimal) are R and D in most fonts; as ASCII they would be 5'.
    const content = Buffer.from('BT /F1 12 Tf 20 50 Td <00350027> Tj ET');
    pdf.page({ size: [200, 100], content, extra: { Resources: { Font: { F1: font(pdf) } } } });
    const { texts } = await readPage(pdf.toBytes(), 1);
    expect(texts.map(({ text }) => text)).toEqual([UNREADABLE.repeat(2)]);
  });
});

describe('characters that a font maps to no letter', () => {
  const masked = (...words: string[]): string[] => {
    const runs = words.map((word) => ({
      font: 1,
      characters: [...word].map((text) => ({ text })),
      unmapped: [...word].map((_, place) => place),
    }));
    maskUnmapped(runs);
    return runs.map(({ characters }) => characters.map(({ text }) => text).join(''));
  };

  it('are kept where the codes of the font make words', () => {
    const words = ['BEDROOM', 'KITCHEN', '3.50', 'BATHROOM', 'HALL', "12'-6"];
    expect(masked(...words)).toEqual(words);
  });

  it('are masked where they make none', () => {
    expect(masked('%(5220', '.,7&+(1', "5'").join('')).toMatch(/^\uFFFD+$/);
  });
});
