import { layoutProfile } from '../../src/domain/layout/profiles';
import type { RoomType } from '../../src/domain/extraction';
import type { GridRing, GridSegment, Programme, RoomRequirement, Shell } from '../../src/domain/layout';

export const SHELL_KINDS = ['rectangle', 'l', 'u', 't', 'notched', 'columns'] as const;
export type ShellKind = (typeof SHELL_KINDS)[number];

/** A shell and a programme that fits into it. */
export interface LayoutCase {
  name: string;
  kind: ShellKind;
  shell: Shell;
  programme: Programme;
}

type Mix = readonly (readonly [type: RoomType, weight: number])[];

/** Rooms that occur together; the first three are always there. */
const MIXES: Readonly<Record<'dental_clinic' | 'clinic' | 'office' | 'flat', Mix>> = {
  dental_clinic: [
    ['reception', 0],
    ['toilet', 2],
    ['operatory', 6],
    ['waiting', 1],
    ['office', 1],
    ['storage', 1],
    ['pantry', 1],
    ['lab', 1],
  ],
  clinic: [
    ['waiting', 0],
    ['toilet', 2],
    ['exam_room', 6],
    ['office', 2],
    ['lab', 1],
    ['storage', 1],
    ['meeting_room', 1],
    ['reception', 1],
  ],
  office: [
    ['open_office', 1],
    ['toilet', 2],
    ['office', 5],
    ['meeting_room', 2],
    ['pantry', 1],
    ['storage', 1],
    ['server_room', 1],
    ['reception', 1],
  ],
  flat: [
    ['living_room', 0],
    ['bathroom', 2],
    ['kitchen', 0],
    ['bedroom', 5],
    ['storage', 1],
    ['study', 1],
    ['toilet', 1],
  ],
};
/** Share of the shell that the rooms wished for take, net; the rest is for corridors and walls. */
const NET_SHARE = [0.68, 0.78] as const;
const ENTRANCE_MM = 1200;

/** The `index`-th case of the suite: shells in turn, three to `most` rooms. */
export function layoutCase(index: number, rooms?: number): LayoutCase {
  const dice = new Dice(index + 1);
  const kind = SHELL_KINDS[index % SHELL_KINDS.length];
  const least = { rectangle: 3, l: 6, u: 10, t: 8, notched: 5, columns: 8 }[kind];
  const count = rooms ?? least + dice.below(41 - least);
  const facility = count < 8 ? 'flat' : dice.pick(['dental_clinic', 'clinic', 'office'] as const);
  const requirements = roomsOf(MIXES[facility], count, dice);
  const net = requirements.reduce((sum, { area_m2 }) => sum + area_m2, 0);
  const shell = shellOf(kind, net / (NET_SHARE[0] + (NET_SHARE[1] - NET_SHARE[0]) * dice.next()), dice);
  const profile = layoutProfile('plain');
  return {
    name: `${index} ${kind} ${facility} ${count}`,
    kind,
    shell,
    programme: {
      brief: '',
      facility,
      facility_source: { kind: 'template', template: facility, rule: 'suite' },
      profile: 'plain',
      gross_area_m2: null,
      rooms: requirements,
      optional_rooms: [],
      relations: [],
      corridor_width_mm: profile.corridor_mm.value[facility === 'flat' ? 'dwelling' : 'public'],
      corridor_source: { kind: 'profile', rule: 'corridor' },
      notices: [],
    },
  };
}

/** A linear congruential generator (Numerical Recipes), so that the suite never changes. */
class Dice {
  constructor(private state: number) {
    for (let i = 0; i < 5; i++) this.next();
  }

  next(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return this.state / 4294967296;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)];
  }
}

function roomsOf(mix: Mix, count: number, dice: Dice): RoomRequirement[] {
  const bag = mix.flatMap(([type, weight]) => Array.from({ length: weight }, () => type));
  const standards = layoutProfile('plain').rooms;
  return Array.from({ length: count }, (_, i) => {
    const type = i < 3 ? mix[i][0] : dice.pick(bag);
    const standard = standards[type].value;
    return {
      id: `r${i + 1}`,
      type,
      name: `${type} ${i + 1}`,
      area_m2: Math.round(standard.area_m2 * (1 + 0.4 * dice.next()) * 2) / 2,
      min_area_m2: standard.min_area_m2,
      min_clear_mm: [...standard.min_clear_mm],
      max_aspect: standard.max_aspect,
      daylight: standard.daylight,
      source: { kind: 'profile', rule: type },
      area_source: null,
    };
  });
}

