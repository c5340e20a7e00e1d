import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf, readPriceText } from '../../../src/domain/listings/numbers';

const [, ...CASES] = readFileSync(join(__dirname, 'printed-prices.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t'));

describe('printed prices of many countries', () => {
  it('are at least 300, in at least 30 currencies', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(300);
    expect(new Set(CASES.map(([, , currency]) => currency)).size).toBeGreaterThanOrEqual(30);
  });

  it.each(CASES)('%s (%s): %s %s is %s', (host, language, currency, text, amount) =>
    expect(readPriceText(text, placeOf(`https://${host}/p`, language))).toMatchObject({
      amount,
      currency: { code: currency },
      negative: false,
    }),
  );
});
