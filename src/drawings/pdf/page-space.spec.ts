import fc from 'fast-check';
import { PdfWriter } from '../../../test/support/pdf-writer';
import { draw, pathOf, readOne, styleOf } from '../../../test/support/read-drawings';
import { chain, IDENTITY, lengthFactor, type Matrix, mapPoint } from '../../domain/drawing/matrix';
import { readPage } from './read-page';

const SQUARE = draw((c) => c.rect(10, 20, 30, 40).stroke());

describe('the page as displayed', () => {
  it('has its origin at the top left and y down, and closes a rectangle once', async () => {
    const drawing = await readOne({ size: [200, 100], content: SQUARE });
    expect(drawing.page).toEqual({ number: 1, count: 1, width: 200, height: 100 });
    expect(pathOf(drawing, 0)).toEqual(['M', 10, 80, 'L', 40, 80, 'L', 40, 40, 'L', 10, 40, 'Z']);
  });

  it.each([
    [90, [100, 200], ['M', 20, 10, 'L', 20, 40, 'L', 60, 40, 'L', 60, 10, 'Z']],
    [180, [200, 100], ['M', 190, 20, 'L', 160, 20, 'L', 160, 60, 'L', 190, 60, 'Z']],
    [270, [100, 200], ['M', 80, 190, 'L', 80, 160, 'L', 40, 160, 'L', 40, 190, 'Z']],
    [-90, [100, 200], ['M', 80, 190, 'L', 80, 160, 'L', 40, 160, 'L', 40, 190, 'Z']],
  ])('is turned by /Rotate %d', async (rotate, [width, height], path) => {
    const drawing = await readOne({ size: [200, 100], rotate, content: SQUARE });
    expect(drawing.page).toMatchObject({ width, height });
    expect(pathOf(drawing, 0)).toEqual(path);
  });

  it('starts at the corner of the crop box', async () => {
    const drawing = await readOne({ size: [-50, -50, 200, 100], cropBox: [5, 10, 105, 90], content: SQUARE });
    expect(drawing.page).toMatchObject({ width: 100, height: 80 });
    expect(pathOf(drawing, 0)).toEqual(['M', 5, 70, 'L', 35, 70, 'L', 35, 30, 'L', 5, 30, 'Z']);
  });

  it('is enlarged by UserUnit, together with line widths, dashes and texts', async () => {
    const content = draw((c) =>
      c.lineWidth(2).dash([3, 1]).rect(10, 20, 30, 40).stroke().text('A', { x: 10, y: 10, size: 8 }),
    );
    const drawing = await readOne({ size: [200, 100], userUnit: 2.5, content });
    expect(drawing.page).toMatchObject({ width: 500, height: 250 });
    expect(pathOf(drawing, 0)).toEqual(['M', 25, 200, 'L', 100, 200, 'L', 100, 100, 'L', 25, 100, 'Z']);
    expect(styleOf(drawing, 0)).toMatchObject({ width: 5, dash: [7.5, 2.5] });
    expect(drawing.texts[0]).toMatchObject({ x: 25, y: 225, size: 20 });
  });
});

it('puts every point where the matrices around it, the crop box, /Rotate and UserUnit put it', async () => {
  const entry = fc.integer({ min: -300, max: 300 }).map((hundredths) => hundredths / 100);
  const matrix = fc
    .tuple(entry, entry, entry, entry, entry, entry)
    .filter(([a, b, c, d]) => Math.abs(a * d - b * c) > 0.1);
  const nest = fc.array(fc.record({ matrix, asForm: fc.boolean() }), { maxLength: 4 });
  const quarterTurns = fc.nat(3);
  const userUnit = fc.constantFrom(1, 2, 0.5);
  await fc.assert(
    fc.asyncProperty(
      nest,
      quarterTurns,
      userUnit,
      fc.nat(99),
      fc.nat(99),
      async (levels, turns, unit, x, y) => {
        const pdf = new PdfWriter();
        const bbox = [-1e6, -1e6, 1e6, 1e6];
        // The page is large enough for every possible point, so that no path is left out.
        const [left, bottom, side] = [-40_000, -30_000, 80_000];
        let content = draw((c) =>
          c
            .lineWidth(1)
            .move(x, y)
            .line(x + 10, y)
            .stroke(),
        );
        for (const level of levels) {
          const inner = content;
          content = draw((c) => {
            c.transform(...level.matrix);
            if (level.asForm) c.paint(pdf.form({ bbox, content: inner }));
            else c.raw(inner.toBytes().toString('latin1'));
          });
        }
        pdf.page({
          size: [left, bottom, left + side, bottom + side],
          rotate: turns * 90,
          userUnit: unit,
          content,
        });
        const drawing = await readPage(pdf.toBytes(), 1);
        const user = levels.reduce((map, level) => chain(map, level.matrix), IDENTITY);
        const display = chain(user, turned(turns, left, bottom, side, unit));
        const [fromX, fromY] = mapPoint(display, x, y);
        const [toX, toY] = mapPoint(display, x + 10, y);
        const close = (value: number) => expect.closeTo(value, 1);
        expect(pathOf(drawing, 0)).toEqual(['M', close(fromX), close(fromY), 'L', close(toX), close(toY)]);
        // Numbers in a PDF have single precision, and a flat matrix enlarges their rounding errors.
        expect(styleOf(drawing, 0).width / lengthFactor(display)).toBeCloseTo(1, 2);
      },
    ),
  );
});

/** A square page, shown: from user space by turning about its middle, y down, enlarged by UserUnit. */
function turned(turns: number, left: number, bottom: number, side: number, unit: number): Matrix {
  const middle = side / 2;
  const centred: Matrix = [1, 0, 0, -1, -left - middle, bottom + middle];
  const [cos, sin] = [
    Math.round(Math.cos((turns * Math.PI) / 2)),
    Math.round(Math.sin((turns * Math.PI) / 2)),
  ];
  return chain(chain(centred, [cos, sin, -sin, cos, middle, middle]), [unit, 0, 0, unit, 0, 0]);
}
