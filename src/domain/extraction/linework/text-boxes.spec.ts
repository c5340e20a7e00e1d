import type { DrawnText } from '../../drawing/drawing';
import { type Box, boxRing, ringEdges } from '../../geometry';
import type { Linework } from '../model/linework';
import { withoutTextBoxes } from './text-boxes';

const NUMBER: DrawnText = {
  text: '137A',
  x: 91,
  y: 103.5,
  width: 18,
  size: 10,
  angle: 0,
  layer: null,
  visible: true,
};
/** The box round the number. */
const BOX: Box = [83, 94, 117, 106];

function lineworkOf(...boxes: Box[]): Linework {
  const strokes = boxes.flatMap((box, path) =>
    ringEdges(boxRing(box)).map((edge) => ({ ...edge, style: 0, path })),
  );
  return { strokes, curves: [], fills: [], styles: [] };
}

/** Tiles of 8 × 8 units under and around the number, each drawn as a square. */
const TILES = Array.from({ length: 64 }, (_, i): Box => {
  const [x, y] = [68 + 8 * (i % 8), 68 + 8 * Math.floor(i / 8)];
  return [x, y, x + 8, y + 8];
});

describe('boxes round texts', () => {
  it('are left out', () => {
    expect(withoutTextBoxes(lineworkOf(BOX), [NUMBER]).strokes).toEqual([]);
  });

  it('are left out on a floor of tiles, and the tiles stay', () => {
    const rows = [91, 107.5].map((y): Box => [84, y, 116, y + 0.5]);
    const { strokes } = withoutTextBoxes(lineworkOf(...TILES, ...rows, BOX), [NUMBER]);
    expect(strokes).toEqual(lineworkOf(...TILES, ...rows).strokes);
  });

  it('stay where their sides are drawn with several pens: a wall over a text and a line of the floor under it', () => {
    const { strokes, ...rest } = lineworkOf(BOX);
    const mixed = { ...rest, strokes: strokes.map((stroke, i) => ({ ...stroke, style: i === 2 ? 1 : 0 })) };
    expect(withoutTextBoxes(mixed, [NUMBER])).toBe(mixed);
  });

  it('stay where one of their sides is missing: two faces of a wall beside a text', () => {
    const { strokes, ...rest } = lineworkOf(BOX);
    const open = { ...rest, strokes: strokes.slice(0, 3) };
    expect(withoutTextBoxes(open, [NUMBER])).toBe(open);
  });
});
