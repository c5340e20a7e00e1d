import { gridPlan } from '../../../test/golden/takeoff/grid-plan';
import type { OpeningKind, PlanGeometry } from '../extraction/model/plan-geometry';
import { measurePlan } from '../extraction/publish/measured-plan';
import { profileOf, type StandardId, takeOff, type TakeoffSettings } from '.';

/** Two offices of 4 × 4 m side by side, a 100 mm wall between them with one opening of this kind and width. */
function twoOffices(kind: OpeningKind, width: number, type = 'office'): PlanGeometry {
  return gridPlan(
    { widths: [4000, 4000], depths: [4000], thickness: 100, types: [type], openings: [{ kind, width }] },
    10,
  );
}

function quantityOf(
  plan: PlanGeometry,
  id: string,
  settings: TakeoffSettings = {},
  standard: StandardId = 'is1200',
) {
  const lines = takeOff(measurePlan(plan, plan.scale), settings, profileOf(standard)).lines;
  return lines.find((line) => line.id === id);
}

/** Openings are 1 m high, so that the width of an opening is its area; the height of the skirting is not known. */
const metreHigh = {
  door_height_mm: 1000,
  window_height_mm: 1000,
  ceiling_height_mm: 2700,
  materials: { skirting: 'oak-skirting' },
};
/** Wall faces of room r2: perimeter 16 m × 2.70 m. Its only opening is the one between the rooms. */
const GROSS = 43.2;

describe('leaves of doors', () => {
  it('are those that the drawing shows; without them a door wider than 1.20 m has two', () => {
    const leavesOf = (width: number, shown: object): string | undefined => {
      const plan = twoOffices('door', width);
      const openings = plan.openings.map((opening) => ({ ...opening, ...shown }));
      const id = `door.leaf.${openings[0].id}`;
      const line = quantityOf({ ...plan, openings }, id);
      return line && `${line.bill_qty} ${line.description}`;
    };
    expect(leavesOf(1200, {})).toMatch(/^1 Leaf of door /);
    expect(leavesOf(1210, {})).toMatch(/^2 Leaf of double door /);
    expect(leavesOf(1200, { operation: 'double', leaves: 2 })).toMatch(/^2 Leaf of double door /);
  });
});

describe('deductions for openings', () => {
  it.each([
    ['is1200', 500, 0],
    ['is1200', 510, 0.255],
    ['is1200', 3000, 1.5],
    // Above 3 m²: the whole opening, less jambs and soffit 2 × 1.00 + 3.01 at half of 100 mm (0.25).
    ['is1200', 3010, 3.01 - 0.25],
    ['nrm2', 1000, 0],
    ['nrm2', 1010, 1.01],
    ['pomi', 500, 0],
    ['pomi', 510, 0.51],
  ] as const)('%s: a door of %i mm × 1 m takes %d m² off a face', (standard, width, deducted) => {
    const paint = quantityOf(twoOffices('door', width), 'paint.primer.r2', metreHigh, standard);
    // Halves of a hundredth go up.
    expect(Number(paint?.bill_qty)).toBeCloseTo(Math.round((GROSS - deducted) * 100 + 1e-6) / 100, 6);
  });

  it('adds the sill of a large window but not of a large door', () => {
    const door = Number(quantityOf(twoOffices('door', 3010), 'paint.primer.r2', metreHigh)?.bill_qty);
    const window = Number(quantityOf(twoOffices('window', 3010), 'paint.primer.r2', metreHigh)?.bill_qty);
    expect(window - door).toBeCloseTo(0.15, 6);
  });

  it('takes openings above 0.1 m² off the partition, once', () => {
    expect(quantityOf(twoOffices('door', 100), 'wall.w2', metreHigh)?.formula).toBe('ROUND(4*2.7,2)');
    expect(quantityOf(twoOffices('door', 110), 'wall.w2', metreHigh)?.bill_qty).toBe('10.69');
  });

  it('never goes below zero', () => {
    const plan = twoOffices('door', 3990);
    expect(quantityOf(plan, 'wall.w2', { ...metreHigh, ceiling_height_mm: 900 })?.bill_qty).toBe('0.00');
  });
});

