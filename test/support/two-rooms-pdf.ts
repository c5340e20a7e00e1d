import { PathOp, type Drawing } from '../../src/domain/drawing/drawing';
import { PdfContent } from './pdf-content';
import { PdfWriter } from './pdf-writer';
import { drawingOf, PLAIN, SHAPES } from './two-rooms-drawing';

/** The two rooms with a scale note, as a PDF; without the walls of `missing`, which are places in `SHAPES`. */
export function twoRoomsPdf(missing: readonly number[] = []): Buffer {
  const drawing = drawingOf(
    PLAIN,
    SHAPES.filter((_, i) => !missing.includes(i)),
  );
  const note = { ...drawing.texts[0], text: 'Scale 1:100', x: 20, y: 570 };
  return pdfOf({ ...drawing, texts: [...drawing.texts, note] });
}

/** The outer walls of `SHAPES`. Without the upper one no room is closed, without the right one the kitchen is not. */
export const WALLS = { upper: 0, right: 3 } as const;

/** Fills, lines and texts of drawings as a PDF with a page for each. */
export function pdfOf(...drawings: Drawing[]): Buffer {
  const pdf = new PdfWriter();
  for (const drawing of drawings) {
    const { width, height } = drawing.page;
    pdf.page({ size: [width, height], content: contentOf(drawing) });
  }
  return Buffer.from(pdf.toBytes());
}

function contentOf({ page, paths, styles, texts }: Drawing): PdfContent {
  const content = new PdfContent().lineWidth(0.5);
  const up = (y: number): number => page.height - y;
  for (let i = 0; i < paths.count; i++) {
    let at = paths.coordStart[i];
    for (let k = paths.opStart[i]; k < paths.opStart[i + 1]; k++) {
      const op = paths.ops[k];
      if (op === PathOp.close) content.close();
      else {
        const [x, y] = [paths.coords[at++], up(paths.coords[at++])];
        if (op === PathOp.move) content.move(x, y);
        else content.line(x, y);
      }
    }
    if (styles[paths.style[i]].stroke) content.stroke();
    else content.fill();
  }
  for (const { text, x, y, size, angle } of texts) content.text(text, { x, y: up(y), size, angle: -angle });
  return content;
}
