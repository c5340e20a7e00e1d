import type { DrawnText } from '../../../drawing/drawing';
import type { RasterSheet } from '../../../drawing/raster-sheet';
import { decideRasterScale, gatherRasterScale } from '.';
import type { ScaleHint } from '../../scale/calibrate';

const WIDTH = 900;
const HEIGHT = 700;
const NO_BUILDING = { rooms: [], strips: [], openings: [] };

/** A sheet with level dimension lines: from and to in pixels, and what is printed over each. */
function sheetWith(
  dimensions: readonly { from: number; to: number; text: string }[],
  paperMmPerPixel: number | null = null,
) {
  const ink = new Uint8Array(WIDTH * HEIGHT);
  const texts = dimensions.map(({ from, to, text }, i): DrawnText => {
    const y = 60 + 60 * i;
    ink.fill(1, y * WIDTH + from, y * WIDTH + to + 1);
    for (const x of [from, to]) for (let k = y - 12; k <= y + 12; k++) ink[k * WIDTH + x] = 1;
    const width = 10 * text.length;
    const place = { x: (from + to - width) / 2, y: y - 9, width, size: 20, angle: 0 };
    return { text, ...place, layer: null, visible: true };
  });
  const grey = ink.map((value) => (value === 1 ? 0 : 255));
  const sheet: RasterSheet = {
    width: WIDTH,
    height: HEIGHT,
    grey,
    ink,
    paperMmPerPixel,
    skewDegrees: 0,
    texts: [],
  };
  return { sheet, texts };
}

function decide({ sheet, texts }: ReturnType<typeof sheetWith>, hint?: ScaleHint) {
  return decideRasterScale(gatherRasterScale(sheet, texts), NO_BUILDING, hint);
}

const THREE = [
  { from: 100, to: 500, text: '4000' },
  { from: 100, to: 350, text: '2500' },
  { from: 100, to: 800, text: '7000' },
];

describe('The scale of a picture', () => {
  it('follows from three different dimensions that agree', () => {
    const { scale, dimensions, warnings } = decide(sheetWith(THREE));
    expect(scale?.mm_per_unit).toBeCloseTo(10, 3);
    expect(scale).toMatchObject({ source: 'dimensions', ratio: null });
    expect(dimensions.map(({ text }) => text).sort()).toEqual(['2500', '4000', '7000']);
    expect(warnings).toEqual([]);
  });

  it('is not moved to a scale that plans are plotted at', () => {
    // 10 mm a pixel on paper of 0.0988 mm a pixel is 1:101.2.
    const { scale } = decide(sheetWith(THREE, 0.0988));
    expect(scale?.mm_per_unit).toBeCloseTo(10, 3);
    expect(scale?.ratio).toBeCloseTo(101.2, 0);
  });

  it('stays unknown by two dimensions alone', () => {
    const { scale, warnings } = decide(sheetWith(THREE.slice(0, 2)));
    expect(scale).toBeNull();
    expect(warnings.map(({ code }) => code)).toEqual(['scale_unknown']);
  });

  it('follows from two dimensions and a printed scale where the size of the paper is known', () => {
    const note = { text: 'Scale 1:100', x: 600, y: 650, width: 110, size: 20, angle: 0 };
    const sheet = sheetWith(THREE.slice(0, 2), 0.1);
    const { scale } = decide({ ...sheet, texts: [...sheet.texts, { ...note, layer: null, visible: true }] });
    expect(scale?.mm_per_unit).toBeCloseTo(10, 3);
  });

  it('stays unknown by a printed scale where the size of the paper is not known', () => {
    const note = { text: 'Scale 1:100', x: 600, y: 650, width: 110, size: 20, angle: 0 };
    const sheet = sheetWith([]);
    expect(decide({ ...sheet, texts: [{ ...note, layer: null, visible: true }] }).scale).toBeNull();
  });

  it('does not follow from the rows of a table, which print the same two lengths', () => {
    const rows = [1, 2, 3].flatMap(() => [
      { from: 100, to: 300, text: '1010' },
      { from: 100, to: 516, text: '2101' },
    ]);
    expect(decide(sheetWith(rows)).scale).toBeNull();
  });

  it('is the one that the caller states, with a warning where the dimensions disagree', () => {
    const { scale, warnings } = decide(sheetWith(THREE), { mmPerUnit: 12 });
    expect(scale).toMatchObject({ mm_per_unit: 12, source: 'calibration' });
    expect(warnings.map(({ code }) => code)).toEqual(['scale_conflict']);
  });

  it('does not follow from a stated ratio where the size of the paper is not known', () => {
    const { scale, warnings } = decide(sheetWith([]), { ratio: 100 });
    expect(scale).toBeNull();
    expect(warnings[0].message).toContain('does not show the size of its paper');
  });
});
