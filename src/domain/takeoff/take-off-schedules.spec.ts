import { gridPlan } from '../../../test/golden/takeoff/grid-plan';
import type { RoomFinish } from '../extraction/model/plan-finishes';
import { measurePlan } from '../extraction/publish/measured-plan';
import { profileOf, takeOff, type Takeoff, type TakeoffSettings } from '.';

/** Two offices of 4 × 4 m side by side, a 100 mm wall between them with a door of 0.90 m. */
const plan = gridPlan(
  {
    widths: [4000, 4000],
    depths: [4000],
    thickness: 100,
    types: ['office'],
    openings: [{ kind: 'door', width: 900 }],
  },
  10,
);

describe('a door with a row in a schedule', () => {
  const scheduled = { height_mm: 2400, type: 'A', rating: '60 MIN', evidence: 'DOOR SCHEDULE, D1' };
  const billed = (settings: TakeoffSettings) => {
    const openings = plan.openings.map((opening) => ({ ...opening, scheduled }));
    return takeOff(measurePlan({ ...plan, openings }, plan.scale), settings, profileOf('is1200'));
  };

  it('is as high as the row says, in its frame and in the wall that it is in', () => {
    const quantity = (settings: TakeoffSettings, id: string) =>
      billed(settings).lines.find((line) => line.id === id);
    expect(quantity({}, 'door.frame.o1')).toMatchObject({ bill_qty: '5.70', tag: 'measured' });
    expect(quantity({}, 'wall.w2')?.formula).toContain('0.9*2.4');
    // A person knows better than a schedule.
    expect(quantity({ openings: { o1: { height_mm: 2000 } } }, 'door.frame.o1')?.bill_qty).toBe('4.90');
  });

  it('is an item with its type and rating', () => {
    const leaf = billed({}).lines.find(({ work }) => work === 'door.leaf');
    expect(leaf?.specification).toBe('Leaf of door, 0.90 × 2.40 m, type A, 60 MIN');
  });
});

describe('rooms with finishes on the drawings', () => {
  const finish = (surface: RoomFinish['surface'], state: RoomFinish['state'], says: string): RoomFinish => ({
    ...{ surface, state, says, source: 'schedule', evidence: 'ROOM SCHEDULE, 101' },
    codes: state === 'stated' ? [{ code: says, description: null }] : [],
  });
  const billed = (...finishes: RoomFinish[]) => {
    const rooms = plan.rooms.map((room) => (room.id === 'r1' ? { ...room, finishes } : room));
    return takeOff(measurePlan({ ...plan, rooms }, plan.scale), {}, profileOf('is1200'));
  };
  const worksOf = (takeoff: Takeoff): string[] =>
    takeoff.lines
      .filter(({ room_id }) => room_id === 'r1')
      .map(({ work, material }) => `${work} ${material}`);

  it('have those, and the other surfaces as their type has them', () => {
    const before = worksOf(billed());
    const works = worksOf(billed(finish('floor', 'stated', 'VCT-1')));
    expect(works).toContain('flooring vinyl-composition-tile');
    expect(works.filter((work) => !work.startsWith('flooring'))).toEqual(
      before.filter((work) => !work.startsWith('flooring')),
    );
  });

  it('have the paint that a person names on its primer, in all coats, on walls and on soffits', () => {
    const stated = { wall: 'acrylic-emulsion-coat', ceiling: 'acrylic-emulsion-coat' };
    const takeoff = takeOff(measurePlan(plan, plan.scale), { finishes: { r1: stated } }, profileOf('is1200'));
    const works = worksOf(takeoff);
    expect(works).toEqual(
      expect.arrayContaining(['paint.primer wall-primer-coat', 'paint.finish acrylic-emulsion-coat']),
    );
    expect(works).toContain('ceiling.finish acrylic-emulsion-coat');
    expect(works.filter((work) => /^(?:ceiling |wall_finish)/.test(work))).toEqual([]);
    // Its rate is for one coat.
    expect(takeoff.lines.find(({ id }) => id === 'paint.finish.r1')?.coats).toBe(2);
  });

  it('have no work where the drawings say that what is there stays, and the exclusions say so', () => {
    const takeoff = billed(finish('floor', 'existing', 'EXIST'), finish('wall', 'none', 'N/A'));
    expect(worksOf(takeoff).filter((work) => /^(?:flooring|paint\.)/.test(work))).toEqual([]);
    expect(takeoff.exclusions.map(({ code, elements }) => [code, elements])).toEqual([
      ['finish_existing', ['r1']],
      ['finish_none', ['r1']],
    ]);
  });

  it('have an unpriced quantity where the drawings leave it open', () => {
    const takeoff = billed(finish('floor', 'match_existing', 'MATCH EXIST'));
    const floor = takeoff.lines.find(({ id }) => id === 'flooring.r1');
    expect(floor).toMatchObject({ material: null, specification: 'Floor finish to match the existing' });
    expect(takeoff.assumptions.map(({ code }) => code)).toContain('finish_match_existing');
  });
});
