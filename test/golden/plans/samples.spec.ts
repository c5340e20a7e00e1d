import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFiles } from '../../support/plans/sample-files';

const folder = join(__dirname, '../../../samples');

// The tests draw whole plans, which is slow on a busy machine.
describe('samples/', () => {
  const drawn = sampleFiles();

  it('holds exactly what the generator draws', () => {
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name).sort()).toEqual([...drawn.keys()].sort());
  });

  it.each([...drawn.keys()])('%s is drawn the same, byte for byte (npm run samples)', (name) => {
    expect(Buffer.compare(readFileSync(join(folder, name)), drawn.get(name)!)).toBe(0);
    expect(drawn.get(name)!.length).toBeLessThan(60_000);
  });
});
