import { measurePlan, extractPlan } from '../../../src/domain/extraction';
import { readPage } from '../../../src/drawings/pdf';
import { explainingFailure } from '../../support/explain-failure';
import { drawPlan } from '../../support/plans/draw-plan';
import { planSuite } from '../../support/plans/plan-suite';
import { runs } from '../../support/runs';
import { scorePlan } from '../../support/score-plan';

/** Every wall style in every layout: 24 plans, and in the long run a second round. */
const SUITE = planSuite(runs(1, 2));

// Whole plans are drawn here; a busy machine takes its time.
describe('extracting drawn plans', () => {
  it.each(SUITE.map(({ name, plan }) => [name, plan] as const))('%s', async (name, plan) => {
    const { pdf, truth } = drawPlan(plan);
    const drawing = await readPage(pdf, 1);
    const found = extractPlan(drawing);
    const score = scorePlan(measurePlan(found, found.scale), truth);
    explainingFailure(name, drawing, () => {
      // Never silently wrong: a scale is right or absent.
      expect(score.scaleError ?? 0).toBeLessThanOrEqual(0.002);
      expect(score.rooms.f1).toBeGreaterThanOrEqual(0.95);
    });
  });
});
