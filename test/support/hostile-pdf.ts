import { Readable } from 'node:stream';
import { createDeflate } from 'node:zlib';
import { PdfContent, PdfWriter } from './pdf-writer';

/**
 * Files that a stranger may send. Each is made in code and small on disk; `code` is how reading its page 1
 * must end, null where it must succeed.
 */
export interface HostileFile {
  readonly name: string;
  readonly code: string | null;
  readonly make: () => Buffer | Promise<Buffer>;
}

export const HOSTILE_FILES: readonly HostileFile[] = [
  { name: 'zero bytes', code: 'not_a_pdf', make: () => Buffer.alloc(0) },
  {
    name: 'a text named .pdf',
    code: 'not_a_pdf',
    make: () => Buffer.from('Dear Sir, the plan is attached.\n'),
  },
  { name: 'a header and nothing else', code: 'pdf_damaged', make: () => Buffer.from('%PDF-1.7\n') },
  { name: 'a password', code: 'pdf_encrypted', make: () => drawn({ password: 'secret' }) },
  { name: 'an empty password', code: null, make: () => drawn({ password: '' }) },
  { name: 'no pages', code: 'pdf_no_pages', make: () => new PdfWriter().toBytes() },
  { name: 'nothing drawn', code: 'nothing_drawn', make: () => onePage(new PdfContent()) },
  { name: '400 MB behind a flate stream', code: 'drawing_too_complex', make: flateBomb },
  { name: '250,000 nested forms', code: 'drawing_too_complex', make: formBomb },
  { name: 'a form that paints itself', code: 'drawing_too_complex', make: selfPaintingForm },
  { name: 'forms 2,000 deep', code: 'drawing_too_complex', make: deepForms },
  { name: 'a lost trailer', code: null, make: () => before(drawn(), 'xref\n0 ') },
  { name: 'a file cut in half', code: 'pdf_damaged', make: cutInHalf },
  { name: 'coordinates beyond all bounds', code: null, make: absurdCoordinates },
  { name: 'a page tree that bites its tail', code: 'pdf_damaged', make: circularPages },
  { name: '500 pages', code: null, make: manyPages },
];

/** One line on a page, so that reading on finds something. */
function line(): PdfContent {
  return new PdfContent().move(10, 10).line(90, 90).stroke();
}

function drawn(options?: ConstructorParameters<typeof PdfWriter>[0]): Buffer {
  return onePage(line(), new PdfWriter(options));
}

function onePage(content: PdfContent | Buffer, pdf = new PdfWriter()): Buffer {
  pdf.page({ size: [100, 100], content });
  return pdf.toBytes();
}

function before(bytes: Buffer, marker: string): Buffer {
  return bytes.subarray(0, bytes.lastIndexOf(marker));
}

function cutInHalf(): Buffer {
  const bytes = drawn();
  return bytes.subarray(0, bytes.length / 2);
}

/** 400 MB of path operators that deflate to 1 MB, written in pieces so that the test stays small too. */
async function flateBomb(): Promise<Buffer> {
  const piece = Buffer.from('1 1 m 9 9 l S\n'.repeat(75_000));
  const pieces = Array<Buffer>(Math.ceil(400e6 / piece.length)).fill(piece);
  const chunks: Buffer[] = [];
  for await (const chunk of Readable.from(pieces).pipe(createDeflate())) chunks.push(chunk as Buffer);
  const pdf = new PdfWriter();
  const contents = pdf.add({ Filter: '/FlateDecode' }, Buffer.concat(chunks));
  pdf.page({ size: [100, 100], content: line(), extra: { Contents: contents } });
  return pdf.toBytes();
}

/** Five levels of forms, each painting the next twelve times: 12⁵ = 248,832 leaves from 2 KB. */
function formBomb(): Buffer {
  const pdf = new PdfWriter();
  const bbox = [0, 0, 100, 100];
  let form = pdf.form({ bbox, content: line() });
  for (let level = 0; level < 5; level++) {
    const content = new PdfContent();
    for (let i = 0; i < 12; i++) content.paint(form);
    form = pdf.form({ bbox, content });
  }
  return onePage(new PdfContent().paint(form), pdf);
}

function selfPaintingForm(): Buffer {
  const pdf = new PdfWriter();
  // The form gets the name its own content uses: X and the number of the next object.
  const next = pdf.add({}).id + 1;
  const form = pdf.form({ bbox: [0, 0, 100, 100], content: line().raw(`/X${next} Do`) });
  return onePage(line().paint(form), pdf);
}

function deepForms(): Buffer {
  const pdf = new PdfWriter();
  const bbox = [0, 0, 100, 100];
  let form = pdf.form({ bbox, content: line() });
  for (let level = 0; level < 2000; level++) form = pdf.form({ bbox, content: line().paint(form) });
  return onePage(line().paint(form), pdf);
}

function absurdCoordinates(): Buffer {
  return onePage(
    line()
      .raw('99999999999999999999999999999999999999999999999 1 m -1e99 4 l 5 5 l S')
      .raw('1e38 0 0 1e38 0 0 cm 1e38 1e38 m 9e37 9e37 l S NaN NaN m 1 1 l S'),
  );
}

function circularPages(): Buffer {
  const pdf = new PdfWriter();
  const knot = pdf.add({});
  const node = pdf.add({ Type: '/Pages', Kids: [knot], Count: 1 });
  pdf.catalogExtra.Pages = node;
  return Buffer.from(
    pdf
      .toBytes()
      .toString('latin1')
      .replace(`${knot.id} 0 obj\n<<  >>`, `${knot.id} 0 obj\n<</Type/Pages/Kids[${node.id} 0 R]/Count 1>>`),
    'latin1',
  );
}

function manyPages(): Buffer {
  const pdf = new PdfWriter();
  for (let page = 0; page < 500; page++) pdf.page({ size: [100, 100], content: line() });
  return pdf.toBytes();
}
