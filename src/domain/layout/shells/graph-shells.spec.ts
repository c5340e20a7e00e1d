import fc from 'fast-check';
import { runs } from '../../../../test/support/runs';
import { isSimplePolygon, ringArea } from '../../geometry';
import { shellFromGraph, type GraphPoint, type GraphWall, type SpatialGraph } from '.';

const OUTLINE: GraphPoint[] = [
  [0, 0],
  [12_000, 0],
  [12_000, 8_000],
  [0, 8_000],
];

function wall(id: string, start: GraphPoint, end: GraphPoint, thickness = 200): GraphWall {
  return { id, start, end, thickness };
}

/** Walls on the sides of a box and one across it, in mm. */
const WALLS = [
  wall('w1', [0, 0], [10_000, 0]),
  wall('w2', [10_000, 0], [10_000, 8_000]),
  wall('w3', [10_000, 8_000], [0, 8_000]),
  wall('w4', [0, 8_000], [0, 0]),
  wall('w5', [4_000, 0], [4_000, 8_000], 120),
];

function refusal(graph: SpatialGraph): string {
  try {
    shellFromGraph(graph);
  } catch (error) {
    const { code, friendly } = error as { code: string; friendly: string };
    expect(friendly.length).toBeGreaterThan(40);
    return code;
  }
  return 'none';
}

