import { dentalClinic, type RoughPlan } from '../../../../test/golden/layouts/drawn-by-hand';
import { layoutAsPlan } from '../as-plan';
import { checkLayout } from '../check';
import { layoutProfile } from '../profiles';
import type { Layout } from '../layout';
import type { KeptRoom } from '../shell';
import { detailLayout } from '.';

const PLAIN = layoutProfile('plain');
const CABINET = {
  kind: 'cabinet',
  footprint: [
    [26550, 0],
    [27000, 0],
    [27000, 900],
    [26550, 900],
  ] as [number, number][],
  clearance: null,
  facing_deg: 180 as const,
};

/** The clinic with its sixth operatory as a room that stays; its left face is off the grid. */
function clinicAround(planned: KeptRoom['planned']): RoughPlan {
  const { plan, shell, programme } = dentalClinic();
  const [sixth] = plan.cells.filter(({ requirement }) => requirement.name === 'Operatory 6');
  const room: KeptRoom = {
    id: sixth.requirement.id,
    name: 'Operatory 6',
    type: 'operatory',
    polygon: [
      [23673, 0],
      [27000, 0],
      [27000, 5150],
      [23673, 5150],
    ],
    doors: [
      [
        [23800, 5200],
        [24700, 5200],
      ],
    ],
    planned,
  };
  return {
    plan: {
      ...plan,
      cells: plan.cells.filter((cell) => cell !== sixth),
      blocked: [...plan.blocked, { id: room.id, rects: sixth.rects }],
    },
    shell: { ...shell, kept_rooms: [room] },
    programme,
  };
}

const layoutAround = (planned: KeptRoom['planned']) => {
  const { plan, shell, programme } = clinicAround(planned);
  return detailLayout(plan, shell, programme, PLAIN, 1);
};

describe('a room that stays', () => {
  const layout = layoutAround(undefined);
  const room = layout.rooms.find(({ kept }) => kept)!;

  it('is enclosed up to its own faces and reached by its own door', () => {
    expect(checkLayout(layout, PLAIN)).toEqual([]);
    expect(room).toMatchObject({ name: 'Operatory 6', requirement_id: room.id });
    const [door] = layout.doors.filter(({ connects }) => connects.includes(room.id));
    expect(door).toMatchObject({ width_mm: 900, connects: [room.id, 'corridor1'] });
  });

  it('is not furnished or billed anew', () => {
    expect(layout.fixtures.filter(({ room_id }) => room_id === room.id)).toEqual([]);
    const plan = layoutAsPlan(layout);
    const { wall_ids, opening_ids } = plan.rooms.find(({ id }) => id === room.id)!;
    expect(plan.walls.filter(({ id }) => wall_ids.includes(id)).every(({ existing }) => existing)).toBe(true);
    expect(plan.openings.filter(({ id }) => opening_ids.includes(id)).every(({ existing }) => existing)).toBe(
      true,
    );
  });
});

describe('a room locked in a layout', () => {
  const layout = layoutAround({ fixtures: [CABINET], doors: [{ hinge: [24700, 5200] }] });
  const room = layout.rooms.find(({ kept }) => kept)!;

  it('keeps its fixtures and has daylight', () => {
    expect(layout.fixtures.filter(({ room_id }) => room_id === room.id)).toMatchObject([CABINET]);
    expect(layout.windows.some(({ room_id }) => room_id === room.id)).toBe(true);
    expect(checkLayout(layout, PLAIN)).toEqual([]);
  });

  it('keeps its door on its hinges, or open', () => {
    const doorOf = ({ doors }: Layout) => doors.find(({ connects }) => connects.includes(room.id));
    expect(doorOf(layout)?.swing?.hinge[0]).toBe(24700);
    const open = layoutAround({ fixtures: [], doors: [{ hinge: null }] });
    expect(doorOf(open)).toMatchObject({ kind: 'opening', swing: null, width_mm: 900 });
    expect(checkLayout(open, PLAIN)).toEqual([]);
  });

  it('is still to be built', () => {
    const plan = layoutAsPlan(layout);
    const partitions = layout.walls.filter(({ kind }) => kind === 'partition').map(({ id }) => id);
    expect(plan.walls.filter(({ existing }) => existing !== true).map(({ id }) => id)).toEqual(partitions);
  });
});
