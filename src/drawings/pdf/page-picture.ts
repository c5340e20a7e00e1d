import { mapBox } from '../../domain/drawing/matrix';
import { frameOf } from './page-frame';
import { ObjectType, PageWalk, type PageObject } from './page-objects';
import { DocumentDetails } from './page-details';
import { PdfDocument } from './pdf-document';
import { nothingDrawn, pdfDamaged } from './pdf-errors';
import { loadPdfium, type Pdfium } from './pdfium';
import { READ_LIMITS } from './read-limits';

/** FPDFBitmap_Gray of fpdfview.h: one byte a pixel. FPDF_GRAYSCALE: colours become shades. */
const GREY = 1;
const IN_SHADES = 0x08;
const WHITE = 0xffffffff;
const POINTS_PER_INCH = 72;

/** A page in shades of grey, row by row: 0 is black, 255 is white. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
  readonly pageCount: number;
  /** Size of the page as displayed, points. */
  readonly pageWidth: number;
  readonly pageHeight: number;
}

/**
 * Paints a page (1-based) at the resolution of its largest picture, so that a scan keeps its own pixels, also where it
 * is cut into tiles, turned or masked.
 *
 * @param maxDpi and `maxPixels` bound the picture that results
 * @throws UnprocessableError nothing_drawn where the page has no picture; pdf_damaged and what opening a PDF throws
 */
export async function readPagePicture(
  bytes: Uint8Array,
  pageNumber: number,
  maxDpi: number,
  maxPixels: number,
): Promise<PagePicture> {
  const pdfium = await loadPdfium();
  const document = PdfDocument.open(pdfium, bytes);
  try {
    const { userUnit } = new DocumentDetails(document).page(pageNumber);
    return document.withPage(pageNumber, ({ handle }) => {
      const { width: pageWidth, height: pageHeight } = frameOf(pdfium, handle, userUnit);
      const native = finestPicture(pdfium, handle);
      if (native === 0) throw nothingDrawn(pageNumber);
      const most = Math.sqrt(maxPixels / (pageWidth * pageHeight));
      const scale = Math.min(native / userUnit, maxDpi / POINTS_PER_INCH, most);
      const [width, height] = [Math.round(pageWidth * scale), Math.round(pageHeight * scale)];
      const grey = painted(pdfium, handle, Math.max(width, 1), Math.max(height, 1));
      return { width, height, grey, pageCount: document.pageCount, pageWidth, pageHeight };
    });
  } finally {
    document.close();
  }
}

/** Pixels of the largest picture for one point of the page; 0 without a picture. */
function finestPicture(pdfium: Pdfium, page: number): number {
  const { call, scratch } = pdfium;
  let [largest, finest] = [0, 0];
  const visit = ({ type, handle, matrix }: PageObject): void => {
    if (type !== ObjectType.image) return;
    if (call.FPDFImageObj_GetImagePixelSize(handle, scratch, scratch + 4) === 0) return;
    const [columns, rows] = [pdfium.uint(scratch), pdfium.uint(scratch + 4)];
    const [left, top, right, bottom] = mapBox(matrix, [0, 0, 1, 1]);
    const area = (right - left) * (bottom - top);
    const [a, b, c, d] = matrix;
    if (area <= largest) return;
    largest = area;
    finest = Math.max(columns / Math.hypot(a, b), rows / Math.hypot(c, d));
  };
  const layer = { name: null, visible: true };
  const context = { layerOf: () => layer, clipOf: () => null };
  new PageWalk(pdfium, context, READ_LIMITS, visit).run(page, [1, 0, 0, 1, 0, 0]);
  return Number.isFinite(finest) ? finest : 0;
}

/** @throws UnprocessableError pdf_damaged where there is no memory for the picture */
function painted(pdfium: Pdfium, page: number, width: number, height: number): Uint8Array {
  const { call } = pdfium;
  const bitmap = call.FPDFBitmap_CreateEx(width, height, GREY, 0, 0);
  if (bitmap === 0) throw pdfDamaged(`There is no memory for a picture of ${width} by ${height} pixels.`);
  try {
    call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, IN_SHADES);
    const [buffer, stride] = [call.FPDFBitmap_GetBuffer(bitmap), call.FPDFBitmap_GetStride(bitmap)];
    const grey = new Uint8Array(width * height);
    for (let y = 0; y < height; y++) {
      grey.set(pdfium.bytes.subarray(buffer + y * stride, buffer + y * stride + width), y * width);
    }
    return grey;
  } finally {
    call.FPDFBitmap_Destroy(bitmap);
  }
}
