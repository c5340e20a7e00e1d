/**
 * Draws seeded plans for looking at and for debugging the extraction:
 *   npm run plans -- FOLDER SEED… [--style hatched] [--layout core] [--habits]
 * writes FOLDER/plan-SEED.pdf and FOLDER/plan-SEED.truth.json.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { WallStyle } from '../test/support/plans/description';
import { drawPlan } from '../test/support/plans/draw-plan';
import type { LayoutName } from '../test/support/plans/layouts/layouts';
import { randomHabits, randomPlan } from '../test/support/plans/random-plan';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { style: { type: 'string' }, layout: { type: 'string' }, habits: { type: 'boolean' } },
});
const [folder, ...seeds] = positionals;
mkdirSync(folder, { recursive: true });
for (const seed of seeds.map(Number)) {
  const name = `plan-${seed}`;
  const plan = randomPlan(seed, {
    ...(values.style && { walls: { style: values.style as WallStyle } }),
    ...(values.habits && { habits: randomHabits(seed) }),
    ...(values.layout && { layout: values.layout as LayoutName }),
  });
  const { pdf, truth, segments } = drawPlan(plan, `${name}.pdf`);
  writeFileSync(join(folder, `${name}.pdf`), pdf);
  writeFileSync(join(folder, `${name}.truth.json`), `${JSON.stringify(truth, null, 1)}\n`);
  console.log(`${name}: ${plan.walls.style}, ${truth.rooms.length} rooms, ${segments} segments`);
}
