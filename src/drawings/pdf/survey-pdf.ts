import {
  type DocumentSurvey,
  type PageFacts,
  type PageSurvey,
  surveyDocument,
  surveyPage,
} from '../../domain/drawing/content-detection';
import { UnprocessableError } from '../../domain/errors';
import { coverage } from '../../domain/drawing/page-coverage';
import { type Box, intersectBoxes, mapBox } from '../../domain/drawing/matrix';
import { ObjectClips } from './object-clips';
import { ObjectLayers } from './object-layers';
import { ObjectType, type PageObject, PageWalk } from './page-objects';
import { frameOf, sheetOf } from './page-frame';
import type { LayerBook } from './layer-book';
import { DocumentDetails } from './page-details';
import { PdfDocument } from './pdf-document';
import { loadPdfium, type Pdfium } from './pdfium';
import { READ_LIMITS, type ReadLimits } from './read-limits';

/** How far a survey goes. The bounds are counts, not times, so that every machine gives the same answer. */
const MAX_PAGES = 25;
const MAX_OBJECTS = 400_000;

/**
 * Counts what the pages of a PDF hold, in this process. Of a long or heavy document only the first pages are
 * surveyed, and the survey says so.
 *
 * @throws UnprocessableError not_a_pdf, pdf_encrypted, pdf_damaged, pdf_no_pages, drawing_too_complex
 */
export async function surveyPdf(
  bytes: Uint8Array,
  limits: ReadLimits = READ_LIMITS,
): Promise<DocumentSurvey> {
  const pdfium = await loadPdfium();
  const document = PdfDocument.open(pdfium, bytes);
  try {
    const details = new DocumentDetails(document);
    const pages: PageSurvey[] = [];
    const last = Math.min(document.pageCount, MAX_PAGES);
    for (let objects = 0, number = 1; number <= last && objects < MAX_OBJECTS; number++) {
      const counter = counterOf(pdfium, document, details, number, limits);
      // A bad page ends the survey; the pages before it still count. A bad first page leaves nothing to report.
      if (counter instanceof UnprocessableError && pages.length > 0) break;
      if (counter instanceof UnprocessableError) throw counter;
      objects += counter.objects;
      pages.push(surveyPage(counter.facts));
    }
    return surveyDocument(pages, document.pageCount);
  } finally {
    document.close();
  }
}

function counterOf(
  pdfium: Pdfium,
  document: PdfDocument,
  details: DocumentDetails,
  number: number,
  limits: ReadLimits,
): PageCounter | UnprocessableError {
  try {
    const { userUnit, layers } = details.page(number);
    return document.withPage(
      number,
      ({ handle }) => new PageCounter(pdfium, handle, number, userUnit, layers, limits),
    );
  } catch (error) {
    if (error instanceof UnprocessableError) return error;
    throw error;
  }
}

/** Counts what is on one page. */
class PageCounter {
  readonly facts: PageFacts;
  objects = 0;
  private paths = 0;
  private segments = 0;
  private readonly images: Box[] = [];
  private largest = 0;
  private dpi: number | null = null;
  private readonly fonts = new Set<number>();

  constructor(
    private readonly pdfium: Pdfium,
    page: number,
    number: number,
    userUnit: number,
    layers: LayerBook,
    limits: ReadLimits,
  ) {
    const space = frameOf(pdfium, page, userUnit);
    const clips = new ObjectClips(pdfium);
    const marks = new ObjectLayers(pdfium, layers);
    const context = { layerOf: marks.layerOf.bind(marks), clipOf: clips.clipOf.bind(clips) };
    const sheet = sheetOf(space);
    new PageWalk(pdfium, context, limits, (object) => this.count(object, sheet)).run(page, space.matrix);
    this.facts = {
      number,
      width: space.width,
      height: space.height,
      paths: this.paths,
      segments: this.segments,
      images: this.images.length,
      image_area_ratio: coverage(space.width, space.height, this.images),
      image_dpi: this.dpi,
      text_characters: this.fonts.size === 0 ? 0 : this.characters(page),
      fonts: [...new Set([...this.fonts].map((font) => this.fontName(font)))].sort(),
    };
  }

  private count(object: PageObject, sheet: Box): void {
    this.objects++;
    const { call } = this.pdfium;
    if (!object.layer.visible) return;
    if (object.type === ObjectType.path) {
      this.paths++;
      this.segments += Math.max(call.FPDFPath_CountSegments(object.handle) - 1, 0);
    } else if (object.type === ObjectType.text) {
      this.fonts.add(call.FPDFTextObj_GetFont(object.handle));
    } else if (object.type === ObjectType.image) {
      this.countImage(object, sheet);
    }
  }

  private countImage({ handle, matrix, clip }: PageObject, sheet: Box): void {
    const { call, scratch } = this.pdfium;
    const bounds = mapBox(matrix, [0, 0, 1, 1]);
    const shown = intersectBoxes(bounds, clip ?? sheet);
    if (!shown) return;
    this.images.push(shown);
    const area = (bounds[2] - bounds[0]) * (bounds[3] - bounds[1]);
    if (area <= this.largest || call.FPDFImageObj_GetImagePixelSize(handle, scratch, scratch + 4) === 0)
      return;
    this.largest = area;
    const [a, b] = matrix;
    this.dpi = Math.round((this.pdfium.uint(scratch) / Math.hypot(a, b)) * 72);
  }

  private characters(page: number): number {
    const { call } = this.pdfium;
    const text = call.FPDFText_LoadPage(page);
    if (text === 0) return 0;
    const count = Math.max(call.FPDFText_CountChars(text), 0);
    call.FPDFText_ClosePage(text);
    return count;
  }

  private fontName(font: number): string {
    const { call, scratch } = this.pdfium;
    const length = font === 0 ? 0 : call.FPDFFont_GetBaseFontName(font, scratch, NAME_BYTES);
    if (length < 2 || length > NAME_BYTES) return '?';
    // The tag of a subset ("ABCDEF+Arial") changes with each export of the same drawing.
    return this.pdfium.utf8(scratch, length - 1).replace(/^[A-Z]{6}\+/, '');
  }
}

const NAME_BYTES = 512;
