/** Draws the plans of samples/ anew: npm run samples */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFiles } from '../test/support/plans/sample-files';

for (const [name, bytes] of sampleFiles()) {
  writeFileSync(join(process.cwd(), 'samples', name), bytes);
  console.log(`samples/${name}: ${bytes.length} bytes`);
}
