import { dentalClinic, flat, type RoughPlan } from '../../../../test/golden/layouts/drawn-by-hand';
import { layoutCase } from '../../../../test/support/layout-cases';
import { runs } from '../../../../test/support/runs';
import { checkLayout } from '../check';
import { cellPlans, snapShell } from '../partition';
import { layoutProfile } from '../profiles';
import type { GridPoint, GridRing, Shell } from '../shell';
import { detailLayout } from '.';

const PLAIN = layoutProfile('plain');

const layoutOf = ({ plan, shell, programme }: RoughPlan) => detailLayout(plan, shell, programme, PLAIN, 1);

/** Rough plans by the generator for shells of every kind. */
const generated = [0, 1, 2, 3, 4, 5, 7, 10].flatMap((i): [string, RoughPlan][] => {
  const { name, shell, programme } = layoutCase(i, 5 + 2 * i);
  const options = { effort: runs(0.1, 0.2), plans: 1 };
  const [best] = cellPlans(snapShell(shell), programme, programme.rooms, PLAIN, 1, options);
  return best === undefined ? [] : [[name, { plan: best.plan, shell, programme }]];
});

describe.each([['a clinic', dentalClinic()], ['a flat', flat()], ...generated] as [string, RoughPlan][])(
  '%s worked out',
  (_, rough) => {
    const layout = layoutOf(rough);

    it('is the same every time', () => {
      expect(JSON.stringify(layoutOf(rough))).toBe(JSON.stringify(layout));
    });

    it('covers every square of the shell once: with a floor, a partition or an obstacle', () => {
      const { width, height, ground } = rough.plan;
      const floors = layout.rooms.map(({ polygon, holes }) => [polygon, ...holes]);
      const partitions = layout.walls
        .filter(({ kind }) => kind === 'partition')
        .map(({ polygon }) => [polygon]);
      const obstacles = layout.shell.obstacles.map(({ polygon }) => [polygon]);
      const paint = new Uint8Array(width * height);
      for (const rings of [...floors, ...partitions]) paintSquares(rings, width, height, paint);
      const solid = new Uint8Array(width * height);
      for (const rings of obstacles) paintSquares(rings, width, height, solid);
      let [bare, twice] = [0, 0];
      ground.forEach((inside, i) => {
        if (inside === 0 || solid[i] > 0) return;
        if (paint[i] === 0) bare++;
        if (paint[i] > 1) twice++;
      });
      expect({ bare, twice }).toEqual({ bare: 0, twice: 0 });
    });

    it('gives every element its own id', () => {
      const ids = [layout.rooms, layout.walls, layout.doors, layout.windows, layout.fixtures].flatMap(
        (list) => list.map(({ id }) => id),
      );
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('has whole millimetres only', () => {
      const numbers = JSON.stringify([layout.walls, layout.doors, layout.windows, layout.fixtures]);
      expect(numbers).not.toMatch(/\d\.\d/);
    });

    it('breaks no constraint inside its rooms', () => {
      const inside = ['FIXTURE_OUTSIDE_ROOM', 'FIXTURE_OVERLAP', 'CLEARANCE_BLOCKED', 'ROOM_NOT_ENCLOSED'];
      const errors = checkLayout(layout, PLAIN).filter(({ severity }) => severity === 'error');
      expect(errors.filter(({ kind }) => inside.includes(kind))).toEqual([]);
    });
  },
);

describe('rough plans by the generator', () => {
  it('are found for each of the shells', () => expect(generated).toHaveLength(8));
});

describe('a plan drawn by hand', () => {
  it.each([dentalClinic(), flat()])('is valid', (rough) => {
    expect(checkLayout(layoutOf(rough), PLAIN)).toEqual([]);
  });
});

describe('an outline off the grid', () => {
  const { plan, shell, programme } = flat();
  /** The flat with its right and upper walls a little further out, and out of square. */
  const stretched: Shell = {
    ...shell,
    outline: [
      [0, 0],
      [9033, 0],
      [9041, 8619],
      [0, 8637],
    ],
  };

  it('is reached by the floors where the grid leaves ground over', () => {
    const layout = detailLayout(plan, stretched, programme, PLAIN, 1);
    const walls = layout.walls.filter(({ kind }) => kind === 'partition');
    const covered = [...layout.rooms, ...walls].reduce((sum, { polygon }) => sum + areaOf(polygon), 0);
    expect(covered / areaOf(stretched.outline)).toBeCloseTo(1, 4);
    expect(checkLayout(layout, PLAIN).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

const areaOf = (ring: GridRing): number =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nx, ny]: GridPoint = ring[(i + 1) % ring.length];
      return sum + x * ny - nx * y;
    }, 0) / 2,
  );

/** Counts, square by square, how often upright rings cover its middle (even-odd). */
function paintSquares(rings: readonly GridRing[], width: number, height: number, onto: Uint8Array): void {
  for (let y = 0; y < height; y++) {
    const line = y * 50 + 25;
    const crossings = rings
      .flatMap((ring) =>
        ring.flatMap(([ax, ay], i) => {
          const [, by] = ring[(i + 1) % ring.length];
          return ay <= line === by <= line ? [] : [ax];
        }),
      )
      .sort((p, q) => p - q);
    for (let k = 0; k + 1 < crossings.length; k += 2)
      for (let x = Math.max(0, crossings[k] / 50); x < Math.min(width, crossings[k + 1] / 50); x++)
        onto[y * width + x]++;
  }
}
