import { type ExtractedPage, LEAST_CONFIDENCE } from '../../../src/domain/listings';
import { extractListing } from '../../../src/domain/listings/extract';
import { type DrawnPage, drawnPages } from '../../support/drawn-shops';
import { COUNTRIES } from '../../support/shop-countries';

const PAGES = drawnPages().map((page) => ({
  page,
  read: extractListing(page.html, { url: page.url }),
}));

const isRead = ({ price, price_kind }: ExtractedPage): boolean => price !== null && price_kind === 'single';

/** A price without tax is right too where the page shows both and the reading says so. */
function isRight(page: DrawnPage, read: ExtractedPage): boolean {
  const [found, right] = [Number(read.price?.value), Number(page.price)];
  const isNet = read.tax_included?.value === false && Math.abs(found * 1.2 - right) <= 0.01 * right;
  return found === right || isNet;
}

const names = (found: typeof PAGES): string[] =>
  found.map(({ page, read }) => `${page.name}: ${read.price?.value} (${read.price?.confidence})`);

describe('drawn shop pages of many countries and layouts', () => {
  it('are at least 40 of at least 12 countries', () => {
    expect(PAGES.length).toBeGreaterThanOrEqual(40);
    expect(COUNTRIES.length).toBeGreaterThanOrEqual(12);
  });

  it('are read right, but for those that state a wrong price themselves', () =>
    expect(
      names(PAGES.filter(({ page, read }) => !page.isTrap && !(isRead(read) && isRight(page, read)))),
    ).toEqual([]));

  it('give the currency', () =>
    expect(
      PAGES.filter(({ page, read }) => !page.isTrap && read.currency?.value.code !== page.currency).map(
        ({ page }) => page.name,
      ),
    ).toEqual([]));

  it('give no price that is wrong by a power of ten', () => {
    const wrong = PAGES.filter(({ page, read }) => {
      const power = Math.log10(Number(read.price?.value) / Number(page.price));
      return isRead(read) && Math.round(power) !== 0 && Math.abs(power - Math.round(power)) < 0.004;
    });
    expect(names(wrong)).toEqual([]);
  });

  it('give no wrong price without doubt', () =>
    expect(
      names(
        PAGES.filter(
          ({ page, read }) =>
            isRead(read) && !isRight(page, read) && (read.price?.confidence ?? 0) >= LEAST_CONFIDENCE,
        ),
      ),
    ).toEqual([]));
});
