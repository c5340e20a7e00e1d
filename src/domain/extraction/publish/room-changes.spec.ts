import fc from 'fast-check';
import {
  boxRing,
  direction,
  distanceToSegment,
  lengthOf,
  offsetFrom,
  regionArea,
  ringEdges,
  type Box,
  type Ring,
} from '../../geometry';
import { drawingOf, PLAIN } from '../../../../test/support/two-rooms-drawing';
import { extractPlan } from '../extract-plan';
import type { PlanGeometry, Point, Room, Wall } from '../model/plan-geometry';
import { measurePlan } from './measured-plan';
import { withRoomChanges } from './room-changes';

/** One drawing unit is 10 mm. A hall of 20 × 12 m with walls of 200 mm and columns of 400 mm every 2 m. */
const MM_PER_UNIT = 10;
const [WIDTH, HEIGHT] = [2000, 1200];
const COLUMN = 40;

function wall(id: string, [minX, minY, maxX, maxY]: Box): Wall {
  const level = maxX - minX >= maxY - minY;
  const [midX, midY] = [(minX + maxX) / 2, (minY + maxY) / 2];
  return {
    id,
    centreline: level
      ? [
          [minX, midY],
          [maxX, midY],
        ]
      : [
          [midX, minY],
          [midX, maxY],
        ],
    thickness: level ? maxY - minY : maxX - minX,
    polygon: boxRing([minX, minY, maxX, maxY]),
    layer: null,
    confidence: 1,
  };
}

const OUTER: Wall[] = [
  wall('w1', [-20, -20, WIDTH + 20, 0]),
  wall('w2', [-20, HEIGHT, WIDTH + 20, HEIGHT + 20]),
  wall('w3', [-20, -20, 0, HEIGHT + 20]),
  wall('w4', [WIDTH, -20, WIDTH + 20, HEIGHT + 20]),
];
const COLUMNS: Box[] = [200, 400, 600, 800, 1000, 1200, 1400, 1600, 1800].flatMap((x) =>
  [200, 400, 600, 800, 1000].map((y): Box => [x, y, x + COLUMN, y + COLUMN]),
);
const WALLS = [...OUTER, ...COLUMNS.map((box, i) => wall(`w${i + 5}`, box))];

function room(id: string, polygon: Ring): Room {
  return {
    id,
    name: id === 'r1' ? 'Hall' : null,
    number: null,
    type: 'unknown',
    type_confidence: 0,
    polygon,
    holes: [],
    wall_ids: [],
    opening_ids: [],
    edited: false,
    confidence: 1,
  };
}

const HALL: PlanGeometry = {
  source: 'vector',
  page: { number: 1, count: 1, width: WIDTH, height: HEIGHT, unit: 'pt', axis_y: 'down' },
  scale: { mm_per_unit: MM_PER_UNIT, ratio: null, source: 'dimensions', confidence: 1, candidates: [] },
  walls: WALLS,
  openings: [
    {
      id: 'o1',
      kind: 'door',
      wall_id: 'w1',
      segment: [
        [900, -10],
        [1000, -10],
      ],
      swing: null,
      confidence: 1,
      evidence: 'arc',
    },
  ],
  rooms: [room('r1', boxRing([0, 0, WIDTH, HEIGHT]))],
  texts: [],
  dimensions: [],
  warnings: [],
};

function redrawn(plan: PlanGeometry, id: string, polygon: Ring): { plan: PlanGeometry; room: Room } {
  const changed = withRoomChanges(plan, new Map([[id, { polygon }]]));
  return { plan: changed, room: changed.rooms.find((candidate) => candidate.id === id)! };
}

/** How far a line stands from an outline, and how much of the outline runs within `reach` of it. */
function beside([a, b]: Wall['centreline'], ring: Ring, reach: number): { away: number; length: number } {
  const steps = ringEdges(ring).flatMap((edge) => {
    const count = Math.ceil(lengthOf(edge) / 10);
    const unit = direction(edge.a, edge.b);
    return Array.from({ length: count }, (_, i) =>
      distanceToSegment(offsetFrom(edge.a, unit, 10 * i), { a, b }),
    );
  });
  return { away: Math.min(...steps), length: 10 * steps.filter((away) => away <= reach).length };
}

