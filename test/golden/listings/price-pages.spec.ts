import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExtractedPage, unitPriceOf } from '../../../src/domain/listings';
import { extractListing } from '../../../src/domain/listings/extract';

/** What is right for a page; several values are alternatives. */
interface Right {
  /** `9.50 tax excluded`: with the tax basis. */
  price?: string | string[];
  currency?: string;
  unit?: string | string[];
  /** A unit that would be wrong. */
  never_unit?: string;
  coverage?: { amount: string; unit: string };
  unit_price_per_m2?: string;
  unit_price?: string;
  condition?: string;
  availability?: string;
  /** Pieces in the pack. */
  pack?: number;
}

const CASES = JSON.parse(readFileSync(join(__dirname, 'price-pages.json'), 'utf8')) as {
  id: string;
  url: string;
  right: Right;
  html: string;
}[];

const basis = ({ tax_included }: ExtractedPage): string =>
  tax_included === null ? '' : ` tax ${tax_included.value ? 'included' : 'excluded'}`;

/** The price as the case writes it, decimals apart. */
function shownPrice(page: ExtractedPage, wanted: string): string {
  const hasTax = wanted.includes(' ');
  const amount = Number(page.price?.value);
  const same = amount === Number(wanted.split(' ')[0]);
  return (same ? wanted.split(' ')[0] : String(amount)) + (hasTax ? basis(page) : '');
}

describe('small pages, each with one difficulty', () => {
  it.each(CASES.map((one) => [one.id, one] as const))('%s', (_, { url, html, right }) => {
    const page = extractListing(html, { url });
    const unitPrice = unitPriceOf(page.price?.value ?? '0', {
      unit: page.unit?.value ?? null,
      pack: page.pack?.value ?? null,
      coverage: page.coverage?.value ?? null,
    });
    const prices = [right.price ?? []].flat();
    if (prices.length > 0) expect(prices).toContain(shownPrice(page, prices[0]));
    if (right.currency) expect(page.currency?.value.code).toBe(right.currency);
    if (right.unit) expect([right.unit].flat()).toContain(page.unit?.value);
    if (right.never_unit) expect(page.unit?.value).not.toBe(right.never_unit);
    if (right.coverage) expect(page.coverage?.value).toEqual(right.coverage);
    if (right.unit_price_per_m2) expect(unitPrice).toEqual({ amount: right.unit_price_per_m2, unit: 'm2' });
    if (right.unit_price) expect(Number(unitPrice?.amount)).toBe(Number(right.unit_price));
    if (right.condition) expect(page.condition?.value).toBe(right.condition);
    if (right.availability) expect(page.availability?.value).toBe(right.availability);
    if (right.pack) expect(page.pack?.value.pieces).toBe(String(right.pack));
  });
});