describe('room types', () => {
  const items = (type: string) =>
    takeOff(
      measurePlan(twoOffices('door', 900, type), twoOffices('door', 900).scale),
      {},
      profileOf('is1200'),
    )
      .lines.filter((line) => line.room_id === 'r1')
      .map((line) => `${line.id} ${line.material}`);
  const base = items('unknown');

  it('unknown rooms get the base categories, and an assumption says so', () => {
    expect(base.map((line) => line.split(' ')[0])).toEqual([
      'flooring.r1',
      'skirting.r1',
      'ceiling.r1',
      'ceiling.primer.r1',
      'ceiling.finish.r1',
      'paint.primer.r1',
      'paint.finish.r1',
      'electrical.lights.r1',
      'electrical.sockets.r1',
      'electrical.switchboard.r1',
    ]);
    const plan = twoOffices('door', 900, 'unknown');
    const { assumptions } = takeOff(measurePlan(plan, plan.scale), {}, profileOf('is1200'));
    expect(assumptions.find(({ code }) => code === 'room_type_unknown')?.elements).toEqual(['r1', 'r2']);
  });

  it('wet rooms are waterproofed and tiled, kitchens get a backsplash, labs and server rooms another floor', () => {
    expect(items('toilet')).toContain('waterproofing.r1 cementitious-waterproofing');
    expect(items('pantry')).toContain('backsplash.r1 backsplash-tiles-ceramic');
    expect(items('bathroom')).toContain('wall_tiles.r1 waterproof-wall-tiles');
    expect(items('bathroom').filter((item) => item.startsWith('skirting'))).toEqual([]);
    expect(items('lab').filter((item) => /floor/.test(item))).toEqual(['flooring.r1 anti-static-vinyl']);
    expect(items('server_room')).toContain('flooring.r1 raised-access-flooring');
    expect(items('server_room')).not.toContain('flooring.r1 vitrified-tiles-600');
  });

  it('boards and bare soffits are painted, grids are not', () => {
    const painted = (type: string) => items(type).some((item) => item.startsWith('ceiling.finish.r1'));
    expect([painted('bedroom'), painted('storage'), painted('office')]).toEqual([true, true, false]);
    expect(items('storage').some((item) => item.startsWith('ceiling.r1'))).toBe(false);
  });

  it('stairs have no ceiling and no sockets, and their treads are said to be missing', () => {
    expect(items('stair').filter((item) => /^(ceiling|flooring|electrical.sockets)/.test(item))).toEqual([]);
    const plan = twoOffices('door', 900, 'stair');
    const { assumptions } = takeOff(measurePlan(plan, plan.scale), {}, profileOf('is1200'));
    expect(assumptions.find(({ code }) => code === 'stair_finish_unknown')?.elements).toContain('r1');
  });
});

describe('an open plan', () => {
  it('has no skirting or paint where zones meet, except by the plain rules', () => {
    const plan = gridPlan(
      {
        widths: [4000, 4000],
        depths: [3000],
        thickness: 0,
        types: ['living_room'],
        openings: [{ kind: 'window', width: 30 }],
      },
      10,
    );
    expect(quantityOf(plan, 'skirting.r2')?.bill_qty).toBe('11.00');
    expect(quantityOf(plan, 'paint.finish.r2')?.formula).toBe('ROUND((2*(4+3)-3)*(2.7-0.075),2)');
    expect(quantityOf(plan, 'skirting.r2', {}, 'archai-simple')?.formula).toBe('ROUND(2*(4+3)*3.281,2)');
  });
});

