import { PdfText, PdfWriter } from '../../../test/support/pdf-writer';
import { draw, pathOf, readOne, styleOf } from '../../../test/support/read-drawings';
import { readPage } from './read-page';

const SQUARE = draw((c) => c.rect(10, 20, 30, 40).stroke());

describe('annotations', () => {
  it('are part of the drawing where they are visible, in front of the page; hidden ones are not', async () => {
    const pdf = new PdfWriter();
    const appearance = pdf.form({
      bbox: [0, 0, 10, 10],
      content: draw((c) => c.lineWidth(2).move(0, 0).line(10, 10).stroke()),
    });
    const square = { Type: '/Annot', Subtype: '/Square', Rect: [20, 30, 40, 50], AP: { N: appearance.ref } };
    const extra = { Annots: [pdf.add({ ...square, F: 4 }), pdf.add({ ...square, F: 2 })] };
    pdf.page({ size: [100, 100], rotate: 90, content: SQUARE, extra });
    const drawing = await readPage(pdf.toBytes(), 1);
    expect(drawing.paths.count).toBe(2);
    expect(pathOf(drawing, 1)).toEqual(['M', 30, 20, 'L', 50, 40]);
    expect(styleOf(drawing, 1).width).toBeCloseTo(4, 3);
    expect(drawing.warnings).toEqual([]);
  });
});

describe('AutoCAD’s comments over lettering in strokes', () => {
  const comment = (Rect: number[], text: string) => ({
    ...{ Type: '/Annot', Subtype: '/Square', Rect, F: 4 },
    T: new PdfText('AutoCAD SHX Text'),
    Contents: new PdfText(text),
  });

  it('are read as texts for searching, placed by their box, and add no lines', async () => {
    const Annots = [comment([20, 30, 60, 40], 'KÜCHE'), comment([5, 10, 10, 40], '3250')];
    const drawing = await readOne({ size: [100, 100], content: SQUARE, extra: { Annots } });
    const rest = { layer: null, visible: true, searchOnly: true };
    expect(drawing.paths.count).toBe(1);
    expect(drawing.texts).toEqual([
      { text: 'KÜCHE', x: 20, y: 70, width: 40, size: 10, angle: 0, ...rest },
      { text: '3250', x: 10, y: 90, width: 30, size: 5, angle: -90, ...rest },
    ]);
  });
});
