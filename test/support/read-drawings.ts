import { type Drawing, PathOp, type PathStyle } from '../../src/domain/drawing/drawing';
import { readPage } from '../../src/drawings/pdf/read-page';
import { type PageOptions, PdfContent, PdfWriter, type PdfWriterOptions } from './pdf-writer';

/** A content stream, built in one expression. */
export function draw(build: (content: PdfContent) => void): PdfContent {
  const content = new PdfContent();
  build(content);
  return content;
}

const LETTERS = ['M', 'L', 'C', 'Z'];
const POINTS = { [PathOp.move]: 1, [PathOp.line]: 1, [PathOp.cubic]: 3, [PathOp.close]: 0 };

/** Path `index` of a drawing as SVG-like operations, coordinates to 3 decimals. */
export function pathOf({ paths }: Drawing, index: number): (string | number)[] {
  const result: (string | number)[] = [];
  let at = paths.coordStart[index];
  for (let i = paths.opStart[index]; i < paths.opStart[index + 1]; i++) {
    const op = paths.ops[i] as keyof typeof POINTS;
    result.push(LETTERS[op]);
    for (let n = 0; n < POINTS[op] * 2; n++) result.push(Math.round(paths.coords[at++] * 1000) / 1000 + 0);
  }
  return result;
}

export function styleOf({ paths, styles }: Drawing, index: number): PathStyle {
  return styles[paths.style[index]];
}

/** Reads a document of one page, in this process. */
export async function readOne(page: PageOptions, options?: PdfWriterOptions): Promise<Drawing> {
  const pdf = new PdfWriter(options);
  pdf.page(page);
  return readPage(pdf.toBytes(), 1);
}