describe('shells of spatial graphs', () => {
  it('are the space inside the walls, partitions included', () => {
    const { outline, wall_thickness_mm } = shellFromGraph({ walls: WALLS });
    expect(ringArea(outline)).toBe(9_800 * 7_800);
    expect(outline).toContainEqual([0, 0]);
    expect(wall_thickness_mm).toBe(200);
  });

  it('have their entrance on the outline where it is drawn', () => {
    const entrances = [
      {
        id: 'e1',
        segment: [
          [3_000, -100],
          [4_000, -100],
        ] as [GraphPoint, GraphPoint],
      },
    ];
    const shell = shellFromGraph({ outline: OUTLINE, entrances, wall_thickness: 230 });
    expect(shell.entrances).toEqual([
      {
        id: 'e1',
        segment: [
          [3_000, 0],
          [4_000, 0],
        ],
      },
    ]);
    expect(shell.assumptions).toEqual([]);
  });

  it('say what they assume', () => {
    const shell = shellFromGraph({ outline: OUTLINE });
    expect(shell.assumptions.map(({ code }) => code)).toEqual(['wall_thickness_assumed', 'entrance_assumed']);
    expect(shell.windows).toBeNull();
  });

  it('keep kept rooms with their doors, and columns', () => {
    const shell = shellFromGraph({
      outline: OUTLINE,
      rooms: [
        {
          id: 'r1',
          name: 'Archive',
          type: 'storage',
          polygon: [
            [0, 0],
            [3_000, 0],
            [3_000, 3_000],
            [0, 3_000],
          ],
          keep: true,
        },
      ],
      openings: [
        {
          id: 'o1',
          kind: 'door',
          segment: [
            [3_050, 1_000],
            [3_050, 1_900],
          ],
        },
      ],
      obstacles: [
        {
          id: 'k1',
          kind: 'column',
          polygon: [
            [6_000, 4_000],
            [6_400, 4_000],
            [6_400, 4_400],
            [6_000, 4_400],
          ],
        },
      ],
    });
    expect(shell.kept_rooms).toHaveLength(1);
    expect(shell.kept_rooms[0].doors).toEqual([
      [
        [3_050, 1_000],
        [3_050, 1_900],
      ],
    ]);
    expect(shell.obstacles.map(({ id, kind }) => [id, kind])).toEqual([['k1', 'column']]);
  });

  it.each<[string, SpatialGraph]>([
    ['shell_empty', {}],
    ['shell_empty', { walls: [], rooms: [], outline: [] }],
    ['shell_open', { walls: WALLS.slice(1, 4) }],
    ['shell_self_intersecting', { outline: [OUTLINE[0], OUTLINE[2], OUTLINE[1], OUTLINE[3]] }],
    ['shell_self_intersecting', { outline: OUTLINE.slice(0, 2) }],
    ['shell_units_mixed', { walls: WALLS, units: 'm' }],
    [
      'shell_units_mixed',
      { outline: OUTLINE, walls: WALLS.map((w) => ({ ...w, thickness: w.thickness / 1_000 })) },
    ],
    [
      'shell_units_mixed',
      {
        outline: OUTLINE,
        openings: [
          {
            id: 'o',
            kind: 'door',
            segment: [
              [1, 0],
              [1.9, 0],
            ],
          },
        ],
      },
    ],
    [
      'shell_units_mixed',
      {
        outline: OUTLINE,
        rooms: [
          {
            id: 'r',
            name: 'R',
            type: 'office',
            keep: false,
            polygon: [
              [0, 0],
              [3, 0],
              [3, 4],
              [0, 4],
            ],
          },
        ],
      },
    ],
    ['shell_units_mixed', { outline: OUTLINE, page_size: { width: 842, height: 595 } }],
    [
      'shell_too_small',
      {
        outline: [
          [0, 0],
          [1_500, 0],
          [1_500, 1_500],
          [0, 1_500],
        ],
      },
    ],
    ['shell_too_large', { outline: OUTLINE, units: 'm' }],
    [
      'entrance_off_perimeter',
      {
        outline: OUTLINE,
        entrances: [
          {
            id: 'e',
            segment: [
              [3_000, 4_000],
              [4_000, 4_000],
            ],
          },
        ],
      },
    ],
  ])('are refused with %s', (code, graph) => {
    expect(refusal(graph)).toBe(code);
  });

  it('are the same in any unit', () => {
    const inUnit = (mm: number, units: 'm' | 'in' | 'ft' | 'cm') => ({
      units,
      walls: WALLS.map(({ id, start, end, thickness }) =>
        wall(
          id,
          start.map((v) => v / mm) as GraphPoint,
          end.map((v) => v / mm) as GraphPoint,
          thickness / mm,
        ),
      ),
    });
    const plain = shellFromGraph({ walls: WALLS });
    for (const [mm, units] of [
      [1_000, 'm'],
      [25.4, 'in'],
      [304.8, 'ft'],
      [10, 'cm'],
    ] as const)
      expect(shellFromGraph(inUnit(mm, units)).outline).toEqual(plain.outline);
  });

  it('lie in their own frame for any direction of drawing, and lead back to the drawing', () => {
    const angle = fc.integer({ min: -440, max: 440 }).map((tenths) => (tenths / 10) * (Math.PI / 180));
    const place = fc.integer({ min: -50_000, max: 50_000 });
    fc.assert(
      fc.property(angle, place, place, (turn, dx, dy) => {
        const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
        const drawn = ([x, y]: GraphPoint): GraphPoint => [dx + x * cos - y * sin, dy + x * sin + y * cos];
        const walls = WALLS.map((w) => ({ ...w, start: drawn(w.start), end: drawn(w.end) }));
        const { outline, frame } = shellFromGraph({ walls });
        expect(isSimplePolygon(outline)).toBe(true);
        expect([...outline].sort()).toEqual([
          [0, 0],
          [0, 7_800],
          [9_800, 0],
          [9_800, 7_800],
        ]);
        const [cosBack, sinBack] = [Math.cos, Math.sin].map((f) => f((frame.angle_deg * Math.PI) / 180));
        const [ox, oy] = frame.origin_mm;
        const corner = drawn([9_900, 7_900]);
        // Sides are rounded to whole mm.
        expect(Math.abs(ox + 9_800 * cosBack - 7_800 * sinBack - corner[0])).toBeLessThan(1);
        expect(Math.abs(oy + 9_800 * sinBack + 7_800 * cosBack - corner[1])).toBeLessThan(1);
      }),
      { numRuns: runs(20, 60) },
    );
  });
});
