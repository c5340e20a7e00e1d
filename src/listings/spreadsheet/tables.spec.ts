import fc from 'fast-check';
import { bombOf, workbook, workbookParts, zipOf } from '../../../test/support/xlsx-file';
import { csvTable } from './csv-table';
import { INFLATED_BYTES, xlsxTable } from './xlsx-table';
import { readZip, writeZip } from './zip-archive';

const all = () => true;

describe('an archive', () => {
  it('gives back the files that were put in', async () => {
    const entry = fc.record({
      name: fc.stringMatching(/^[a-z]{1,8}\.xml$/),
      content: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 5 }), async (entries) => {
        expect(await readZip(await writeZip(entries), all, 10_000)).toEqual(entries);
      }),
    );
  });

  it('is refused or read, and never read beyond its end, when it is cut or a byte is changed', async () => {
    const good = workbook([['title', 'price']]);
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const bad = cut ? good.subarray(0, at) : Buffer.from(good);
        if (!cut) bad[at] = byte;
        const code = await readZip(bad, all, 1_000_000).then(
          () => 'read',
          (error: { code?: string }) => error.code,
        );
        expect(code).toMatch(/^(read|sheet_unreadable|sheet_too_large)$/);
      }),
    );
  });

  it('is refused when it unpacks to more than allowed, whatever sizes it states', async () => {
    const bomb = bombOf('a.xml', Buffer.alloc(2_000_000, 32));
    expect(bomb.length).toBeLessThan(5_000);
    await expect(readZip(bomb, all, 1_000_000)).rejects.toMatchObject({ code: 'sheet_too_large' });
    expect((await readZip(bomb, all, 2_000_000))[0].content).toHaveLength(2_000_000);
  });
});

describe('a workbook', () => {
  it('gives texts, numbers, dates and the saved values of formulas', async () => {
    const file = workbook([
      ['title', 'price', 'sku', 'stock'],
      ['Terra <60> & "more"', 48.1, { date: 46082 }, true],
      [
        { formula: 'A2', shows: 'Terra' },
        { formula: '24*2', shows: 48 },
        { formula: 'NOW()', shows: null },
        null,
      ],
    ]);
    expect(await xlsxTable(file)).toEqual([
      ['title', 'price', 'sku', 'stock'],
      ['Terra <60> & "more"', 48.1, { day: '2026-03-01' }, true],
      ['Terra', 48, null, null],
    ]);
  });

  it('with a cell far away is refused before room is made for it', async () => {
    const parts = workbookParts([['title']]).map((part) => ({
      ...part,
      content: Buffer.from(part.content.toString().replace('r="A1"', 'r="XFD1048576"')),
    }));
    await expect(xlsxTable(zipOf(parts))).rejects.toMatchObject({ code: 'sheet_too_large' });
  });

  it('that is packed to be far larger is refused', async () => {
    await expect(xlsxTable(bombOf('a.xml', Buffer.alloc(INFLATED_BYTES + 1, 32)))).rejects.toMatchObject({
      code: 'sheet_too_large',
    });
  });

  it('without a sheet is unreadable', async () => {
    const archive = zipOf([{ name: 'readme.xml', content: Buffer.from('<a/>') }]);
    await expect(xlsxTable(archive)).rejects.toMatchObject({ code: 'sheet_unreadable' });
  });
});

describe('a CSV file', () => {
  const rows = [
    ['title', 'price'],
    ['Terra, 60 cm\nmatt', '1.299,00'],
    ['Fliese "Größe L"', '€ 12'],
  ];

  it.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['Windows-1252', (text: string) => Buffer.from(text.replace('€', '\x80'), 'latin1')],
  ])('in %s is read with its quoted line ends, whatever parts its cells', (_, encoded) => {
    for (const delimiter of [',', ';', '\t']) {
      const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter));
      expect(csvTable(encoded(text.join('\r\n')))).toEqual(rows);
    }
  });

  it('keeps empty lines, so that rows have the numbers that people see', () => {
    expect(csvTable(Buffer.from('title,price\n\nTerra,1\n'))).toHaveLength(3);
  });

  it.each([
    ['an open quotation mark', Buffer.from('title,price\n"Terra,1\n')],
    ['no text', Buffer.from([0x74, 0x00, 0xff, 0x10])],
  ])('with %s is unreadable', (_, file) => {
    expect(() => csvTable(file)).toThrow(expect.objectContaining({ code: 'sheet_unreadable' }));
  });
});
