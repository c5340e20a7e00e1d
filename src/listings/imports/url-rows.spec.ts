import fc from 'fast-check';
import { UnprocessableError } from '../../domain/errors';
import { readUrlArray, readUrlTable } from './read-url-list';
import { distinctUrls, MOST_URLS, type UrlRow } from './url-rows';
import { parseUrl } from '../../domain/text';

const check = (address: string): string => {
  const url = parseUrl(address);
  if (url === null) throw new UnprocessableError('bad_url', `"${address}" is no address.`);
  return url.href;
};
const page = (n: number) => `https://tiles.example/p/${n}`;
const rowsOf = (urls: readonly string[]): UrlRow[] =>
  urls.map((url, i) => ({ row: i + 2, url, columns: {} }));
const table = (text: string | Buffer) => readUrlTable(Buffer.from(text as string));
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('it was not refused');
};

describe('reading a table of addresses', () => {
  const TEXT =
    'Material,url,SKU\r\n"Floor\r\ntiles",https://a.example/1,T-1\r\n\r\n,https://a.example/2,\r\n';
  const ROWS = [
    { row: 2, url: 'https://a.example/1', columns: { Material: 'Floor\r\ntiles', SKU: 'T-1' } },
    { row: 4, url: 'https://a.example/2', columns: {} },
  ];

  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    ['semicolons and plain line ends', Buffer.from(TEXT.replaceAll(',', ';').replaceAll('\r\n\r\n', '\n\n'))],
    ['tabs', Buffer.from(TEXT.replaceAll(',', '\t'))],
  ])('understands %s', (_, file) => {
    expect(readUrlTable(file)).toEqual(ROWS);
  });

  it('keeps commas in the address when there is no other column', () => {
    const urls = ['https://a.example/p,1?q=2,3', 'https://a.example/p;4'];
    expect(table(`URL\n${urls.join('\n')}\n`).map(({ url }) => url)).toEqual(urls);
    expect(table(`url\n"${urls[0]}"\n`).map(({ url }) => url)).toEqual([urls[0]]);
  });

  it.each([
    ['', 'empty_file'],
    ['address\nhttps://a.example/1', 'url_column_missing'],
    ['https://a.example/1\nhttps://a.example/2', 'url_column_missing'],
    ['\n\n', 'url_column_missing'],
    ['url,sku,SKU\nhttps://a.example/1,1,2', 'column_repeated'],
    ['url,name\n"https://a.example/1,open', 'sheet_unreadable'],
    ['url\0\nhttps', 'sheet_unreadable'],
  ])('refuses %j', (text, code) => {
    expect(refusal(() => table(text))).toMatchObject({ code });
  });

  it.each([
    [{}],
    ['text'],
    [[{ link: 'x' }]],
    [[{ url: 1 }]],
    [['https://a.example']],
    [[{ url: 'x', a: [] }]],
  ])('refuses %j as an array', (body) => {
    expect(refusal(() => readUrlArray(body))).toMatchObject({ code: 'validation_failed' });
  });

  it('reads an array like a table', () => {
    const body = [{ url: ' https://a.example/1 ', sku: 7, urgent: true }];
    expect(readUrlArray(body)).toEqual([
      { row: 1, url: 'https://a.example/1', columns: { sku: '7', urgent: 'true' } },
    ]);
  });
});

describe('making a list of distinct pages', () => {
  it('keeps the first row of each page and says which rows it left out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { minLength: 1, maxLength: 60 }),
        fc.array(fc.boolean()),
        (pages, tracked) => {
          const urls = pages.map((n, i) => page(n) + (tracked[i] ? '?utm_source=mail#top' : ''));
          const { rows, duplicates } = distinctUrls(rowsOf(urls), check);
          const firstOf = (n: number) => pages.indexOf(n) + 2;
          expect(rows.map(({ row }) => row)).toEqual([...new Set(pages)].map(firstOf));
          expect(rows.length + duplicates.length).toBe(pages.length);
          for (const { row, same_as } of duplicates) expect(same_as).toBe(firstOf(pages[row - 2]));
        },
      ),
    );
  });

  it('counts pages, not rows', () => {
    const urls = Array.from({ length: MOST_URLS }, (_, n) => page(n));
    expect(distinctUrls(rowsOf([...urls, ...urls]), check).rows).toHaveLength(MOST_URLS);
    expect(refusal(() => distinctUrls(rowsOf([...urls, page(MOST_URLS)]), check))).toMatchObject({
      code: 'too_many_urls',
    });
  });

  it('names every row that is wrong, and why', () => {
    const rows = [
      ...rowsOf([page(1), 'tiles', '']),
      { row: 9, url: page(2), columns: { note: 'x'.repeat(5_000) } },
    ];
    expect(refusal(() => distinctUrls(rows, check))).toMatchObject({
      code: 'urls_invalid',
      errors: [
        { pointer: '#/rows/3/url', message: expect.stringMatching(/^bad_url: /) as string },
        { pointer: '#/rows/4/url', message: expect.stringMatching(/^url_missing: /) as string },
        { pointer: '#/rows/9', message: expect.stringMatching(/^row_too_long: /) as string },
      ],
    });
  });

  it('refuses formulas with their own code, and an empty list', () => {
    const rows = rowsOf([page(1), '=HYPERLINK("https://tiles.example/p/2","Terra")']);
    expect(refusal(() => distinctUrls(rows, check))).toMatchObject({
      code: 'formula_in_url',
      errors: [{ pointer: '#/rows/3/url' }],
    });
    expect(refusal(() => distinctUrls([], check))).toMatchObject({ code: 'no_urls' });
  });
});
