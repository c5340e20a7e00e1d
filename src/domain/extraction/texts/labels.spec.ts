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

  it('does not take sizes of windows and doors for rooms', () => {
    const sizes = [['6068 S.G.D.'], ['4010 XO'], ['2050 SH'], ['2668'], ['16070 O.H. DOOR']];
    const labels = readLabels(sheet([...sizes, ['PORCH', '1660'], ['DEN']]));
    expect(labels.map(({ name, number }) => [name, number])).toEqual([
      ['PORCH', null],
      ['DEN', null],
    ]);
  });

  it('keeps four digits of rooms where the sheet has no sizes', () => {
    const labels = readLabels(
      sheet([
        ['OFFICE', '2101'],
        ['STORE', '2136'],
        ['LAB', '3050'],
      ]),
    );
    expect(labels.map(({ number }) => number)).toEqual(['2101', '2136', '3050']);
  });

  it('finds the name under a note that stands too near', () => {
    const lines = ['NOTE:', 'GYPSUM BOARD ON THE CEILING', 'AND WALL OF GARAGE AND HOUSE', 'GARAGE'];
    expect(readLabels(sheet([lines]))).toMatchObject([{ name: 'GARAGE' }]);
  });

  it.each([
    [
      'in several lines',
      ['AND WALL BETWEEN GARAGE AND', 'HOUSE, ALSO ON BEARING WALLS', 'FOR ROOFS. R-309.2'],
    ],
    ['that goes on from a line that was left out', ['W/ SELF CLOSING HINGES']],
    ['that goes on with the word of a room', ['AND KITCHEN']],
  ])('takes no name from a note %s', (_, lines) => {
    expect(readLabels(sheet([lines]))).toEqual([]);
  });

  it.each([
    [['TOILET', 'AND SHOWER'], 'TOILET AND SHOWER'],
    [['LIVING AND', 'DINING'], 'LIVING AND DINING'],
    [['Multi purpose hall and dining'], 'Multi purpose hall and dining'],
    [['BED-1'], 'BED-1'],
    [['BATH-2', '3.50 m²'], 'BATH-2'],
    [['WC-1'], 'WC-1'],
    [['LIVING ROOM', 'CARPET', '150 CFM'], 'LIVING ROOM'],
    [['Bad', 'Fliesen', 'OKFF +0.15'], 'Bad'],
    [['HALL', 'UP 16R'], 'HALL'],
    [['MULTI-', 'PURPOSE', 'ROOM', '164'], 'MULTI- PURPOSE ROOM'],
  ])('%j names a room %s', (lines, name) => {
    expect(readLabels(sheet([lines])).map((label) => label.name)).toEqual([name]);
  });

  it.each([
    ['a dimension', ['3.50']],
    ['a dimension under a name', ['Bedroom', '2.88']],
    ['a tag of a window', ['02']],
    ['a tag of a door', ['Bedroom', 'D1']],
    ['a finish', ['Bedroom', 'CPT-1']],
    ['a finish alone', ['CPT-1']],
  ])('no number of a room is %s', (_, lines) => {
    expect(readLabels(sheet([lines])).map(({ number }) => number)).toEqual(lines.length > 1 ? [null] : []);
  });

  it.each([
    [
      'under names, with decimals',
      [
        ['Office', '1.02'],
        ['Store', '1.14'],
        ['Lab', '1.15'],
      ],
    ],
    ['without names, of one storey', [['134'], ['135A'], ['136'], ['138']]],
    ['without names, with decimals', [['1.01'], ['1.02'], ['1.14']]],
  ])('numbers of rooms stand %s', (_, blocks) => {
    expect(readLabels(sheet(blocks)).map(({ number }) => number)).toEqual(
      blocks.map((lines) => lines.at(-1)),
    );
  });

  it('takes no dimensions in metres for numbers of rooms', () => {
    expect(readLabels(sheet([['3.50'], ['2.88'], ['1.20'], ['4.12']]))).toEqual([]);
    const named = readLabels(
      sheet([
        ['Bed', '3.50'],
        ['Bath', '2.88'],
        ['Hall', '1.20'],
      ]),
    );
    expect(named.map(({ number }) => number)).toEqual([null, null, null]);
  });

  it.each([
    ['OFFICE 101', 'OFFICE', '101'],
    ['134A STORAGE', 'STORAGE', '134A'],
    ['Lab - 1.02', 'Lab', '1.02'],
    ['Bedroom 2', 'Bedroom 2', null],
  ])('reads name and number from %s', (line, name, number) => {
    expect(readLabels(sheet([[line]]))).toMatchObject([{ name, number }]);
  });

  it('leaves out tags that repeat, and keeps room words that do', () => {
    const labels = readLabels(sheet([['CG', 'CORRIDOR'], ['CG'], ['CG'], ['WC'], ['WC'], ['WC']]));
    expect(labels.map(({ name }) => name)).toEqual(['CORRIDOR', 'WC', 'WC', 'WC']);
  });

  it('reads two labels that stand over one another as two', () => {
    const labels = readLabels(sheet([['OXYGEN', 'ROOM', '169', 'LOW', 'VOLTAGE', '167']]));
    expect(labels).toMatchObject([
      { name: 'OXYGEN ROOM', number: '169', at: [expect.any(Number), expect.any(Number)] },
      { name: 'LOW VOLTAGE', number: '167' },
    ]);
  });

  it('says which rooms are not part of the work', () => {
    const labels = readLabels(
      sheet([['OFFICE', 'N.I.C.'], ['EXISTING LOBBY'], ['STORE', '12'], ['NO WORK']]),
    );
    expect(labels.map(({ name, outOfScope }) => [name, outOfScope])).toEqual([
      ['OFFICE', true],
      ['EXISTING LOBBY', true],
      ['STORE', false],
    ]);
  });
});
