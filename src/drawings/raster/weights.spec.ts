import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MODELS = join(__dirname, '../../../models');
const LARGEST_BYTES = 8 * 1024 * 1024;

describe('the weights of the network', () => {
  const weights = readFileSync(join(MODELS, 'plan-masks.onnx'));

  it('are those that their card describes', () => {
    const sha256 = createHash('sha256').update(weights).digest('hex');
    expect(readFileSync(join(MODELS, 'README.md'), 'utf8')).toContain(sha256);
  });

  it('are small enough for the repository', () => expect(weights.length).toBeLessThanOrEqual(LARGEST_BYTES));
});
