import type { DrawnText, PathStyle } from '../../drawing/drawing';
import { boxRing, type Box, type Point } from '../../geometry';
import type { Linework } from '../model/linework';
import type { RoomDraft } from '../model/room-draft';
import { withSheetNotes } from './sheet-notes';

/** Four rooms of 100 × 100 units in a row. */
const ROOMS = [0, 1, 2, 3].map((i): RoomDraft => ({
  region: { outer: boxRing([100 * i, 0, 100 * i + 90, 100]), holes: [] },
  label: null,
  sureLabels: [],
  finishCodes: [],
  inScope: true,
  zone: false,
  confidence: 0.6,
}));

const text = (says: string, [x, y]: Point): DrawnText => ({
  text: says,
  x: x - 2.5 * says.length,
  y: y + 3,
  width: 5 * says.length,
  size: 9,
  angle: 0,
  layer: null,
  visible: true,
});

function tinted(fillColor: number, ...boxes: Box[]): Linework {
  const style = { fillColor, fillAlpha: 1, fill: 'nonzero', stroke: false } as PathStyle;
  const fills = boxes.map((box, order) => ({
    order,
    rings: [boxRing(box)],
    rule: 'nonzero' as const,
    style: 0,
  }));
  return { strokes: [], curves: [], fills, styles: [style] };
}

const NOTHING = tinted(0);
const scopes = (texts: DrawnText[], linework: Linework): boolean[] =>
  withSheetNotes(ROOMS, texts, linework).map(({ inScope }) => inScope);

describe('notes on the sheet about its rooms', () => {
  it('leave out the room that they stand in', () => {
    expect(scopes([text('N.I.C.', [150, 50])], NOTHING)).toEqual([true, false, true, true]);
    const lines = [text('NO WORK', [50, 40]), text('THIS AREA', [50, 51])];
    expect(scopes(lines, NOTHING)).toEqual([false, true, true, true]);
  });

  it('leave out every room under the tint that they stand on', () => {
    const note = [text('NO WORK THIS AREA', [150, 50])];
    const tint: Box = [80, -10, 340, 110];
    expect(scopes(note, tinted(0xe1e1e1, tint))).toEqual([true, false, false, true]);
    expect(scopes(note, tinted(0xffffff, tint))).toEqual([true, false, true, true]);
    expect(scopes([], tinted(0xe1e1e1, tint))).toEqual([true, true, true, true]);
  });

  it('leave out one room where the whole plan is tinted', () => {
    const all = tinted(0xe1e1e1, [-10, -10, 400, 110]);
    expect(scopes([text('EXISTING', [250, 50])], all)).toEqual([true, true, false, true]);
  });

  it('give rooms their finish codes, each once', () => {
    const texts = ['P-1', 'PT-1/PT-2', 'P-1'].map((says, i) => text(says, [30, 20 + 30 * i]));
    const rooms = withSheetNotes(ROOMS, [...texts, text('CE-5', [30, 95])], NOTHING);
    expect(rooms.map(({ finishCodes }) => finishCodes)).toEqual([['P-1', 'PT-1', 'PT-2'], [], [], []]);
  });
});
