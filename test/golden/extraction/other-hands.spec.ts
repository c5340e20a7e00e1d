import { measurePlan, extractPlan } from '../../../src/domain/extraction';
import { readPage } from '../../../src/drawings/pdf';
import { explainingFailure } from '../../support/explain-failure';
import { drawPlan } from '../../support/plans/draw-plan';
import { handSuite } from '../../support/plans/plan-suite';
import { runs } from '../../support/runs';
import { scorePlan } from '../../support/score-plan';

/** Hands whose plans are read as well as those of the plain one. */
const READ_WELL = ['brokenLines', 'halfOpen', 'swingOnly', 'windowsInFaces', 'raisedHalves'];

/** The usual run draws every hand in half of the layouts, in turn; the long run draws all. */
const SUITE = handSuite().filter(({ hand }, at, all) => {
  const firstOfHand = all.findIndex((other) => other.hand === hand);
  const hands = new Set(all.slice(0, firstOfHand).map((other) => other.hand)).size;
  return runs((at - firstOfHand + hands) % 2, 0) === 0;
});

// Whole plans are drawn here; a busy machine takes its time.
describe('extracting plans by other hands', () => {
  it.each(SUITE.map(({ name, hand, plan }) => [name, hand, plan] as const))(
    '%s',
    async (name, hand, plan) => {
      const { pdf, truth } = drawPlan(plan);
      const drawing = await readPage(pdf, 1);
      const found = extractPlan(drawing);
      const score = scorePlan(measurePlan(found, found.scale), truth);
      explainingFailure(name, drawing, () => {
        // Never silently wrong, however it is drawn: a scale is right or absent.
        expect(score.scaleError ?? 0).toBeLessThanOrEqual(0.002);
        if (READ_WELL.includes(hand)) expect(score.rooms.f1).toBeGreaterThanOrEqual(0.95);
      });
    },
  );
});
