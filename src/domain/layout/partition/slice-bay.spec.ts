import * as fc from 'fast-check';
import type { Bay } from './bay';
import type { RoomSize } from './room-table';
import { Slicer, STRIDE } from './slice-bay';

const size = (target: number): RoomSize => ({
  requirement: {
    id: 'r',
    type: 'office',
    name: 'Office',
    area_m2: target / 400,
    min_area_m2: 1,
    min_clear_mm: [1500, 1500],
    max_aspect: 2,
    daylight: 'none',
    source: { kind: 'profile', rule: 'test' },
    area_source: null,
  },
  target,
  minArea: 400,
  short: 30,
  long: 30,
  maxAspect: 2,
  doorBorder: 24,
  daylight: 0,
  pull: 0,
  zone: 'core',
});

const bayOf = (length: number, depth: number): Bay => ({
  rect: [0, 0, length, depth],
  side: 0,
  length,
  depth,
  from: 0,
  to: length,
  startWall: 0,
  endWall: 1,
  backWall: 1,
  glass: null,
  columns: [],
  annexes: [],
});

describe('a sliced bay', () => {
  it('is covered by its rooms without overlaps, for any rooms', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 900, max: 16_000 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 30, max: 200 }),
        fc.integer({ min: 60, max: 600 }),
        (targets, depth, length) => {
          const sizes = targets.map(size);
          const cells = new Int32Array(sizes.length * STRIDE);
          new Slicer([bayOf(length, depth)], sizes, 1).slice(
            0,
            targets.map((_, i) => i),
            cells,
          );
          const painted = new Uint8Array(length * depth);
          const paint = ([u0, v0, u1, v1]: Int32Array): void => {
            for (let v = v0; v < v1; v++) for (let u = u0; u < u1; u++) painted[v * length + u]++;
          };
          sizes.forEach((_, i) => {
            paint(cells.subarray(i * STRIDE, i * STRIDE + 4));
            paint(cells.subarray(i * STRIDE + 4, i * STRIDE + 8));
          });
          expect(painted.every((times) => times === 1)).toBe(true);
        },
      ),
    );
  });

  it('gives every room its width when the bay is long enough', () => {
    const sizes = [6000, 1400, 1400, 9000, 4000].map(size);
    const cells = new Int32Array(sizes.length * STRIDE);
    const missing = new Slicer([bayOf(300, 100)], sizes, 1).slice(0, [0, 1, 2, 3, 4], cells);
    expect(missing).toBe(0);
    const [small] = [cells.subarray(STRIDE, 2 * STRIDE)];
    expect(small[3]).toBeLessThan(60);
    expect(cells[STRIDE - 1]).toBe(100);
  });

  it('has no wall that ends in a window, where the rooms can be a little wider or narrower', () => {
    const sizes = [4000, 4000, 4000, 4000].map(size);
    const windows = [
      [60, 90],
      [130, 165],
      [215, 235],
    ];
    const glass = new Uint8Array(300);
    for (const [from, to] of windows) glass.fill(1, from, to);
    const cells = new Int32Array(sizes.length * STRIDE);
    const slicer = new Slicer([{ ...bayOf(300, 60), glass }], sizes, 1);
    expect(slicer.slice(0, [0, 1, 2, 3], cells)).toBe(0);
    const cuts = [0, 1, 2].map((room) => cells[room * STRIDE + 2]);
    for (const cut of cuts) for (const [from, to] of windows) expect(cut > from && cut < to).toBe(false);
    expect(slicer.cutWindows).toBe(0);
    const plain = new Int32Array(sizes.length * STRIDE);
    new Slicer([bayOf(300, 60)], sizes, 1).slice(0, [0, 1, 2, 3], plain);
    expect([0, 1, 2].map((room) => plain[room * STRIDE + 2])).not.toEqual(cuts);
  });
});
