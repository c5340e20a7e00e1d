import type { DrawnText } from '../../domain/drawing/drawing';
import { type Box, mapBox, type Matrix } from '../../domain/drawing/matrix';
import type { Pdfium } from './pdfium';

/** The author that AutoCAD gives to such comments, in every language. */
const AUTHOR = 'AutoCAD SHX Text';
const TEXT_BYTES = 3072;

/** A text that AutoCAD drew with strokes (an SHX font). A comment over it holds the words; the box is in user space. */
export interface ShxText {
  readonly text: string;
  readonly box: Box;
}

/** Reads the comments by which AutoCAD makes lettering in SHX fonts searchable (its PDFSHX setting). */
export function shxTextsOf(pdfium: Pdfium, page: number): ShxText[] {
  const { call } = pdfium;
  const found: ShxText[] = [];
  const count = call.FPDFPage_GetAnnotCount(page);
  for (let i = 0; i < count; i++) {
    const annotation = call.FPDFPage_GetAnnot(page, i);
    if (annotation === 0) continue;
    const text = stringOf(pdfium, annotation, 'T') === AUTHOR ? stringOf(pdfium, annotation, 'Contents') : '';
    if (text.trim() !== '' && call.FPDFAnnot_GetRect(annotation, pdfium.scratch) !== 0) {
      const [left, top, right, bottom] = [0, 4, 8, 12].map((offset) => pdfium.float(pdfium.scratch + offset));
      found.push({ text: text.trim(), box: [left, bottom, right, top] });
    }
    call.FPDFPage_CloseAnnot(annotation);
  }
  return found;
}

/**
 * Places such a text on the page as displayed. The file states its box only. A box that is taller than wide is
 * read upwards, as is usual on drawings.
 */
export function drawnShxText({ text, box }: ShxText, toDisplay: Matrix): DrawnText {
  const [minX, minY, maxX, maxY] = mapBox(toDisplay, box);
  const [width, height] = [maxX - minX, maxY - minY];
  const upwards = height > width && text.length > 1;
  return {
    text,
    x: upwards ? maxX : minX,
    y: maxY,
    width: upwards ? height : width,
    size: upwards ? width : height,
    angle: upwards ? -90 : 0,
    layer: null,
    visible: true,
    searchOnly: true,
  };
}

function stringOf(pdfium: Pdfium, annotation: number, key: string): string {
  const { call, scratch } = pdfium;
  const length = call.FPDFAnnot_GetStringValue(annotation, pdfium.name(key), scratch, TEXT_BYTES);
  return length > 2 && length <= TEXT_BYTES ? pdfium.utf16(scratch, length) : '';
}
