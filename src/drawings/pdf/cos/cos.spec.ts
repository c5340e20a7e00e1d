import fc from 'fast-check';
import { PdfContent, PdfText, PdfWriter, type PdfWriterOptions } from '../../../../test/support/pdf-writer';
import { OptionalContent } from '../optional-content';
import { tagLayers } from '../layer-tags';
import { appendObjects } from './cos-append';
import { CosFile } from './cos-file';
import { CosParser } from './cos-parser';
import { CosError, CosName, CosRef, CosString, type CosValue, writeCos } from './cos-values';

const parse = (text: string): CosValue => new CosParser(Buffer.from(text, 'latin1')).value();

const name = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => /^[\x21-\xff]+$/.test(text));
const { value } = fc.letrec<{ value: CosValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom(null, true, false),
    fc.integer({ min: -1e9, max: 1e9 }),
    fc.integer({ min: -1e6, max: 1e6 }).map((thousandths) => thousandths / 1000),
    name.map((text) => new CosName(text)),
    fc.uint8Array({ maxLength: 12 }).map((bytes) => new CosString(Buffer.from(bytes))),
    fc.tuple(fc.nat(99_999), fc.nat(9)).map(([id, generation]) => new CosRef(id, generation)),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(name, tie('value')), { maxLength: 5 }).map((entries) => new Map(entries)),
  ),
}));

describe('values', () => {
  it('are the same after writing and reading', () => {
    fc.assert(fc.property(value, (original) => expect(parse(writeCos(original))).toEqual(original)));
  });

  it('are read in every notation that the standard allows', () => {
    expect(
      parse('% a comment\r\n<</A#20B[1 -.5 +3 4.]/C(a\\(b\\)(c)\\n\\101\\\n)/D<4 1 4>/E 7 0 R/F/G>>'),
    ).toEqual(
      new Map<string, CosValue>([
        ['A B', [1, -0.5, 3, 4]],
        ['C', new CosString(Buffer.from('a(b)(c)\nA'))],
        ['D', new CosString(Buffer.from([0x41, 0x40]))],
        ['E', new CosRef(7, 0)],
        ['F', new CosName('G')],
      ]),
    );
    expect(parse('[1 0 R 2 3]')).toEqual([new CosRef(1, 0), 2, 3]);
  });

  it.each(['', '<</A', '[1 2', '(open', '<4', '>>', '<<1 2>>', 'nonsense', '['.repeat(5000)])(
    'are refused when they are broken (%#)',
    (text) => expect(() => parse(text)).toThrow(CosError),
  );

  it('that are texts may be UTF-16, UTF-8 or Latin-1', () => {
    const text = (bytes: number[]) => new CosString(Buffer.from(bytes)).text;
    expect(text([0xfe, 0xff, 0, 0x4d, 0, 0xf6])).toBe('Mö');
    expect(text([0xfe, 0xff, 0, 0x4d, 0])).toBe('M');
    expect(text([0xef, 0xbb, 0xbf, 0xc3, 0xb6])).toBe('ö');
    expect(text([0x4d, 0xf6])).toBe('Mö');
  });
});

function layered(options: PdfWriterOptions): Buffer {
  const pdf = new PdfWriter(options);
  const hidden = pdf.layer('HIDDEN', { visible: false });
  const either = pdf.membership([hidden, pdf.layer('SHOWN')]);
  const form = pdf.form({
    bbox: [0, 0, 9, 9],
    content: new PdfContent().rect(1, 1, 3, 3).fill(),
    layer: hidden,
  });
  pdf.catalogExtra.Lang = new PdfText('en');
  pdf.page({ size: [100, 100], content: new PdfContent().onLayer(either, (c) => c.paint(form)) });
  return pdf.toBytes();
}

const KINDS: [string, PdfWriterOptions][] = [
  ['a classic file', {}],
  ['object streams', { objectStreams: true, compress: true }],
];

describe.each(KINDS)('%s', (_, options) => {
  const bytes = layered(options);

  it('takes an incremental update, object by object', () => {
    const before = new CosFile(bytes);
    const added = appendObjects(before, [
      { id: before.table.size, body: Buffer.from('(new)') },
      { id: 1, body: Buffer.from('<</Type/Catalog/New true>>') },
    ]);
    const after = new CosFile(added);
    expect(after.object(before.table.size)).toEqual(new CosString(Buffer.from('new')));
    expect(after.catalog.get('New')).toBe(true);
    expect(after.object(2)).toEqual(before.object(2));
    expect(after.table.modern).toBe(before.table.modern);
  });

  it('is read or refused when any part of it is broken; it never crashes', () => {
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(damage, fc.nat(bytes.length), (changes, length) => {
        const broken = Buffer.from(bytes.subarray(0, changes.length % 2 ? length : bytes.length));
        for (const [at, byte] of changes) if (at < broken.length) broken[at] = byte;
        try {
          const file = new CosFile(broken);
          const page = file.dict(file.list(file.dict(file.catalog.get('Pages'))?.get('Kids'))[0]);
          tagLayers(file, new OptionalContent(file), page ?? new Map());
        } catch (error) {
          if (!(error instanceof CosError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });
});
