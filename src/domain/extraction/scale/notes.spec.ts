import type { DrawnText } from '../../drawing/drawing';
import { isSure } from './candidates';
import { scaleNotes } from './notes';

const at = (text: string, x: number, y: number): DrawnText => ({
  ...{ text, x, y, width: text.length * 4, size: 7, angle: 0, layer: null, visible: true },
});

describe('scale notes on a sheet', () => {
  it('are sure where the word stands beside the number, in the same text or in another', () => {
    const surenessOf = (...texts: DrawnText[]): [number | null, number][] =>
      scaleNotes(texts).map(({ ratio, confidence }) => [ratio, confidence]);
    expect(surenessOf(at('Scale 1:50', 0, 0))).toEqual([[50, 0.65]]);
    expect(surenessOf(at('Scale', 0, 0), at('1:50', 30, 0))).toEqual([[50, 0.65]]);
    expect(surenessOf(at('縮尺', 0, 0), at('1/50', 4, 14))).toEqual([[50, 0.65]]);
    expect(surenessOf(at('Scale', 0, 0), at('1:50', 200, 0))).toEqual([[50, 0.45]]);
    expect(surenessOf(at('Sheet', 0, 0), at('1/50', 30, 0))).toEqual([]);
  });

  it('of details, sections and elevations tell no scale of the plan', () => {
    const titles = ['DETAIL 3 SCALE 1:10', 'Schnitt A-A M 1:20', 'Coupe B-B 1:25', 'PLAN AND SECTION 1:50'];
    const notes = scaleNotes(titles.map((title, i) => at(title, 0, 30 * i)));
    expect(notes.filter(isSure).map(({ ratio }) => ratio)).toEqual([50]);
  });

  it('count each scale once for every place, and no switched off text', () => {
    const off = { ...at('1:20', 0, 90), visible: false };
    expect(scaleNotes([at('1:50', 0, 0), at('DETAIL 1:10', 0, 30), at('M 1:50', 0, 60), off])).toMatchObject([
      { ratio: 50, votes: 2, confidence: 0.65 },
      { ratio: 10, votes: 1, confidence: 0.2 },
    ]);
  });
});
