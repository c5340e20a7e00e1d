import fc from 'fast-check';
import { Draft, type Box } from '../../../../test/support/layout-faults/draft';
import { runs } from '../../../../test/support/runs';
import { layoutProfile } from '../profiles';
import { checkLayout } from '.';

const SIDE = 3_000;
const RADIUS = 1_525 / 2;
/** How fine the washroom is searched, mm. */
const STEP = 25;

const box = fc
  .tuple(
    fc.integer({ min: 0, max: 25 }),
    fc.integer({ min: 0, max: 25 }),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 6 }),
  )
  .map(([x, y, width, depth]): Box => [x * 100, y * 100, width * 100, depth * 100]);

/** The largest circle found by trying a fine raster of centres, mm. */
function largestRadius(blocks: readonly Box[]): number {
  let largest = 0;
  for (let x = STEP; x < SIDE; x += STEP)
    for (let y = STEP; y < SIDE; y += STEP) {
      const toBlocks = blocks.map(([bx, by, w, d]) =>
        Math.hypot(Math.max(bx - x, 0, x - bx - w), Math.max(by - y, 0, y - by - d)),
      );
      largest = Math.max(largest, Math.min(x, SIDE - x, y, SIDE - y, ...toBlocks));
    }
  return largest;
}

describe('the circle to turn in', () => {
  it('is found exactly when a fine search finds one', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 4 }), (blocks) => {
        const draft = new Draft([0, 0, SIDE, SIDE], 900, 'ada').room('r1', 'toilet', [0, 0, SIDE, SIDE]);
        blocks.forEach((block, i) => draft.fixture(`f${i}`, 'r1', 'cabinet', block));
        const missed = checkLayout(draft.layout(), layoutProfile('ada')).some(({ description }) =>
          description.includes('circle'),
        );
        const largest = largestRadius(blocks);
        // The raster misses the best centre by at most half its diagonal.
        if (largest >= RADIUS) expect(missed).toBe(false);
        if (largest < RADIUS - STEP) expect(missed).toBe(true);
      }),
      { numRuns: runs(15, 60) },
    );
  });
});
