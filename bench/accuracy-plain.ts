import { measurePlan, extractPlan } from '../src/domain/extraction';
import { readPage } from '../src/drawings/pdf';
import { SCALE_TOLERANCE } from '../test/support/judge-sheet';
import { drawPlan } from '../test/support/plans/draw-plan';
import { WALL_STYLES, planSuite } from '../test/support/plans/plan-suite';
import { type PlanScore, scorePlan } from '../test/support/score-plan';

const GOOD_F1 = 0.95;

/**
 * Measures plans without disturbances, every wall style in every layout: one JSON line on stdout, a line for every
 * poor plan on stderr.
 */
export async function plainSuite(rounds: number, firstSeed: number, habits: boolean): Promise<void> {
  const scores: { style: string; name: string; score: PlanScore }[] = [];
  for (const { name, style, plan } of planSuite(rounds, firstSeed, habits)) {
    const { pdf, truth } = drawPlan(plan);
    const found = extractPlan(await readPage(pdf, 1));
    const score = scorePlan(measurePlan(found, found.scale), truth);
    scores.push({ style, name, score });
    if (score.rooms.f1 < GOOD_F1 || (score.scaleError ?? 0) > SCALE_TOLERANCE)
      console.error(
        [
          name.padEnd(26),
          `rooms ${share(score.rooms.f1)} (${found.rooms.length} of ${truth.rooms.length})`,
          `walls ${share(score.walls.f1)}`,
          `openings ${share(score.openings.f1)}`,
          `scale ${score.scaleError === null ? 'unknown' : `off ${(score.scaleError * 100).toFixed(2)} %`}`,
        ].join('  '),
      );
  }
  const styles = Object.fromEntries(
    WALL_STYLES.map((style) => [style, summary(scores.filter((s) => s.style === style).map((s) => s.score))]),
  );
  console.log(
    JSON.stringify({
      bench: 'accuracy',
      plans: scores.length,
      all: summary(scores.map((s) => s.score)),
      ...styles,
    }),
  );
}

function summary(scores: readonly PlanScore[]): Record<string, number> {
  const mean = (of: (score: PlanScore) => number): number =>
    share(scores.reduce((sum, s) => sum + of(s), 0) / scores.length);
  return {
    rooms_good: share(scores.filter(({ rooms }) => rooms.f1 >= GOOD_F1).length / scores.length),
    room_f1: mean(({ rooms }) => rooms.f1),
    wall_precision: mean(({ walls }) => walls.precision),
    wall_recall: mean(({ walls }) => walls.recall),
    opening_f1: mean(({ openings }) => openings.f1),
    labels: mean(({ labels }) => labels ?? 0),
    area_error: mean(({ areaErrorMedian }) => areaErrorMedian ?? 0),
    scale_right: mean(({ scaleError }) => (scaleError !== null && scaleError <= SCALE_TOLERANCE ? 1 : 0)),
    scale_wrong: mean(({ scaleError }) => (scaleError !== null && scaleError > SCALE_TOLERANCE ? 1 : 0)),
  };
}

const share = (value: number): number => Math.round(value * 1e4) / 1e4;