describe('settings and scale', () => {
  it('a stated value replaces the default and is no longer an assumption', () => {
    const plan = twoOffices('door', 900);
    const settings = {
      ceiling_height_mm: 3000,
      door_height_mm: 2400,
      window_height_mm: 1000,
      materials: { flooring: 'granite-flooring' },
    };
    const { lines, assumptions } = takeOff(measurePlan(plan, plan.scale), settings, profileOf('is1200'));
    expect(lines.find(({ id }) => id === 'flooring.r1')?.material).toBe('granite-flooring');
    expect(lines.find(({ id }) => id === 'door.frame.o2')).toMatchObject({
      bill_qty: '5.70',
      tag: 'measured',
    });
    expect(assumptions.filter(({ code }) => code.endsWith('_height_assumed'))).toEqual([]);
  });

  it('a plan without a scale is refused, and the error says how to calibrate', () => {
    const plan = twoOffices('door', 900);
    expect(() => takeOff(measurePlan(plan, null), {}, profileOf('is1200'))).toThrow(
      expect.objectContaining({
        code: 'scale_unknown',
        status: 422,
        friendly: expect.stringContaining('PUT /api/v1/floorplans/{id}/scale'),
      }),
    );
  });
});

describe('what exists already', () => {
  const plan = twoOffices('door', 1100);
  const existing = {
    ...plan,
    walls: plan.walls.map((wall) => ({ ...wall, existing: true })),
    openings: plan.openings.map((opening) => ({ ...opening, existing: true })),
  };
  const billed = (of: PlanGeometry) => takeOff(measurePlan(of, of.scale), metreHigh, profileOf('is1200'));

  it('is not billed, and an exclusion says so', () => {
    const { lines, exclusions } = billed(existing);
    expect(lines.filter(({ section }) => ['wall', 'door', 'door_hardware'].includes(section))).toEqual([]);
    const noted = exclusions.find(({ code }) => code === 'existing_not_measured');
    expect(noted?.elements).toEqual(expect.arrayContaining(['w2', plan.openings[0].id]));
    expect(noted?.elements).toHaveLength(plan.walls.length + plan.openings.length);
  });

  it('bounds finishes in the same way as new work', () => {
    const finishes = (of: PlanGeometry) =>
      billed(of)
        .lines.filter(({ section }) => ['paint', 'baseboard', 'flooring', 'ceiling'].includes(section))
        .map(({ id, bill_qty }) => `${id} ${bill_qty}`);
    expect(finishes(existing)).toEqual(finishes(plan));
  });
});

describe('rooms that the drawing leaves out of the work', () => {
  const plan = twoOffices('door', 1100);
  const leaving = (...ids: string[]): PlanGeometry => ({
    ...plan,
    rooms: plan.rooms.map((room) => ({ ...room, in_scope: !ids.includes(room.id) })),
  });
  const billed = (of: PlanGeometry) => takeOff(measurePlan(of, of.scale), metreHigh, profileOf('is1200'));

  it('are not billed with their own doors, and exclusions name them; the wall to the room beside them is', () => {
    const { lines, exclusions } = billed(leaving('r1'));
    const before = billed(plan).lines.map(({ id }) => id);
    expect(lines.map(({ id }) => id)).toEqual(before.filter((id) => !/[.](?:r1|o1)$/.test(id)));
    expect(before.length).toBeGreaterThan(lines.length);
    expect(exclusions.find(({ code }) => code === 'room_out_of_scope')?.elements).toEqual(['r1']);
    const noted = exclusions.find(({ code }) => code === 'element_out_of_scope');
    expect(noted?.elements).toContain('o1');
    expect(noted?.elements).not.toContain('w2');
  });

  it('take the walls and doors between them along', () => {
    const { lines, exclusions } = billed(leaving('r1', 'r2'));
    expect(lines).toEqual([]);
    const noted = exclusions.find(({ code }) => code === 'element_out_of_scope');
    expect(noted?.elements).toEqual(expect.arrayContaining(['w2', plan.openings[0].id]));
  });
});
