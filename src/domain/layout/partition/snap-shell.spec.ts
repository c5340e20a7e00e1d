import * as fc from 'fast-check';
import { ringContains, type Ring } from '../../geometry';
import type { GridRing, Shell } from '../shell';
import { snapShell } from '.';

const shellOf = (outline: GridRing, more: Partial<Shell> = {}): Shell => ({
  frame: { origin_mm: [0, 0], angle_deg: 0 },
  outline,
  wall_thickness_mm: 200,
  obstacles: [],
  kept_rooms: [],
  entrances: [
    {
      id: 'e1',
      segment: [
        [1000, 0],
        [2000, 0],
      ],
    },
  ],
  windows: null,
  assumptions: [],
  ...more,
});
const rectangle = (x0: number, y0: number, x1: number, y1: number): GridRing => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
];

describe('a shell on the grid', () => {
  it('is exact for outlines on the grid', () => {
    const l: GridRing = [
      [0, 0],
      [10_000, 0],
      [10_000, 4_050],
      [6_000, 4_050],
      [6_000, 8_000],
      [0, 8_000],
    ];
    const snapped = snapShell(shellOf(l));
    expect([snapped.width, snapped.height]).toEqual([200, 160]);
    expect(snapped.freeCells * 0.0025).toBeCloseTo(10 * 4.05 + 6 * 3.95, 9);
  });

  it('lies wholly inside skewed outlines and covers nearly all of them', () => {
    const drop = fc.integer({ min: 0, max: 1500 });
    fc.assert(
      fc.property(fc.tuple(drop, drop, drop, drop), ([a, b, c, d]) => {
        const outline: GridRing = [
          [0, a],
          [15_000 - b, 0],
          [15_000, 9_000 - c],
          [d, 9_000],
        ];
        const { ground, width } = snapShell(shellOf(outline));
        const ring: Ring = outline;
        let cells = 0;
        ground.forEach((inside, at) => {
          if (!inside) return;
          cells++;
          const [x, y] = [(at % width) * 50, Math.floor(at / width) * 50];
          for (const [dx, dy] of [
            [0.01, 0.01],
            [49.99, 0.01],
            [49.99, 49.99],
            [0.01, 49.99],
          ])
            if (!ringContains(ring, [x + dx, y + dy])) throw new Error(`${x}, ${y} lies outside`);
        });
        expect(cells * 0.0025).toBeGreaterThan(0.9 * (135 - 4 * 1.5 * 7.5));
      }),
      { numRuns: 8 },
    );
  });

  it('keeps half a partition around kept rooms and finds their doors', () => {
    const kept = {
      id: 'k1',
      name: 'Server',
      type: 'server_room' as const,
      polygon: rectangle(0, 6_000, 3_000, 9_000),
      doors: [
        [
          [1_000, 5_950],
          [1_900, 5_950],
        ],
      ] as Shell['kept_rooms'][number]['doors'],
    };
    const { free, width, ports, blocked } = snapShell(
      shellOf(rectangle(0, 0, 12_000, 9_000), { kept_rooms: [kept] }),
    );
    const freeAt = (x: number, y: number): number => free[(y / 50) * width + x / 50];
    expect([freeAt(3_000, 7_000), freeAt(3_050, 7_000), freeAt(1_000, 5_950), freeAt(1_000, 5_900)]).toEqual([
      0, 1, 0, 1,
    ]);
    expect(blocked).toEqual([{ id: 'k1', rects: [[0, 119, 61, 180]] }]);
    expect(ports.map(({ id, kind, inward }) => ({ id, kind, inward }))).toEqual([
      { id: 'e1', kind: 'entrance', inward: [0, 1] },
      { id: 'k1/1', kind: 'kept_door', inward: [0, -1] },
    ]);
  });

  it('lets rooms hold columns, but not shafts', () => {
    const { columns, freeCells } = snapShell(
      shellOf(rectangle(0, 0, 10_000, 10_000), {
        obstacles: [
          { id: 'c1', kind: 'column', polygon: rectangle(5_010, 5_010, 5_390, 5_390) },
          { id: 's1', kind: 'shaft', polygon: rectangle(7_000, 7_000, 9_000, 10_000) },
        ],
      }),
    );
    expect(columns).toEqual([[100, 100, 108, 108]]);
    expect(freeCells * 0.0025).toBeCloseTo(100 - 6, 9);
  });
});
