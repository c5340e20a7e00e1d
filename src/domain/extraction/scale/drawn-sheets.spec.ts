import { mixedPlan } from '../../../../test/support/plans/disturbances/mix';
import { drawPlan } from '../../../../test/support/plans/draw-plan';
import { readPage } from '../../../drawings/pdf';
import { readLinework } from '../linework/read-linework';
import type { ScaleCandidate } from '../model/plan-geometry';
import { candidatesOf, decisiveAmong } from './candidates';
import { workingScale } from './decide';
import { gatherScaleEvidence, type ScaleEvidence } from './evidence';

/** The evidence of a drawn sheet with a disturbance, and the ratio that it is drawn at. */
async function sheet(disturbance: string, seed: number): Promise<{ evidence: ScaleEvidence; ratio: number }> {
  const { pdf, truth } = drawPlan(mixedPlan(seed, disturbance).plan);
  const drawing = await readPage(pdf, 1);
  const ratio = (truth.mm_per_unit * 72) / 25.4;
  const linework = readLinework(drawing);
  return { evidence: gatherScaleEvidence(drawing, linework, linework), ratio };
}

const SEEDS = [1, 2, 3, 5];

describe('the scale of drawn sheets', () => {
  it.each(['arrowBases', 'levelText', 'shortFeet', 'fitToPage'])(
    'follows from their dimensions alone: %s',
    async (disturbance) => {
      for (const seed of SEEDS) {
        const { evidence, ratio } = await sheet(disturbance, seed);
        const best = decisiveAmong(candidatesOf(evidence));
        expect(best?.source).toBe('dimensions');
        expect(best!.ratio! / ratio).toBeCloseTo(1, 3);
      }
    },
  );

  it('follows from the scale bar where the note is that of another size', async () => {
    for (const seed of [3, 5, 6]) {
      const { evidence, ratio } = await sheet('halfSize', seed);
      expect(evidence.notes.map((note) => note.ratio! / ratio)).toEqual([expect.closeTo(0.5, 3)]);
      const best = decisiveAmong(candidatesOf(evidence));
      expect([best?.source, best!.ratio! / ratio]).toEqual(['bar', expect.closeTo(1, 3)]);
    }
  });

  it('is not that of a detail, though its note agrees with the dimensions read in another unit, where no door fits', async () => {
    const { evidence, ratio } = await sheet('levelText', 5);
    const [vote] = evidence.votes;
    const mmPerUnit = vote.mmPerUnit / 10;
    const note: ScaleCandidate = {
      mm_per_unit: mmPerUnit,
      ratio: ratio / 10,
      source: 'text',
      votes: 1,
      confidence: 0.65,
      evidence: 'SCALE 1:10',
    };
    const confused = { ...evidence, bars: [], votes: [vote, { ...vote, mmPerUnit }], notes: [note] };
    expect(decisiveAmong(candidatesOf(confused))?.ratio).toBeCloseTo(ratio / 10, 3);
    expect(workingScale(confused)!.mmPerUnit).toBeCloseTo(vote.mmPerUnit, 1);
  });

  it('is unknown where nothing tells it', async () => {
    for (const seed of SEEDS) {
      const { evidence } = await sheet('untold', seed);
      expect(decisiveAmong(candidatesOf(evidence))).toBeNull();
    }
  });
});
