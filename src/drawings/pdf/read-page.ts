import type { Drawing, DrawingWarning } from '../../domain/drawing/drawing';
import { UnprocessableError } from '../../domain/errors';
import { pageContent } from './page-content';
import { DocumentDetails, type PageDetails } from './page-details';
import { PdfDocument } from './pdf-document';
import { nothingDrawn } from './pdf-errors';
import { loadPdfium, type Pdfium } from './pdfium';
import { READ_LIMITS, type ReadLimits } from './read-limits';

const ANNOTATIONS_IGNORED: DrawingWarning = {
  code: 'annotations_ignored',
  message: 'Comments and markups on this page could not be read. What they show is missing.',
};

const pathsUnreadable = (count: number): DrawingWarning => ({
  code: 'paths_unreadable',
  message:
    count === 1
      ? 'One path was left out, because its coordinates lie far outside any page.'
      : `${count} paths were left out, because their coordinates lie far outside any page.`,
});

const LAYERS_UNCERTAIN: DrawingWarning = {
  code: 'layers_uncertain',
  message: 'Some layers of this file could not be distinguished. Hidden parts may be read as visible.',
};

/**
 * Reads one page (1-based) of a PDF in this process. The service uses DrawingReader instead, because a hostile file
 * can crash or block the process that reads it.
 *
 * @throws UnprocessableError not_a_pdf, pdf_encrypted, pdf_damaged, pdf_no_pages, page_out_of_range,
 *   nothing_drawn, drawing_too_complex
 */
export async function readPage(
  bytes: Uint8Array,
  pageNumber: number,
  limits: ReadLimits = READ_LIMITS,
): Promise<Drawing> {
  const pdfium = await loadPdfium();
  const original = PdfDocument.open(pdfium, bytes);
  try {
    const details = new DocumentDetails(original).page(pageNumber);
    if (!details.taggedBytes) return drawingOf(pdfium, original, pageNumber, details, limits);
    const tagged = reopen(pdfium, details.taggedBytes, original.pageCount);
    if (!tagged) {
      const warnings = [...details.warnings, LAYERS_UNCERTAIN];
      return drawingOf(pdfium, original, pageNumber, { ...details, warnings }, limits);
    }
    try {
      return drawingOf(pdfium, tagged, pageNumber, details, limits);
    } finally {
      tagged.close();
    }
  } finally {
    original.close();
  }
}

/** Opens the file with tagged layers; null when PDFium does not read it as the same document. */
function reopen(pdfium: Pdfium, bytes: Buffer, pageCount: number): PdfDocument | null {
  try {
    const document = PdfDocument.open(pdfium, bytes);
    if (document.pageCount === pageCount) return document;
    document.close();
    return null;
  } catch (error) {
    if (error instanceof UnprocessableError) return null;
    throw error;
  }
}

function drawingOf(
  pdfium: Pdfium,
  document: PdfDocument,
  number: number,
  details: PageDetails,
  limits: ReadLimits,
): Drawing {
  const { space, complete, unreadable, ...drawing } = document.withPage(number, (page) => ({
    complete: page.complete,
    ...pageContent(pdfium, page, details, limits),
  }));
  const shown = [...drawing.styles, ...drawing.texts, ...drawing.images].some(({ visible }) => visible);
  if (!shown) throw nothingDrawn(number);
  return {
    page: { number, count: document.pageCount, width: space.width, height: space.height },
    ...drawing,
    viewports: details.viewports(space),
    warnings: [
      ...details.warnings,
      ...(complete ? [] : [ANNOTATIONS_IGNORED]),
      ...(unreadable > 0 ? [pathsUnreadable(unreadable)] : []),
    ],
  };
}
