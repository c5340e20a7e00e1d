import type { Pdfium } from './pdfium';
import { type ShxText, shxTextsOf } from './shx-texts';
import { withNewTrailer } from './repair-trailer';
import { notAPdf, pageOutOfRange, pdfDamaged, pdfEncrypted, pdfNoPages } from './pdf-errors';

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY (fpdfview.h). */
const NEEDS_PASSWORD = [4, 5];

/** FLAT_NORMALDISPLAY and FLATTEN_FAIL (fpdf_flatten.h). */
const FLATTEN_FOR_DISPLAY = 0;
const FLATTEN_FAIL = 0;

/** Viewers accept a header within the first KiB (ISO 32000-1, annex H.3.4.1). */
const HEADER_WINDOW = 1024;

export interface LoadedPage {
  readonly handle: number;
  /**
   * Whether the visible annotations (stamps, clouds and lines drawn over a plan in a viewer) are part of the
   * page's content, so that a walk over its objects finds them; false when PDFium could not add them.
   */
  readonly complete: boolean;
  readonly shxTexts: readonly ShxText[];
}

/** A PDF that is open in PDFium. Close it; otherwise its memory is never freed. */
export class PdfDocument {
  private constructor(
    private readonly pdfium: Pdfium,
    private readonly opened: Opened,
    readonly pageCount: number,
  ) {}

  /** @throws UnprocessableError not_a_pdf, pdf_encrypted, pdf_damaged, pdf_no_pages */
  static open(pdfium: Pdfium, file: Uint8Array): PdfDocument {
    const whole = Buffer.from(file.buffer, file.byteOffset, file.length);
    const header = whole.subarray(0, HEADER_WINDOW).indexOf('%PDF-');
    if (header < 0) throw notAPdf();
    const bytes = whole.subarray(header);
    const opened = load(pdfium, bytes) ?? loadRepaired(pdfium, bytes);
    if (!opened) throw pdfDamaged('PDFium cannot open the document, not even with a new trailer.');
    const pageCount = pdfium.call.FPDF_GetPageCount(opened.handle);
    const document = new PdfDocument(pdfium, opened, pageCount);
    if (pageCount < 1) {
      document.close();
      throw pdfNoPages();
    }
    return document;
  }

  /** The file from its header on; offsets in the file count from there. */
  get bytes(): Buffer {
    return this.opened.bytes;
  }

  private get handle(): number {
    return this.opened.handle;
  }

  /** Loads a page (1-based), draws its annotations into its content, runs `use` on it and unloads it. */
  withPage<T>(pageNumber: number, use: (page: LoadedPage) => T): T {
    const { call } = this.pdfium;
    let handle = this.load(pageNumber);
    try {
      if (call.FPDFPage_GetAnnotCount(handle) < 1) return use({ handle, complete: true, shxTexts: [] });
      const shxTexts = shxTextsOf(this.pdfium, handle);
      const complete = call.FPDFPage_Flatten(handle, FLATTEN_FOR_DISPLAY) !== FLATTEN_FAIL;
      call.FPDF_ClosePage(handle);
      handle = 0;
      handle = this.load(pageNumber);
      return use({ handle, complete, shxTexts });
    } finally {
      if (handle !== 0) call.FPDF_ClosePage(handle);
    }
  }

  /** The number of the page's object in the file; pages count from 1. */
  pageId(pageNumber: number): number {
    this.assertPage(pageNumber);
    return this.pdfium.call.EPDFDoc_GetPageObjectNumberByIndex(this.handle, pageNumber - 1);
  }

  /** A copy that PDFium writes: repaired, without encryption, and with the same object numbers. */
  cleanCopy(): Buffer {
    const { call } = this.pdfium;
    call.EPDF_RemoveEncryption(this.handle);
    const writer = call.PDFiumExt_OpenFileWriter();
    try {
      call.PDFiumExt_SaveAsCopy(this.handle, writer);
      const size = call.PDFiumExt_GetFileWriterSize(writer);
      const data = call.malloc(size);
      call.PDFiumExt_GetFileWriterData(writer, data, size);
      const copy = Buffer.from(this.pdfium.bytes.subarray(data, data + size));
      call.free(data);
      return copy;
    } finally {
      call.PDFiumExt_CloseFileWriter(writer);
    }
  }

  close(): void {
    this.pdfium.call.FPDF_CloseDocument(this.handle);
    this.pdfium.call.free(this.opened.address);
  }

  private load(pageNumber: number): number {
    this.assertPage(pageNumber);
    const page = this.pdfium.call.FPDF_LoadPage(this.handle, pageNumber - 1);
    if (page === 0) throw pdfDamaged(`PDFium cannot load page ${pageNumber}.`);
    return page;
  }

  private assertPage(pageNumber: number): void {
    if (!Number.isInteger(pageNumber) || pageNumber < 1 || pageNumber > this.pageCount) {
      throw pageOutOfRange(pageNumber, this.pageCount);
    }
  }
}

interface Opened {
  readonly handle: number;
  /** Where the copy of the file lies in PDFium's memory; PDFium reads from it while the document is open. */
  readonly address: number;
  readonly bytes: Buffer;
}

/** @throws UnprocessableError pdf_encrypted */
function load(pdfium: Pdfium, bytes: Buffer): Opened | null {
  const address = pdfium.allocate(bytes);
  const handle = pdfium.call.FPDF_LoadMemDocument(address, bytes.length, 0);
  if (handle !== 0) return { handle, address, bytes };
  const reason = pdfium.call.FPDF_GetLastError();
  pdfium.call.free(address);
  if (NEEDS_PASSWORD.includes(reason)) throw pdfEncrypted();
  return null;
}

function loadRepaired(pdfium: Pdfium, bytes: Buffer): Opened | null {
  const repaired = withNewTrailer(bytes);
  return repaired && load(pdfium, repaired);
}
