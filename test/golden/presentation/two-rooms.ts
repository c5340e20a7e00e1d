import type { PlanGeometry, Ring, Room, Wall } from '../../../src/domain/extraction/model/plan-geometry';

const box = (x0: number, y0: number, x1: number, y1: number): Ring => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
];

const wall = (id: string, x0: number, y0: number, x1: number, y1: number): Wall => {
  const thickness = Math.min(x1 - x0, y1 - y0);
  const half = thickness / 2;
  const lying = x1 - x0 > y1 - y0;
  return {
    id,
    centreline: lying
      ? [
          [x0, y0 + half],
          [x1, y0 + half],
        ]
      : [
          [x0 + half, y0],
          [x0 + half, y1],
        ],
    thickness,
    polygon: box(x0, y0, x1, y1),
    layer: 'A-WALL',
    confidence: 0.9,
  };
};

const room = (id: string, name: string | null, type: string, polygon: Ring, holes: Ring[] = []): Room => ({
  id,
  name,
  number: id === 'r1' ? '1.01' : null,
  type,
  type_confidence: 0.8,
  polygon,
  holes,
  wall_ids: ['w1', 'w3'],
  opening_ids: ['o1'],
  edited: false,
  confidence: 0.9,
});

/** An office and an unnamed room with a column, a door between them, a window and a gap; 400 × 200 units. */
export const twoRooms: PlanGeometry = {
  source: 'vector',
  page: { number: 1, count: 1, width: 500, height: 300, unit: 'pt', axis_y: 'down' },
  scale: null,
  walls: [
    wall('w1', 40, 40, 440, 50),
    wall('w2', 40, 230, 440, 240),
    wall('w3', 40, 50, 50, 230),
    wall('w4', 240, 50, 250, 230),
    wall('w5', 430, 50, 440, 230),
  ],
  openings: [
    {
      id: 'o1',
      kind: 'door',
      wall_id: 'w4',
      segment: [
        [245, 100],
        [245, 145],
      ],
      swing: { hinge: [250, 100], leaf_end: [295, 100] },
      confidence: 0.9,
      evidence: 'arc',
    },
    {
      id: 'o2',
      kind: 'window',
      wall_id: 'w1',
      segment: [
        [100, 45],
        [190, 45],
      ],
      swing: null,
      confidence: 0.8,
      evidence: 'parallels',
    },
    {
      id: 'o3',
      kind: 'gap',
      wall_id: null,
      segment: [
        [245, 180],
        [245, 220],
      ],
      swing: null,
      confidence: 0.4,
      evidence: 'none',
    },
  ],
  rooms: [
    room('r1', 'Büro & <Empfang>', 'office', box(50, 50, 240, 230)),
    room('r2', null, 'unknown', box(250, 50, 430, 230), [box(380, 180, 400, 200)]),
  ],
  texts: [],
  dimensions: [],
  warnings: [],
};
