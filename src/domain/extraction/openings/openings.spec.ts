import type { Point } from '../../geometry';
import { arc, line, outline, solid, type SmallShape } from '../../../../test/support/small-drawing';
import { extracted, leafAt, twoRooms } from '../../../../test/support/two-small-rooms';

describe('doors with arcs', () => {
  it('have the width of the gap and of the leaf, and the side of the hinge', () => {
    const { openings, joined } = extracted([...twoRooms(1), ...leafAt(1.065, 0.87)]);
    expect(openings).toHaveLength(1);
    expect(openings[0]).toMatchObject({ kind: 'door', operation: 'swing', leaves: 1, hinge_side: 'left' });
    expect(openings[0].width_mm).toBeCloseTo(1000, 0);
    expect(openings[0].leaf_width_mm).toBeCloseTo(870, 0);
    expect(openings[0].marks).toEqual(['arc', 'leaf']);
    expect(joined).toEqual([1, 1]);
    const [right] = extracted([...twoRooms(0.9), ...leafAt(1.9, -0.9)]).openings;
    expect(right.hinge_side).toBe('right');
  });

  it('are found where a curve of no length follows the arc', () => {
    const [x, y, r, k] = [1, 3.35, 0.9, 0.9 * 0.5523];
    const points: Point[] = [
      [x, y + r],
      [x + k, y + r],
      [x + r, y + k],
      [x + r, y],
      [x + r, y],
      [x + r, y],
      [x + r, y],
    ];
    const { openings } = extracted([...twoRooms(0.9), { points, cubic: true }]);
    expect(openings).toMatchObject([{ kind: 'door', evidence: 'arc' }]);
  });

  it('are found where the arc is chords and the end of the wall runs on from it', () => {
    const at = (degrees: number): Point => {
      const turn = (degrees * Math.PI) / 180;
      return [1 + 0.9 * Math.cos(turn), 3.35 + 0.9 * Math.sin(turn)];
    };
    const points = [[1.9, 3.05] as Point, ...Array.from({ length: 10 }, (_, i) => at(10 * i))];
    const { openings } = extracted([...twoRooms(0.9), { points }]);
    expect(openings).toMatchObject([{ kind: 'door', evidence: 'arc' }]);
  });

  it('with fixed glass beside the leaf are one door with its sidelights', () => {
    const glass = [outline(1, 3.2, 1.6, 3.28), outline(2.5, 3.2, 3.1, 3.28)];
    const { openings, joined } = extracted([...twoRooms(2.1), ...glass, ...leafAt(1.6, 0.9)]);
    expect(openings).toHaveLength(1);
    expect(openings[0]).toMatchObject({ kind: 'door', leaves: 1, marks: ['arc', 'leaf', 'sidelight'] });
    expect(openings[0].width_mm).toBeCloseTo(900, 0);
    expect(openings[0].sidelights?.map(({ width_mm }) => Math.round(width_mm ?? 0))).toEqual([600, 600]);
    expect(joined).toEqual([1, 1]);
  });

  it('with two leaves between fixed glass are one double door', () => {
    const glass = [outline(1, 3.25, 1.3, 3.3), outline(2.9, 3.25, 3.2, 3.3)];
    const { openings } = extracted([...twoRooms(2.2), ...glass, ...leafAt(1.3, 0.8), ...leafAt(2.9, -0.8)]);
    expect(openings).toMatchObject([{ operation: 'double', leaves: 2 }]);
    expect(openings[0].width_mm).toBeCloseTo(1600, 0);
    expect(openings[0].sidelights).toHaveLength(2);
  });

  it('with a wide and a narrow leaf are double doors', () => {
    const { openings } = extracted([...twoRooms(1.3), ...leafAt(1, 0.9), ...leafAt(2.3, -0.4)]);
    expect(openings).toMatchObject([{ kind: 'door', operation: 'double', leaves: 2 }]);
    expect(openings[0].width_mm).toBeCloseTo(1300, 0);
    expect(openings[0].leaf_width_mm).toBeCloseTo(900, 0);
  });

  it('back to back at one post are two doors', () => {
    const { openings } = extracted([...twoRooms(1.8), ...leafAt(1.9, 0.9), ...leafAt(1.9, -0.9)]);
    expect(openings.map(({ operation, leaves }) => [operation, leaves])).toEqual([
      ['swing', 1],
      ['swing', 1],
    ]);
    expect(openings.map(({ width_mm }) => Math.round(width_mm ?? 0))).toEqual([900, 900]);
  });

  it('back to back in one wall, one leaf into each room, are one door of two leaves', () => {
    const upwards = [line([1.9, 3.2], [1.9, 2.3]), arc([1.9, 3.2], 0.9, -90, -180)];
    const { openings } = extracted([...twoRooms(0.9), ...leafAt(1, 0.9), ...upwards]);
    expect(openings).toMatchObject([{ kind: 'door', leaves: 2 }]);
    expect(openings[0].width_mm).toBeCloseTo(900, 0);
  });

  it('are not seen in an arc that has no jamb at its other end', () => {
    const furniture = arc([1, 3.35], 0.9, 60, 150);
    const { openings } = extracted([...twoRooms(0.9), furniture]);
    expect(openings.filter(({ kind }) => kind === 'door')).toEqual([]);
  });
});

