import { line, smallDrawing, type SmallShape, type SmallText } from '../../../../test/support/small-drawing';
import { extracted, LINED, NAMES, twoRooms } from '../../../../test/support/two-small-rooms';
import { extractPlan } from '..';

/** Codes that make the sheet one with sizes, far from the plan, as in a schedule. */
const SCHEDULE: SmallText[] = [
  { text: '2868', at: [12, 1] },
  { text: '2468', at: [12, 2] },
  { text: '3068', at: [12, 3] },
];
/** A pocket door: two lines along the gap of 762 mm, as glass is drawn, too. */
const POCKET: SmallShape[] = [
  ...twoRooms(0.762),
  line([1, 3.26], [1.762, 3.26]),
  line([1, 3.29], [1.762, 3.29]),
];
const at = (text: string, x = 1.38): SmallText => ({ text, at: [x, 3] });

describe('size codes beside openings', () => {
  it('make a door of what looks like a window', () => {
    expect(extracted(POCKET).openings).toMatchObject([{ kind: 'window' }]);
    const { openings } = extracted(POCKET, [...NAMES, ...SCHEDULE, at('2668')]);
    expect(openings).toMatchObject([{ kind: 'door', tag: '2668', evidence: 'size' }]);
    expect(openings[0].marks).toContain('parallels');
  });

  it('make a door of two leaves where they say so', () => {
    const { openings } = extracted(POCKET, [...NAMES, ...SCHEDULE, at('2668 PR')]);
    expect(openings).toMatchObject([{ kind: 'door', operation: 'double', leaves: 2 }]);
    expect(openings[0].leaf_width_mm).toBeCloseTo(381, 0);
  });

  it('leave a window that its code calls one', () => {
    const { openings } = extracted(POCKET, [...NAMES, ...SCHEDULE, at('2640 XO')]);
    expect(openings).toMatchObject([{ kind: 'window', tag: '2640 XO', evidence: 'parallels' }]);
  });

  it('say nothing about an opening of another width', () => {
    const { openings } = extracted(POCKET, [...NAMES, ...SCHEDULE, at('6068')]);
    expect(openings).toMatchObject([{ kind: 'window' }]);
    expect(openings[0].tag).toBeUndefined();
  });

  it('are no sizes where only one number on the sheet looks like one', () => {
    expect(extracted(POCKET, [...NAMES, at('2668')]).openings).toMatchObject([{ kind: 'window' }]);
  });
});

describe('size codes without an opening', () => {
  const lost = (shapes: readonly SmallShape[], texts: readonly SmallText[]): (string[] | undefined)[] =>
    extractPlan(smallDrawing(shapes, texts))
      .warnings.filter(({ code }) => code === 'openings_not_found')
      .map(({ names }) => names);

  it('are named with their places where they stand beside a wall', () => {
    expect(lost(LINED, [...NAMES, ...SCHEDULE, at('2668')])).toEqual([['2668']]);
  });

  it('are named where the opening is much narrower than printed', () => {
    expect(lost(POCKET, [...NAMES, ...SCHEDULE, at('6068 S.G.D.')])).toEqual([['6068 S.G.D.']]);
  });

  it('are fine in a schedule, and beside their opening', () => {
    expect(lost(POCKET, [...NAMES, ...SCHEDULE, at('2668')])).toEqual([]);
  });
});
