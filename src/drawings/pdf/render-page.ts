import { PdfDocument } from './pdf-document';
import { pdfDamaged } from './pdf-errors';
import { loadPdfium } from './pdfium';

/** FPDFBitmap_BGR of fpdfview.h: three bytes a pixel. */
const BGR = 2;
const WHITE = 0xffffffff;

/** Pixels row by row from the top, three bytes each: red, green, blue. */
export interface PagePixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/**
 * Paints a page (1-based) on white, in this very process; the file has to be one of our own.
 *
 * @param width and `height` of the picture in pixels
 * @throws UnprocessableError pdf_damaged and what opening a PDF throws
 */
export async function renderPage(
  bytes: Uint8Array,
  pageNumber: number,
  width: number,
  height: number,
): Promise<PagePixels> {
  const pdfium = await loadPdfium();
  const { call } = pdfium;
  const document = PdfDocument.open(pdfium, bytes);
  try {
    return document.withPage(pageNumber, ({ handle }) => {
      const bitmap = call.FPDFBitmap_CreateEx(width, height, BGR, 0, 0);
      if (bitmap === 0) throw pdfDamaged(`There is no memory for a picture of ${width} by ${height} pixels.`);
      try {
        call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
        call.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, 0);
        const [buffer, stride] = [call.FPDFBitmap_GetBuffer(bitmap), call.FPDFBitmap_GetStride(bitmap)];
        return {
          width,
          height,
          rgb: rgbOf(pdfium.bytes.subarray(buffer, buffer + stride * height), stride, width),
        };
      } finally {
        call.FPDFBitmap_Destroy(bitmap);
      }
    });
  } finally {
    document.close();
  }
}

/** Blue, green, red in padded rows become red, green, blue without padding. */
function rgbOf(bgr: Uint8Array, stride: number, width: number): Uint8Array {
  const height = bgr.length / stride;
  const rgb = new Uint8Array(width * height * 3);
  let at = 0;
  for (let row = 0; row < height; row++) {
    for (let from = row * stride; from < row * stride + width * 3; from += 3) {
      rgb[at++] = bgr[from + 2];
      rgb[at++] = bgr[from + 1];
      rgb[at++] = bgr[from];
    }
  }
  return rgb;
}
