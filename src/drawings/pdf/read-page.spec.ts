import { PdfWriter } from '../../../test/support/pdf-writer';
import { draw, pathOf, readOne, styleOf } from '../../../test/support/read-drawings';
import { readPage } from './read-page';

const SQUARE = draw((c) => c.rect(10, 20, 30, 40).stroke());

describe('paths', () => {
  it('keep cubics as cubics', async () => {
    const content = draw((c) =>
      c.move(0, 0).cubic(10, 0, 20, 10, 20, 20).line(0, 20).close().fillAndStroke(),
    );
    const drawing = await readOne({ size: [100, 100], content });
    expect(pathOf(drawing, 0)).toEqual(['M', 0, 100, 'C', 10, 100, 20, 90, 20, 80, 'L', 0, 80, 'Z']);
    expect(styleOf(drawing, 0)).toMatchObject({ stroke: true, fill: 'nonzero' });
  });

  it('close an open chain without drawing its closing side twice', async () => {
    const content = draw((c) =>
      c
        .polygon([
          [0, 0],
          [50, 0],
          [50, 50],
        ])
        .move(60, 60)
        .line(70, 70)
        .stroke(),
    );
    const drawing = await readOne({ size: [100, 100], content });
    expect(pathOf(drawing, 0)).toEqual([
      'M',
      0,
      100,
      'L',
      50,
      100,
      'L',
      50,
      50,
      'Z',
      'M',
      60,
      40,
      'L',
      70,
      30,
    ]);
  });

  it('have colour, opacity, fill rule and dash', async () => {
    const pdf = new PdfWriter();
    const glass = pdf.alpha(0.5, 0.25);
    const content = draw((c) =>
      c
        .graphicsState(glass)
        .strokeColor(1, 0, 0)
        .fillColor(0, 0.4, 1)
        .dash([4, 2])
        .lineWidth(0.5)
        .rect(10, 10, 50, 50)
        .raw('B*'),
    );
    pdf.page({ size: [100, 100], content });
    const drawing = await readPage(pdf.toBytes(), 1);
    expect(styleOf(drawing, 0)).toEqual({
      stroke: true,
      fill: 'evenodd',
      width: 0.5,
      strokeColor: 0xff0000,
      fillColor: 0x0066ff,
      strokeAlpha: expect.closeTo(0.5, 2),
      fillAlpha: expect.closeTo(0.25, 2),
      dash: [4, 2],
      layer: null,
      visible: true,
      clip: null,
    });
  });

  it('have their width scaled by the square root of |det| of the matrix; hairlines stay 0', async () => {
    const content = draw((c) =>
      c
        .group((g) => g.transform(0, 4, -1, 0, 50, 0).lineWidth(3).move(0, 0).line(10, 10).stroke())
        .group((g) => g.lineWidth(0).move(0, 0).line(10, 10).stroke()),
    );
    const drawing = await readOne({ size: [100, 100], content });
    expect(styleOf(drawing, 0).width).toBeCloseTo(6, 4);
    expect(pathOf(drawing, 0)).toEqual(['M', 50, 100, 'L', 40, 60]);
    expect(styleOf(drawing, 1).width).toBe(0);
  });

  it('are not part of the drawing when they lie outside the page or are wholly clipped away', async () => {
    const content = draw((c) =>
      c
        .rect(500, 500, 10, 10)
        .stroke()
        .group((g) => g.rect(0, 0, 10, 10).clip().rect(50, 50, 10, 10).fill())
        .rect(20, 20, 10, 10)
        .stroke(),
    );
    const drawing = await readOne({ size: [100, 100], content });
    expect(drawing.paths.count).toBe(1);
    expect(pathOf(drawing, 0).slice(0, 3)).toEqual(['M', 20, 80]);
  });
});

describe('coordinates', () => {
  it('far outside any page are left out, with a warning', async () => {
    const content = draw((c) => c.raw('100000000.5 1 m 5 5 l S').rect(10, 20, 30, 40).stroke());
    const drawing = await readOne({ size: [100, 100], content });
    expect(drawing.paths.count).toBe(1);
    expect(drawing.warnings).toMatchObject([{ code: 'paths_unreadable' }]);
  });
});

