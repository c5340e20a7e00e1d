import * as fc from 'fast-check';
import robotsParser from 'robots-parser';
import { withCheapRules } from './cheap-rules';

const disallowed = (rules: string, path: string) =>
  robotsParser('http://shop.test/robots.txt', rules).isDisallowed(`http://shop.test${path}`, 'Planbill') ===
  true;

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '$'), maxLength: 12 });
const rule = fc.tuple(fc.constantFrom('Allow', 'disallow ', 'Disallow'), pattern);
const file = fc
  .array(rule, { maxLength: 12 })
  .map((rules) => ['User-agent: *', ...rules.map(([what, where]) => `${what}: /${where}`)].join('\n'));
const path = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 12 }).map((text) => `/${text}`);
/** More than the budget, and about pages nobody asks for. */
const GLUT = `Disallow: /zz*${'z'.repeat(985)}\n`.repeat(30);

describe('rules that cost little', () => {
  it('are the rules themselves where there are not too many', () => {
    fc.assert(fc.property(file, (rules) => withCheapRules(rules) === rules));
  });

  it('allow nothing more where there are too many', () => {
    fc.assert(
      fc.property(file, path, (rules, asked) => {
        const all = rules.replace('User-agent: *', `User-agent: *\n${GLUT}`);
        expect(withCheapRules(all)).not.toBe(all);
        expect(withCheapRules(all).split('\n').length).toBe(all.split('\n').length);
        if (disallowed(all, asked)) expect(disallowed(withCheapRules(all), asked)).toBe(true);
      }),
    );
  });

  it('have no wildcards where a file has too many', () => {
    const hostile = `Disallow: /${'*a'.repeat(100)}\n`.repeat(2_000);
    expect(withCheapRules(hostile)).not.toContain('*');
  });
});
