/**
 * Measures how long the check of a layout takes: npm run bench:layout-check, or
 *   npm run bench:layout-check -- [FIXTURES] [ROUNDS]
 *
 * It furnishes a long building of small rooms with FIXTURES fixtures, each with ground that must stay free, and checks all
 * rules. In the same run it compares every two fixtures without a spatial index: the ratio of all rules to this comparison
 * falls as layouts grow. It prints one JSON line; the goal is 50 ms for 1,000 fixtures.
 */
import { checkLayout } from '../src/domain/layout/check';
import { interiorsMeet } from '../src/domain/layout/check/shapes/meeting';
import { shapeOf } from '../src/domain/layout/check/shapes/shape';
import { layoutProfile } from '../src/domain/layout/profiles';
import type { Layout } from '../src/domain/layout';
import { Draft } from '../test/support/layout-faults/draft';

const ROOM = { width: 4_000, depth: 5_000 };
const CORRIDOR_MM = 1_500;
const PER_ROOM = 10;
const WARM_UP = 15;

/** Rooms on both sides of one corridor, ten desks in each. */
function furnished(fixtures: number): Layout {
  const columns = Math.ceil(fixtures / PER_ROOM / 2);
  const [width, upper] = [columns * ROOM.width, ROOM.depth + CORRIDOR_MM + 100];
  const draft = new Draft([0, 0, width, upper + ROOM.depth], CORRIDOR_MM)
    .room('c1', 'corridor', [0, ROOM.depth, width, CORRIDOR_MM + 100])
    .door('d0', ['c1', null], [0, ROOM.depth + 800], 'y', { width: 1_200 });
  for (let i = 0; i < 2 * columns; i++) {
    const [x, below] = [Math.floor(i / 2) * ROOM.width, i % 2 === 0];
    const [y, id] = [below ? 0 : upper, `r${i + 1}`];
    draft.room(id, 'office', [x, y, ROOM.width, ROOM.depth], {
      min_area_m2: 15,
      min_clear_mm: [3_500, 4_500],
    });
    draft.door(`d${i + 1}`, [id, 'c1'], [x + 600, below ? ROOM.depth : upper], 'x', { into: id });
    for (let k = 0; k < PER_ROOM; k++) {
      const [column, row] = [k % 2, Math.floor(k / 2)];
      const [left, low] = [x + 1_200 + column * 1_350, y + 150 + row * 950];
      draft.fixture(
        `f${i * PER_ROOM + k + 1}`,
        id,
        'desk',
        [left, low, 1_200, 400],
        [left, low + 400, 1_200, 500],
      );
    }
  }
  return draft.layout();
}

/** What the fixtures' rules cost when every fixture is compared with every other one. */
function eachWithEach({ fixtures }: Layout): number {
  const shapes = fixtures.map(({ footprint, clearance }) => ({
    footprint: shapeOf(footprint)!,
    clearance: clearance && shapeOf(clearance),
  }));
  let meetings = 0;
  shapes.forEach((one, i) =>
    shapes.forEach((other, k) => {
      if (k > i && interiorsMeet(one.footprint, other.footprint)) meetings++;
      if (k !== i && one.clearance && interiorsMeet(one.clearance, other.footprint)) meetings++;
    }),
  );
  return meetings;
}

interface Timing {
  readonly p50_ms: number;
  readonly best_ms: number;
  /** Processor time of a round, collecting garbage included; unlike the clock it bears a busy machine. */
  readonly cpu_ms: number;
}

function timed(rounds: number, work: () => void): Timing {
  // Compiled by then.
  for (let i = 0; i < WARM_UP; i++) work();
  const cpu = process.cpuUsage();
  const times = Array.from({ length: rounds }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  }).sort((p, q) => p - q);
  const { user, system } = process.cpuUsage(cpu);
  return {
    p50_ms: rounded(times[Math.floor(rounds / 2)]),
    best_ms: rounded(times[0]),
    cpu_ms: rounded((user + system) / 1_000 / rounds),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function measured(fixtures: number, rounds: number): object {
  const layout = furnished(fixtures);
  const profile = layoutProfile('plain');
  const begun = performance.now();
  const violations = checkLayout(layout, profile).length;
  const first_ms = rounded(performance.now() - begun);
  const all_rules = timed(rounds, () => void checkLayout(layout, profile));
  const each_with_each = timed(rounds, () => void eachWithEach(layout));
  return {
    fixtures: layout.fixtures.length,
    rooms: layout.rooms.length,
    walls: layout.walls.length,
    violations,
    first_ms,
    all_rules,
    each_with_each,
    ratio: rounded(all_rules.cpu_ms / each_with_each.cpu_ms),
  };
}

const [fixtures, rounds] = [Number(process.argv[2] ?? 1_000), Number(process.argv[3] ?? 30)];
console.log(
  JSON.stringify({
    bench: 'layout-check',
    ...measured(fixtures, rounds),
    four_times: measured(4 * fixtures, rounds),
  }),
);
