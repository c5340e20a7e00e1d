import type { DrawnText } from '../../drawing/drawing';
import { readLabels } from './labels';

/** Lines of text under one another, a block for each list. */
function sheet(blocks: readonly (readonly string[])[]): DrawnText[] {
  return blocks.flatMap((lines, block) =>
    lines.map((text, i) => ({
      text,
      x: 200 * block,
      y: 14 * i,
      width: 5 * text.length,
      size: 10,
      angle: 0,
      layer: null,
      visible: true,
    })),
  );
}

describe('room labels', () => {
  it.each([
    [['W.I.C.', "8'1 x 3'4"], 'W.I.C.', true],
    [['BEDROOM 2', "13'6 x 11'"], 'BEDROOM 2', true],
    [['Küche', '3,20 x 4,10 m'], 'Küche', true],
    [['Bad'], 'Bad', false],
  ])('reads %j', (lines, name, sized) => {
    expect(readLabels(sheet([lines]))).toMatchObject([{ name, number: null, sized }]);
  });

  it('takes a number for the room only where it is the only one of its kind', () => {
    const labels = readLabels(
      sheet([
        ['Office', '12'],
        ['Store', '7'],
        ['Hall', '7'],
        ['Lab', '7'],
      ]),
    );
    expect(labels.map(({ number }) => number)).toEqual(['12', null, null, null]);
  });

  it('does not take door sizes for room numbers', () => {
    const labels = readLabels(
      sheet([
        ['Hall', '2468'],
        ['Closet', '2068'],
        ['Entry', '3068'],
        ['Den', '107'],
      ]),
    );
    expect(labels.map(({ number }) => number)).toEqual([null, null, null, '107']);
  });

  it('finds the name under a note that stands too near', () => {
    const lines = ['NOTE:', 'GYPSUM BOARD ON THE CEILING', 'AND WALL OF GARAGE AND HOUSE', 'GARAGE'];
    expect(readLabels(sheet([lines]))).toMatchObject([{ name: 'GARAGE' }]);
  });
});