function shellOf(kind: ShellKind, area_m2: number, dice: Dice): Shell {
  // Bites out of the box, as shares of its sides: [x0, y0, x1, y1].
  const bite = (): number => 0.3 + 0.2 * dice.next();
  const [a, b] = [bite(), bite()];
  const bites = {
    rectangle: [],
    columns: [],
    l: [[1 - a, 1 - b, 1, 1]],
    u: [[0.5 - a / 2, 1 - b, 0.5 + a / 2, 1]],
    t: [
      [0, 0, a * 0.8, b],
      [1 - a * 0.8, 0, 1, b],
    ],
    notched: [
      [0, 0, a * 0.4, b * 0.4],
      [1 - b * 0.4, 1 - a * 0.4, 1, 1],
    ],
  }[kind];
  const share = 1 - bites.reduce((sum, [x0, y0, x1, y1]) => sum + (x1 - x0) * (y1 - y0), 0);
  const aspect = 1 + dice.next() * (kind === 'u' ? 0.6 : 1);
  const width = Math.sqrt((area_m2 / share) * aspect) * 1000;
  const [w, h] = [step(width), step(width / aspect)];
  const at = (x: number, y: number): [number, number] => [step(x * w), step(y * h)];
  const outlines: Record<ShellKind, () => GridRing> = {
    rectangle: () => [at(0, 0), at(1, 0), at(1, 1), at(0, 1)],
    columns: () => [at(0, 0), at(1, 0), at(1, 1), at(0, 1)],
    l: () => [at(0, 0), at(1, 0), at(1, 1 - b), at(1 - a, 1 - b), at(1 - a, 1), at(0, 1)],
    u: () => {
      const [[x0, y0, x1]] = bites;
      return [at(0, 0), at(1, 0), at(1, 1), at(x1, 1), at(x1, y0), at(x0, y0), at(x0, 1), at(0, 1)];
    },
    t: () => {
      const [[, , x0, y], [x1]] = bites;
      return [at(x0, 0), at(x1, 0), at(x1, y), at(1, y), at(1, 1), at(0, 1), at(0, y), at(x0, y)];
    },
    notched: () => {
      const [[, , x0, y0], [x1, y1]] = bites;
      return [at(x0, 0), at(1, 0), at(1, y1), at(x1, y1), at(x1, 1), at(0, 1), at(0, y0), at(x0, y0)];
    },
  };
  const outline = outlines[kind]();
  return {
    frame: { origin_mm: [0, 0], angle_deg: 0 },
    outline,
    wall_thickness_mm: 230,
    obstacles: kind === 'columns' ? columnsIn(w, h) : [],
    kept_rooms: [],
    entrances: [{ id: 'e1', segment: entranceIn(outline, dice) }],
    windows: null,
    assumptions: [],
  };
}

/** Columns of 400 mm on a grid of about 6 m. */
function columnsIn(w: number, h: number): Shell['obstacles'] {
  const [nx, ny] = [Math.round(w / 6000), Math.round(h / 6000)];
  return Array.from({ length: Math.max(0, nx - 1) * Math.max(0, ny - 1) }, (_, k) => {
    const x = step((w * (1 + (k % (nx - 1)))) / nx) - 200;
    const y = step((h * (1 + Math.floor(k / (nx - 1)))) / ny) - 200;
    return {
      id: `c${k + 1}`,
      kind: 'column',
      polygon: [
        [x, y],
        [x + 400, y],
        [x + 400, y + 400],
        [x, y + 400],
      ],
    };
  });
}

/** In the middle third of one of the longer walls. */
function entranceIn(outline: GridRing, dice: Dice): GridSegment {
  const walls = outline
    .map((a, i): GridSegment => [a, outline[(i + 1) % outline.length]])
    .filter(([a, b]) => Math.abs(b[0] - a[0]) + Math.abs(b[1] - a[1]) >= 3 * ENTRANCE_MM);
  const [a, b] = dice.pick(walls);
  const length = Math.abs(b[0] - a[0]) + Math.abs(b[1] - a[1]);
  const from = step((length - ENTRANCE_MM) * (0.33 + 0.34 * dice.next()));
  const [dx, dy] = [Math.sign(b[0] - a[0]), Math.sign(b[1] - a[1])];
  return [
    [a[0] + dx * from, a[1] + dy * from],
    [a[0] + dx * (from + ENTRANCE_MM), a[1] + dy * (from + ENTRANCE_MM)],
  ];
}

const step = (mm: number): number => Math.round(mm / 50) * 50;
