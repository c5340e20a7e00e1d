import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = join(__dirname, '..', '..');
const DOCS = readFileSync(join(SOURCE, '..', 'docs', 'errors.md'), 'utf8');

/** Codes are part of the contract: docs/errors.md lists each of them. */
describe('every code that a user can see', () => {
  const used = new Set<string>();
  for (const file of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.spec.ts')) continue;
    // Codes of taxes are data of the country packs.
    if (file.includes(join('domain', 'packs'))) continue;
    const text = readFileSync(join(SOURCE, file), 'utf8');
    for (const [, kind, code] of text.matchAll(/new (\w+Error)\(\s*'([a-z_]+)'/g)) {
      if (kind !== 'NotFoundError') used.add(code);
    }
    for (const [, code] of text.matchAll(/(?:assumptions|exclusions)\.note\(\s*'([a-z_]+)'/g)) used.add(code);
    for (const [, code] of text.matchAll(/\bcode: '([a-z_]+)'/g)) used.add(code);
  }

  it('was found in the source', () => expect(used.size).toBeGreaterThan(60));

  it.each([...used].sort())('%s is documented', (code) => expect(DOCS).toContain(`\`${code}\``));
});
