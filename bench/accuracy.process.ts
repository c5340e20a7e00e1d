/**
 * Measures some of the mixed plans in a process of its own: `bench/accuracy.ts` starts it with the first seed, the
 * last seed, the step and, optionally, the name of one disturbance. One JSON line a plan on stdout.
 */
import { extractPlan, measurePlan } from '../src/domain/extraction';
import { readPage } from '../src/drawings/pdf';
import { judgeSheet } from '../test/support/judge-sheet';
import { mixedPlan } from '../test/support/plans/disturbances/mix';
import { drawPlan } from '../test/support/plans/draw-plan';
import type { MeasuredSheet } from './accuracy-table';

async function main(): Promise<void> {
  const [first, last, step] = process.argv.slice(2, 5).map(Number);
  for (let seed = first; seed <= last; seed += step) {
    const { plan, name, style, layout, disturbances } = mixedPlan(seed, process.argv[5]);
    const drawn = drawPlan(plan);
    const found = extractPlan(await readPage(drawn.pdf, 1));
    const { score, ...verdict } = judgeSheet(measurePlan(found, found.scale), drawn);
    const sheet: MeasuredSheet = {
      ...{ seed, name, style, layout, disturbances, ...verdict },
      told: drawn.expected.scaleTold,
      roomF1: score.rooms.f1,
      areaError: score.areaErrorMedian,
      openingF1: score.openings.f1,
      wallPrecision: score.walls.precision,
      wallRecall: score.walls.recall,
      labels: score.labels,
    };
    console.log(JSON.stringify(sheet));
  }
}

void main();
