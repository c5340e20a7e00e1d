/**
 * Measures how well and how fast shells are filled: npm run bench:layout
 *   … [CASES] [FIRST]
 *
 * Prints one JSON line for the suite in test/support/layout-cases.ts, and one line for each poor case on stderr. Areas are
 * compared with the area asked for × the common factor. Times are processor times of the whole search with walls,
 * furniture and checker, so that a busy machine does not count.
 */
import { checkLayout } from '../src/domain/layout/check';
import { layoutProfile } from '../src/domain/layout/profiles';
import { searchLayouts } from '../src/domain/layout/search';
import { layoutCase, SHELL_KINDS, type LayoutCase } from '../test/support/layout-cases';
import { measureLayout } from '../test/support/layout-measures';

const CASES = 500;
const GROWTH = [10, 20, 30, 40, 50, 60] as const;
const GROWTH_RUNS = 12;
const TOLERABLE_ERROR = 0.15;

interface Outcome {
  kind: LayoutCase['kind'];
  solved: boolean;
  valid: boolean;
  mean: number;
  worst: number;
  aspect: number;
  ms: number;
}

function main(): void {
  const [cases, first] = [Number(process.argv[2] ?? CASES), Number(process.argv[3] ?? 0)];
  const outcomes = Array.from({ length: cases }, (_, i) => run(layoutCase(first + i)));
  const growth = GROWTH.map((rooms) => {
    const runs = Array.from({ length: GROWTH_RUNS }, (_, i) => run(layoutCase(first + i, rooms)));
    return { rooms, ...times(runs), solved: runs.filter(({ solved }) => solved).length };
  });
  console.log(
    JSON.stringify({
      bench: 'layout',
      cases,
      ...summary(outcomes),
      thirty_rooms: growth.find(({ rooms }) => rooms === 30),
      growth,
      by_shell: Object.fromEntries(
        SHELL_KINDS.map((kind) => [kind, summary(outcomes.filter((outcome) => outcome.kind === kind))]),
      ),
    }),
  );
}

function run({ name, kind, shell, programme }: LayoutCase): Outcome {
  const start = process.cpuUsage();
  const { alternatives, does_not_fit } = searchLayouts({
    shell,
    programme,
    seed: 1,
    parallel_candidates: 4,
    max_iterations: 3,
    alternatives: 3,
  });
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000;
  const profile = layoutProfile(programme.profile);
  const valid = alternatives.every(({ layout }) =>
    checkLayout(layout, profile).every(({ severity }) => severity !== 'error'),
  );
  const best = alternatives.at(0);
  const { mean, worst, aspect } = best ? measureLayout(best.layout) : { mean: 1, worst: 1, aspect: 1 };
  if (!best || !valid || worst > TOLERABLE_ERROR)
    console.error(
      `${name.padEnd(36)} ${best ? `off by ${percent(worst)} at worst` : does_not_fit?.detail}, ${ms.toFixed(0)} ms`,
    );
  return { kind, solved: best !== undefined, valid, mean, worst, aspect, ms };
}

function summary(outcomes: readonly Outcome[]): Record<string, number> {
  const solved = outcomes.filter((outcome) => outcome.solved);
  const mean = (of: (outcome: Outcome) => number): number =>
    share(solved.reduce((sum, outcome) => sum + of(outcome), 0) / Math.max(1, solved.length));
  return {
    solved: share(solved.length / outcomes.length),
    valid: share(solved.filter(({ valid }) => valid).length / Math.max(1, solved.length)),
    area_error_mean: mean((outcome) => outcome.mean),
    area_error_worst: share(Math.max(...solved.map(({ worst }) => worst))),
    area_error_above_15_percent: solved.filter(({ worst }) => worst > TOLERABLE_ERROR).length,
    aspect_mean: mean(({ aspect }) => aspect),
    ...times(outcomes),
  };
}

function times(outcomes: readonly Outcome[]): { ms_p50: number; ms_p95: number } {
  const sorted = outcomes.map(({ ms }) => Math.round(ms)).sort((a, b) => a - b);
  const at = (quantile: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))];
  return { ms_p50: at(0.5), ms_p95: at(0.95) };
}

const share = (value: number): number => Math.round(value * 1e4) / 1e4;
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

main();
