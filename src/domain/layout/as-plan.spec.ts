import { dentalClinic, flat } from '../../../test/golden/layouts/drawn-by-hand';
import { profileOf, takeOff } from '../takeoff';
import { layoutAsPlan } from './as-plan';
import { detailLayout } from './detail';
import { layoutProfile } from './profiles';

const layoutOf = ({ plan, shell, programme }: ReturnType<typeof flat>) =>
  detailLayout(plan, shell, programme, layoutProfile('plain'), 1);

describe.each([
  ['a clinic', layoutOf(dentalClinic())],
  ['a flat', layoutOf(flat())],
])('%s as a plan', (_, layout) => {
  const plan = layoutAsPlan(layout);

  it('keeps the areas of its rooms', () => {
    for (const [i, room] of layout.rooms.entries())
      expect(plan.rooms[i].area_m2).toBeCloseTo(room.area_m2, 4);
  });

  it('knows the walls around every room: their faces are as long as its outline', () => {
    for (const { wall_ids, perimeter_mm } of plan.rooms) {
      const walls = plan.walls.filter(({ id }) => wall_ids.includes(id));
      const lengths = walls.reduce((sum, { length_mm }) => sum + (length_mm ?? 0), 0);
      expect(walls.length).toBeGreaterThanOrEqual(4);
      expect(lengths).toBeGreaterThanOrEqual((perimeter_mm ?? 0) - 1);
    }
  });

  it('gives every partition exactly the two rooms on its sides', () => {
    for (const wall of layout.walls.filter(({ kind }) => kind === 'partition')) {
      expect(plan.rooms.filter(({ wall_ids }) => wall_ids.includes(wall.id))).toHaveLength(2);
    }
  });

  it('bills partitions, doors and new windows, but nothing of the perimeter', () => {
    const { lines, exclusions } = takeOff(plan, {}, profileOf('is1200'));
    const billed = (section: string, item: string) =>
      lines.filter((line) => line.section === section && line.id.startsWith(item)).map((line) => line.id);
    expect(billed('wall', 'wall.')).toHaveLength(
      layout.walls.filter(({ kind }) => kind === 'partition').length,
    );
    expect(billed('door', 'door.leaf')).toHaveLength(
      layout.doors.filter(({ kind }) => kind === 'door').length,
    );
    expect(billed('window', 'window')).toHaveLength(layout.windows.length);
    expect(exclusions.find(({ code }) => code === 'existing_not_measured')?.elements).toContain('w1');
  });

  it('measures the flooring of all rooms, to the middle of the wall under each door', () => {
    const { lines } = takeOff(plan, {}, profileOf('is1200'));
    const floors = lines.filter(({ rule_id }) => rule_id === 'floor.net-area');
    const under = plan.rooms
      .flatMap(({ opening_ids }) =>
        plan.openings.filter(({ id, kind }) => opening_ids.includes(id) && kind !== 'window'),
      )
      .reduce((sum, { width_mm, wall_id }) => {
        const wall = plan.walls.find(({ id }) => id === wall_id);
        return sum + ((width_mm ?? 0) * (wall?.thickness_mm ?? 0)) / 2e6;
      }, 0);
    const total = layout.rooms.reduce((sum, { area_m2 }) => sum + area_m2, under);
    expect(floors.reduce((sum, { bill_qty }) => sum + Number(bill_qty), 0)).toBeCloseTo(total, 0);
  });
});
