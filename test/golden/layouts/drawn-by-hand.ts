import type { RoomType } from '../../../src/domain/extraction';
import type { CellPlan, CellRect, Programme, RoomRequirement, Shell } from '../../../src/domain/layout';
import { GRID_MM } from '../../../src/domain/layout';
import { layoutProfile } from '../../../src/domain/layout/profiles';

/** Rough plans drawn by hand, with all that working them out takes. */
export interface RoughPlan {
  plan: CellPlan;
  shell: Shell;
  programme: Programme;
}

type Rooms = readonly (readonly [name: string, type: RoomType, rects: CellRect[], through?: string])[];

const SOURCE = { kind: 'template', template: 'clinic', rule: 'drawn by hand' } as const;

/** A dental clinic of 465 m² in an L, with a column and windows where they are wanted. */
export function dentalClinic(): RoughPlan {
  const operatories: Rooms = [0, 1, 2, 3, 4, 5].map(
    (i) => [`Operatory ${i + 1}`, 'operatory', [[132 + 68 * i, 0, 200 + 68 * i, 104]]] as const,
  );
  return roughPlan(
    [
      [0, 0],
      [27000, 0],
      [27000, 12000],
      [14100, 12000],
      [14100, 22000],
      [0, 22000],
    ],
    [
      [0, 104, 540, 136],
      [124, 136, 156, 360],
    ],
    [
      ...operatories,
      ['Waiting', 'waiting', [[0, 0, 132, 104]]],
      ['Reception', 'reception', [[0, 136, 124, 220]]],
      ['Washroom 1', 'toilet', [[60, 220, 124, 262]]],
      ['Washroom 2', 'toilet', [[60, 262, 124, 304]]],
      [
        'Store',
        'storage',
        [
          [0, 220, 60, 360],
          [60, 304, 124, 360],
        ],
      ],
      ['Manager', 'office', [[156, 136, 232, 240]]],
      ['Sterilisation', 'lab', [[232, 136, 312, 240]]],
      ['Meeting', 'meeting_room', [[312, 136, 412, 240]]],
      ['X-ray', 'exam_room', [[412, 136, 472, 240]]],
      ['Pantry', 'pantry', [[472, 136, 540, 240]]],
      ['Server', 'server_room', [[156, 240, 282, 290]]],
      ['Recovery', 'patient_room', [[156, 290, 282, 360]]],
      ['Open office', 'open_office', [[0, 360, 282, 440]]],
    ],
    { entrance: [0, 5500, 0, 6500], corridor: 1500, columns: [[250, 224, 258, 232]] },
  );
}

/** A flat with two bedrooms, 9 × 8.6 m; the bath of the master bedroom is entered through it. */
export function flat(): RoughPlan {
  return roughPlan(
    [
      [0, 0],
      [9000, 0],
      [9000, 8600],
      [0, 8600],
    ],
    [[84, 72, 140, 100]],
    [
      ['Living', 'living_room', [[0, 72, 84, 172]]],
      ['Kitchen', 'kitchen', [[0, 0, 60, 72]], 'Dining'],
      ['Dining', 'dining_room', [[60, 0, 116, 72]]],
      ['Bath', 'bathroom', [[140, 72, 180, 122]]],
      ['Bedroom 2', 'bedroom', [[116, 0, 180, 72]]],
      ['Master', 'bedroom', [[84, 100, 140, 172]]],
      ['Master bath', 'bathroom', [[140, 122, 180, 172]], 'Master'],
    ],
    { entrance: [0, 4200, 0, 5200], corridor: 1000, columns: [] },
  );
}

function roughPlan(
  outline: Shell['outline'],
  corridor: CellRect[],
  rooms: Rooms,
  options: { entrance: [number, number, number, number]; corridor: number; columns: CellRect[] },
): RoughPlan {
  const requirements = rooms.map(([name, type, rects], i) => requirementOf(`r${i + 1}`, name, type, rects));
  const idOf = new Map(requirements.map(({ id, name }) => [name, id]));
  const [width, height] = [0, 1].map((axis) => Math.max(...outline.map((p) => p[axis])) / GRID_MM);
  const columns = options.columns.map((rect, i) => ({ id: `col${i + 1}`, rects: [rect] }));
  const cells = rooms.map(([, , rects, through], i) => ({
    requirement: requirements[i],
    rects: [...rects],
    through: through === undefined ? null : (idOf.get(through) ?? null),
  }));
  const ground = new Uint8Array(width * height);
  const covered = [...corridor, ...cells.flatMap((cell) => cell.rects), ...options.columns];
  for (const [x0, y0, x1, y1] of covered)
    for (let y = y0; y < y1; y++) ground.fill(1, y * width + x0, y * width + x1);
  const [ax, ay, bx, by] = options.entrance;
  return {
    plan: { width, height, ground, cells, corridor, blocked: columns },
    shell: {
      frame: { origin_mm: [0, 0], angle_deg: 0 },
      outline,
      wall_thickness_mm: 230,
      obstacles: columns.map(({ id, rects: [rect] }) => ({ id, kind: 'column', polygon: ringOf(rect) })),
      kept_rooms: [],
      entrances: [
        {
          id: 'e1',
          segment: [
            [ax, ay],
            [bx, by],
          ],
        },
      ],
      windows: null,
      assumptions: [],
    },
    programme: {
      brief: 'drawn by hand',
      facility: 'clinic',
      facility_source: SOURCE,
      profile: 'plain',
      gross_area_m2: null,
      rooms: requirements,
      optional_rooms: [],
      relations: [],
      corridor_width_mm: options.corridor,
      corridor_source: SOURCE,
      notices: [],
    },
  };
}

function requirementOf(id: string, name: string, type: RoomType, rects: CellRect[]): RoomRequirement {
  const { value: standard } = layoutProfile('plain').rooms[type];
  const steps = rects.reduce((sum, [x0, y0, x1, y1]) => sum + (x1 - x0) * (y1 - y0), 0);
  return {
    id,
    type,
    name,
    area_m2: (steps * GRID_MM * GRID_MM) / 1e6,
    min_area_m2: standard.min_area_m2,
    min_clear_mm: [...standard.min_clear_mm],
    max_aspect: standard.max_aspect,
    daylight: standard.daylight,
    source: SOURCE,
    area_source: null,
  };
}

function ringOf(rect: CellRect): Shell['outline'] {
  const [x0, y0, x1, y1] = rect.map((steps) => steps * GRID_MM);
  return [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
}
