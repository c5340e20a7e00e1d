import type { DrawnText } from '../../drawing/drawing';
import type { Stroke } from '../model/linework';
import { ruledTables } from './ruled-tables';

const PAGE = { width: 1190, height: 842 } as never;
const ROWS = ['Office', 'Kitchen', 'Bathroom', 'Store'];

/** A text of 40 units in each row of 20, and lines between the rows and at the given places across. */
function ruled(across: readonly number[]): ReturnType<typeof ruledTables> {
  const lines = [
    ...Array.from({ length: ROWS.length + 1 }, (_, i) => [100, 100 + i * 20, 260, 100 + i * 20]),
    ...across.map((x) => [x, 100, x, 180]),
  ];
  const strokes = lines.map(([ax, ay, bx, by], path): Stroke => ({
    a: [ax, ay],
    b: [bx, by],
    style: 0,
    path,
  }));
  const texts = ROWS.map((text, i): DrawnText => ({
    ...{ text, x: 160, y: 113 + i * 20, width: 40, size: 9 },
    ...{ angle: 0, layer: null, visible: true },
  }));
  return ruledTables(strokes, texts, PAGE);
}

describe('lines ruled round texts', () => {
  it('are a table', () => {
    expect(ruled([100, 150, 260])).toEqual([{ box: [100, 100, 260, 180], titleBlock: false }]);
  });

  it('are no table where they run through the texts: the grid of a floor below the labels of rooms', () => {
    expect(ruled([100, 140, 180, 220, 260])).toEqual([]);
  });
});
