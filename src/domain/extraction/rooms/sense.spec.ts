import { boxRing, type Point } from '../../geometry';
import type { RoomDraft } from '../model/room-draft';
import type { RoomLabel } from '../model/room-label';
import { isPlain, senseOf } from './sense';

/** One unit is 100 mm. */
const SCALE = { mmPerUnit: 100 };
const label = (name: string, at: Point): RoomLabel => ({
  name,
  number: null,
  area: null,
  sized: false,
  outOfScope: false,
  at,
  size: 3,
});

function room(x: number, [width, depth]: Point, ...sureLabels: RoomLabel[]): RoomDraft {
  return {
    region: { outer: boxRing([x, 0, x + width, depth]), holes: [] },
    label: sureLabels[0] ?? null,
    sureLabels,
    finishCodes: [],
    inScope: true,
    zone: false,
    confidence: 0.6,
  };
}

describe('the sense of a reading', () => {
  const labels = ['Office', 'Kitchen', 'Bathroom', 'Store', 'Hall'].map((name, i) =>
    label(name, [10 + 20 * i, 10]),
  );

  it('is higher for an open plan with all labels than for no room at all', () => {
    expect(senseOf([room(0, [120, 40], ...labels)], labels, SCALE)).toBeGreaterThan(
      senseOf([], labels, SCALE),
    );
  });

  it('is higher when labels have rooms of their own than when they share one', () => {
    const apart = labels.map((one, i) => room(20 * i, [20, 40], one));
    expect(senseOf(apart, labels, SCALE)).toBe(5);
    expect(senseOf(apart, labels, SCALE)).toBeGreaterThan(
      senseOf([room(0, [120, 40], ...labels)], labels, SCALE),
    );
  });

  it('is higher for rooms of the areas and sizes that are printed in them than for halves of them', () => {
    const said = [
      { ...labels[0], area: { squareMetres: 8, rounding: 0.05, imperial: false, rest: '' } },
      { ...labels[1], sized: true, sides: [2000, 4000] as const },
    ];
    const whole = said.map((one, i) => room(20 * i, [20, 40], one));
    const halves = said.map((one, i) => room(20 * i, [20, 20], one));
    expect(senseOf(whole, said, SCALE)).toBeGreaterThan(senseOf(halves, said, SCALE) + 1);
    expect(isPlain(whole, said, SCALE)).toBe(true);
    expect(isPlain(halves, said, SCALE)).toBe(false);
    expect(isPlain(halves, labels.slice(0, 2), SCALE)).toBe(false);
    const silent = labels.slice(0, 2).map((one, i) => room(20 * i, [20, 20], one));
    expect(isPlain(silent, labels.slice(0, 2), SCALE)).toBe(true);
  });

  it('falls with each label outside all rooms', () => {
    const found = [room(0, [20, 40], labels[0])];
    expect(senseOf(found, labels.slice(0, 3), SCALE)).toBeGreaterThan(senseOf(found, labels, SCALE));
  });

  it('rises with well-shaped rooms where the sheet has no readable label, and not where it has', () => {
    const cells = [30, 32, 34].map((width, i) => room(200 + 50 * i, [width, 40]));
    expect(senseOf(cells, [], SCALE)).toBeGreaterThan(senseOf(cells.slice(0, 1), [], SCALE));
    const named = room(0, [100, 40], labels[0]);
    expect(senseOf([named, ...cells], labels, SCALE)).toBeLessThan(senseOf([named], labels, SCALE));
  });

  it('does not rise with slots, cupboards and tiles', () => {
    const slots = [5, 6, 7].map((width, i) => room(20 * i, [width, 90]));
    const cupboards = [10, 11, 12].map((width, i) => room(20 * i, [width, 12]));
    const tiles = Array.from({ length: 20 }, (_, i) => room(30 * i, [24, 24]));
    for (const cells of [slots, cupboards, tiles]) expect(senseOf(cells, [], SCALE)).toBeLessThan(0);
  });
});
