import { extractPlan, measurePlan } from '../../../src/domain/extraction';
import { readPage } from '../../../src/drawings/pdf';
import { explainingFailure } from '../../support/explain-failure';
import { judgeSheet } from '../../support/judge-sheet';
import { mixedPlan } from '../../support/plans/disturbances/mix';
import { drawPlan } from '../../support/plans/draw-plan';
import { runs } from '../../support/runs';

/** Disturbances whose plans are read as well as those without; `npm run bench:accuracy` measures all. */
const READ_WELL = [
  'arrowBases',
  'levelText',
  'fitToPage',
  'sizesOnly',
  'halfSize',
  'untold',
  'paintedOpenings',
  'wipeouts',
  'finishTags',
  'unmappedFonts',
  'elevation',
  'openRoom',
  'cutCorner',
  'bay',
  'roundCorner',
  'roundFront',
];
const SEEDS = runs(1, 3) === 1 ? [10] : [10, 2, 5];

// Whole plans are drawn here; a busy machine takes its time.
describe('extracting plans with a disturbance', () => {
  it.each(READ_WELL.flatMap((kind) => SEEDS.map((seed) => [kind, seed] as const)))(
    '%s %i is right without touching, and nothing is lost silently',
    async (kind, seed) => {
      const { name, plan } = mixedPlan(seed, kind);
      const drawn = drawPlan(plan);
      const drawing = await readPage(drawn.pdf, 1);
      const found = extractPlan(drawing);
      const { faults, silent } = judgeSheet(measurePlan(found, found.scale), drawn);
      explainingFailure(name, drawing, () => {
        expect(silent).toEqual([]);
        expect(faults).toEqual([]);
      });
    },
  );
});
