import { boxOf, type Segment } from '../../../geometry';
import { stripRing } from '../../model/wall-strip';
import { doubleLineStrips } from './faces';

const SCALE = { mmPerUnit: 10 };
const line = (ax: number, ay: number, bx: number, by: number): Segment => ({ a: [ax, ay], b: [bx, by] });

/** A level wall of 100 mm between two doors, and one of 150 mm that crosses it and ends 250 mm below it at a third. */
const CROSSING = [line(270, 0, 345, 0), line(270, 10, 300, 10), line(315, 10, 345, 10)];
const STUB = [line(300, 10, 300, 35), line(315, 10, 315, 35), line(300, 35, 315, 35)];

describe('walls between parallel lines', () => {
  it('do not run on along a crossing wall from the line across the end of a stub', () => {
    const strips = doubleLineStrips([...CROSSING, ...STUB], null, SCALE);
    const below = strips.map((strip) => boxOf(stripRing(strip))).filter(([, , , maxY]) => maxY > 12);
    expect(below.length).toBeGreaterThan(0);
    for (const [minX, , maxX] of below) {
      expect(minX).toBeGreaterThanOrEqual(299);
      expect(maxX).toBeLessThanOrEqual(316);
    }
  });

  it('run on where one face is whole and a joining wall interrupts the other', () => {
    const joining = [line(300, 10, 300, 400), line(315, 10, 315, 400)];
    const strips = doubleLineStrips([...CROSSING, ...joining], null, SCALE);
    const level = strips.filter(({ a, b }) => Math.abs(a[1] - b[1]) < 1);
    expect(level.map(({ thickness }) => thickness)).toEqual([10]);
    expect(boxOf(stripRing(level[0]))).toEqual([270, 0, 345, 10]);
  });

  it('stand though furniture as far from one of their faces as partitions are thick is beside less than half of them', () => {
    const outer = [line(0, 0, 400, 0), line(0, 36, 400, 36)];
    const partitions = [line(0, 900, 2000, 900), line(0, 914, 2000, 914)];
    const thicknesses = (shelf: Segment): number[] =>
      doubleLineStrips([...outer, ...partitions, shelf], null, SCALE).map(({ thickness }) => thickness);
    expect(thicknesses(line(100, 50, 280, 50))).toContain(36);
    expect(thicknesses(line(100, 50, 380, 50))).not.toContain(36);
  });

  describe('beside the treads of a stair', () => {
    /** A level wall of these layers, 4 m long, and below it treads of 280 mm, the first of them at `first`. */
    const beside = (layers: readonly number[], first: number): Segment[] => [
      ...layers.map((y) => line(0, y, 400, y)),
      ...[0, 1, 2, 3, 4, 5].map((i) => line(0, first + 28 * i, 400, first + 28 * i)),
    ];
    /** Another wall of 150 mm, 20 m long. */
    const FAR = [line(0, 900, 2000, 900), line(0, 915, 2000, 915)];
    const thicknesses = (lines: readonly Segment[]): number[] =>
      doubleLineStrips(lines, null, SCALE).map(({ thickness }) => Math.round(thickness));

    it('end at their face, where the first tread is as far from it as walls are thick', () => {
      expect(thicknesses([...beside([0, 15], 32), ...FAR])).toEqual([15, 15]);
    });

    it('keep all their layers, where the first tread is one step from them', () => {
      expect(thicknesses([...beside([0, 12, 20, 32], 60), ...FAR]).sort()).toContain(12);
      expect(thicknesses(beside([0, 12, 24], 52))).toEqual([12, 12]);
    });
  });
});