describe('a new outline of a room', () => {
  it('has the columns that stand wholly inside it as holes, and the walls and openings beside it', () => {
    const corner = (most: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: most - 1 });
    const outline = fc
      .tuple(corner(WIDTH), corner(HEIGHT), corner(WIDTH), corner(HEIGHT))
      .map(([x, y, u, v]): Box => [Math.min(x, u), Math.min(y, v), Math.max(x, u), Math.max(y, v)])
      .filter(([minX, minY, maxX, maxY]) => maxX - minX > 100 && maxY - minY > 100);
    fc.assert(
      fc.property(outline, (box) => {
        const [minX, minY, maxX, maxY] = box;
        const { room: found } = redrawn(HALL, 'r1', boxRing(box));
        const inside = COLUMNS.filter(
          ([left, top, right, bottom]) => left > minX && top > minY && right < maxX && bottom < maxY,
        );
        expect(found.holes).toHaveLength(inside.length);
        expect(regionArea({ outer: found.polygon, holes: found.holes })).toBeCloseTo(
          (maxX - minX) * (maxY - minY) - inside.length * COLUMN ** 2,
          3,
        );
        for (const { id, centreline, thickness, polygon } of WALLS) {
          const { away, length } = beside(centreline, boxRing(box), thickness / 2);
          const column = inside.some(([left, top]) => polygon[0][0] === left && polygon[0][1] === top);
          if (column || length > 60) expect(found.wall_ids).toContain(id);
          else if (away > thickness / 2 + 15) expect(found.wall_ids).not.toContain(id);
        }
        const door = beside(HALL.openings[0].segment, boxRing(box), 15);
        if (door.length > 60) expect(found.opening_ids).toEqual(['o1']);
        else if (door.away > 25) expect(found.opening_ids).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('that is the extracted one changes nothing but the mark of the edit', () => {
    const plan = extractPlan(drawingOf(PLAIN));
    for (const extracted of plan.rooms) {
      const { room: found, plan: changed } = redrawn(plan, extracted.id, extracted.polygon);
      expect(found).toEqual({ ...extracted, edited: true });
      expect(changed.warnings).toEqual(plan.warnings);
    }
  });

  it('keeps holes that no wall makes, such as round columns, once', () => {
    const round = Array.from({ length: 16 }, (_, i): [number, number] => {
      const turn = (i / 16) * 2 * Math.PI;
      return [500 + 30 * Math.cos(turn), 500 + 30 * Math.sin(turn)];
    });
    const column = boxRing(COLUMNS[0]);
    const rooms = [{ ...HALL.rooms[0], holes: [round, column] }];
    const { room: found } = redrawn({ ...HALL, rooms }, 'r1', boxRing([150, 150, 590, 590]));
    expect(found.holes).toHaveLength(5);
    expect(found.holes.map((hole) => hole.length).sort((p, q) => p - q)).toEqual([4, 4, 4, 4, 16]);
  });

  it.each([
    ['unknown', null],
    ['known', HALL.scale],
  ])('finds columns while the scale is %s', (_, scale) => {
    const plan = { ...HALL, scale };
    const changes = new Map([['r1', { polygon: boxRing([100, 100, 700, 700]) }]]);
    expect(withRoomChanges(plan, changes, scale).rooms[0].holes).toHaveLength(9);
  });

  it('warns of the rooms that it overlaps, and only of these', () => {
    const rooms = [
      room('r1', boxRing([0, 0, 990, HEIGHT])),
      room('r2', boxRing([1010, 0, WIDTH, HEIGHT])),
      room('r3', boxRing([-500, 0, -100, HEIGHT])),
    ];
    const { plan } = redrawn({ ...HALL, rooms }, 'r1', boxRing([0, 0, 1300, HEIGHT]));
    expect(plan.warnings).toEqual([
      {
        code: 'room_overlaps',
        message: 'Hall (r1) overlaps with Room r2. The floor they share counts twice.',
        elements: ['r1', 'r2'],
      },
    ]);
    expect(redrawn({ ...HALL, rooms }, 'r1', boxRing([0, 0, 1000, HEIGHT])).plan.warnings).toEqual([]);
  });

  it('warns where it leaves the outer walls', () => {
    const { plan } = redrawn(HALL, 'r1', boxRing([1000, 300, 3000, 500]));
    expect(plan.warnings).toMatchObject([{ code: 'room_outside_plan', elements: ['r1'] }]);
    expect(plan.warnings[0].message).toMatch(/^50 % of Hall \(r1\) lies outside the outer walls/);
    expect(redrawn(HALL, 'r1', boxRing([-20, -20, WIDTH + 20, HEIGHT + 20])).plan.warnings).toEqual([]);
  });

  it('warns where the area printed in it is another one, in place of what the extraction said', () => {
    const text = (printed: string, x: number): PlanGeometry['texts'][0] => ({
      text: printed,
      position: [x, 100],
      angle: 0,
      size: 10,
    });
    const texts = [text('6.00 m²', 20), text('64.6 sq ft', 60), text('3.00 m²', 280)];
    const old = { code: 'printed_area_differs', message: 'Old.', elements: ['r1'] };
    const plan = { ...HALL, texts, warnings: [old] };
    expect(redrawn(plan, 'r1', boxRing([0, 0, 200, 300])).plan.warnings).toEqual([]);
    expect(redrawn(plan, 'r1', boxRing([0, 0, 300, 160])).plan.warnings).toMatchObject([
      {
        code: 'printed_area_differs',
        message: 'The area printed in Hall (r1) is 9.00 m², but its outline measures 4.80 m².',
      },
    ]);
    const unmeasured = withRoomChanges(plan, new Map([['r1', { polygon: boxRing([0, 0, 300, 160]) }]]), null);
    expect(unmeasured.warnings).toEqual([]);
  });

  it('drops what the extraction doubted about its walls, and keeps that for the other rooms', () => {
    const doubtful = {
      code: 'walls_doubtful',
      message: 'Old.',
      elements: ['r1', 'r2'],
      severity: 'poor' as const,
    };
    const free = {
      code: 'walls_stand_free',
      message: 'Old.',
      elements: ['r1', 'r2'],
      at: [
        [1, 1],
        [2, 2],
      ] as Point[],
    };
    const rooms = ['r1', 'r2', 'r3'].map((id, i) => room(id, boxRing([i * 600, 0, i * 600 + 600, HEIGHT])));
    const plan = { ...HALL, rooms, warnings: [doubtful, free] };
    expect(redrawn(plan, 'r1', boxRing([0, 0, 600, 300])).plan.warnings).toEqual([
      { ...doubtful, elements: ['r2'], severity: 'check' },
      { ...free, elements: ['r2'], at: [[2, 2]] },
    ]);
  });

  it('is measured with its holes', () => {
    const { plan } = redrawn(HALL, 'r1', boxRing([100, 100, 700, 700]));
    expect(measurePlan(plan, plan.scale).rooms[0].area_m2).toBeCloseTo(36 - 9 * 0.16, 3);
  });
});