describe('doors without arcs', () => {
  it('of leaves that fold have a leaf for each', () => {
    const zigzag = [line([1, 3.3], [1.3, 3.8]), line([1.3, 3.8], [1.6, 3.3])];
    const { openings, joined } = extracted([...twoRooms(1.8), ...zigzag]);
    expect(openings).toMatchObject([{ kind: 'door', operation: 'folding', leaves: 2, evidence: 'fold' }]);
    expect(joined).toEqual([1, 1]);
  });

  it('slide before the wall, or pass each other', () => {
    const panel = outline(1.4, 3.37, 2.3, 3.41);
    const passing = [outline(1, 3.22, 1.95, 3.26), outline(1.85, 3.28, 2.8, 3.32)];
    const movesOf = (gap: number, shapes: SmallShape[]) =>
      extracted([...twoRooms(gap), ...shapes]).openings.map(({ operation, leaves }) => [operation, leaves]);
    expect(movesOf(0.9, [panel])).toEqual([['sliding', 1]]);
    expect(movesOf(1.8, passing)).toEqual([['sliding', 2]]);
  });

  it('slide where the floor has lines along the wall, and treads of a stair are no panels', () => {
    const pen = {};
    const across = (from: number, to: number): SmallShape[] =>
      [3.42, 3.6, 3.78].flatMap((y) => [
        line([from, y], [to, y], pen),
        line([from, 6.5 - y], [to, 6.5 - y], pen),
      ]);
    const panel = { ...outline(1.4, 3.37, 2.3, 3.41), style: pen };
    const floor = extracted([...twoRooms(0.9), ...across(0.5, 3.5), panel]);
    expect(floor.openings.map(({ operation }) => operation)).toEqual(['sliding']);
    expect(extracted([...twoRooms(0.9), ...across(1, 1.9)]).openings).toEqual([]);
  });

  it('are not seen in a leader with an arrowhead, a counter as long as the gap or a line on the floor', () => {
    const leader = [line([1, 3.4], [1.7, 3.95]), line([1, 3.4], [1.2, 3.5]), line([1, 3.4], [1.14, 3.58])];
    expect(extracted([...twoRooms(0.9), ...leader]).openings).toEqual([]);
    const counter = [line([1, 3.4], [1, 5.9])];
    expect(extracted([...twoRooms(2.5), ...counter]).openings).toEqual([]);
  });
});

describe('joints of large tiles', () => {
  /** Two rooms with a thick wall between them that is open from x = 1 to x = 3.2. */
  const thick = [...twoRooms(2.2).slice(0, 4), solid(0.2, 3.2, 1, 3.5), solid(3.2, 3.2, 4.2, 3.5)];
  const joint = { width: 0.1 };
  const joints = (from: number, count: number): SmallShape[] =>
    Array.from({ length: count }, (_, i) => line([1, from + 0.3 * i], [3.2, from + 0.3 * i], joint));

  it('that run through a gap are no panes', () => {
    expect(extracted([...thick, ...joints(2.29, 8)]).openings).toEqual([]);
  });

  it('are panes where there are none beside the wall', () => {
    expect(extracted([...thick, ...joints(3.19, 2)]).openings).toMatchObject([{ kind: 'window' }]);
    expect(extracted([...thick, ...joints(3.19, 5)]).openings).toMatchObject([{ kind: 'window' }]);
  });
});