describe('clips', () => {
  it('are boxes on the page where they cut something, and null where they do not', async () => {
    const content = draw((c) =>
      c
        .group((g) => g.rect(10, 10, 30, 30).clip().rect(0, 0, 100, 100).fill().rect(12, 12, 5, 5).fill())
        .group((g) => g.rect(10, 10, 30, 30).clip().rect(20, 0, 50, 50).clip().rect(0, 0, 100, 100).fill()),
    );
    const drawing = await readOne({ size: [100, 100], content });
    expect(styleOf(drawing, 0).clip).toEqual([10, 60, 40, 90]);
    expect(styleOf(drawing, 1).clip).toBeNull();
    expect(styleOf(drawing, 2).clip).toEqual([20, 60, 40, 90]);
  });

  it('are the shape of a rectangle that fills them', async () => {
    const ell = '10 10 m 40 10 l 40 20 l 20 20 l 20 40 l 10 40 l h W n';
    const content = draw((c) =>
      c
        .group((g) => g.raw(ell).rect(0, 0, 100, 100).fill())
        .group((g) => g.raw(ell).rect(0, 0, 30, 100).fill())
        .group((g) => g.raw(ell).rect(0, 0, 100, 100).stroke()),
    );
    const drawing = await readOne({ size: [100, 100], content });
    const shape = ['M', 10, 90, 'L', 40, 90, 'L', 40, 80, 'L', 20, 80, 'L', 20, 60, 'L', 10, 60];
    expect(pathOf(drawing, 0).slice(0, shape.length)).toEqual(shape);
    expect(styleOf(drawing, 0)).toMatchObject({ clip: null, fill: 'evenodd' });
    for (const other of [1, 2]) expect(pathOf(drawing, other).slice(0, 3)).toEqual(['M', 0, 100]);
  });

  it('of forms apply to their contents, also the BBox', async () => {
    const pdf = new PdfWriter();
    const form = pdf.form({ bbox: [0, 0, 20, 20], content: draw((c) => c.rect(-50, -50, 100, 100).fill()) });
    const content = draw((c) => c.rect(0, 0, 15, 100).clip().transform(1, 0, 0, 1, 5, 5).paint(form));
    pdf.page({ size: [100, 100], content });
    const drawing = await readPage(pdf.toBytes(), 1);
    expect(styleOf(drawing, 0).clip).toEqual([5, 75, 15, 95]);
  });
});

it('leaves out texts and images beyond the edge of the page', async () => {
  const pdf = new PdfWriter();
  const image = pdf.image(2, 2);
  const content = draw((c) =>
    c
      .image(image, 300, 0, 50, 50)
      .image(image, 50, 50, 500, 500)
      .text('OUT', { x: 150, y: 50, size: 10 })
      .text('IN', { x: 50, y: 50, size: 10 }),
  );
  pdf.page({ size: [100, 100], content });
  const drawing = await readPage(pdf.toBytes(), 1);
  expect(drawing.texts.map(({ text }) => text)).toEqual(['IN']);
  expect(drawing.images).toHaveLength(1);
});

describe('nested forms', () => {
  it('multiply their matrices, also the /Matrix of each form', async () => {
    const pdf = new PdfWriter();
    const inner = pdf.form({
      bbox: [-1000, -1000, 1000, 1000],
      matrix: [2, 0, 0, 2, 0, 0],
      content: draw((c) => c.lineWidth(1).move(1, 1).line(2, 1).stroke()),
    });
    const outer = pdf.form({
      bbox: [-1000, -1000, 1000, 1000],
      content: draw((c) => c.transform(0, 1, -1, 0, 10, 0).paint(inner)),
    });
    pdf.page({ size: [100, 100], content: draw((c) => c.transform(3, 0, 0, 3, 20, 20).paint(outer)) });
    const drawing = await readPage(pdf.toBytes(), 1);
    // (1,1) → ×2 (2,2) → turned (-2+10, 2) → ×3+20 (44, 26) → y down 74
    expect(pathOf(drawing, 0)).toEqual(['M', 44, 74, 'L', 44, 68]);
    expect(styleOf(drawing, 0).width).toBeCloseTo(6, 4);
  });
});

describe('images', () => {
  it('have their place and their own size in pixels', async () => {
    const pdf = new PdfWriter({ compress: true });
    const image = pdf.image(64, 48);
    pdf.page({ size: [200, 100], rotate: 90, content: draw((c) => c.image(image, 10, 20, 100, 50)) });
    const drawing = await readPage(pdf.toBytes(), 1);
    expect(drawing.images).toEqual([
      { bounds: [20, 10, 70, 110], pixelWidth: 64, pixelHeight: 48, visible: true },
    ]);
  });
});

it('reads the same bytes as the same drawing, independent of what was read before', async () => {
  const first = await readOne({ size: [200, 100], content: SQUARE }, { compress: true });
  const second = await readOne(
    { size: [200, 100], content: SQUARE },
    { compress: true, objectStreams: true },
  );
  expect(second).toEqual(first);
});
