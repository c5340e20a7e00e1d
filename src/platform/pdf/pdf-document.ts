import type { Pdfium } from './pdfium';
import { notAPdf, pageOutOfRange, pdfDamaged, pdfEncrypted, pdfNoPages } from './pdf-errors';

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY (fpdfview.h). */
const NEEDS_PASSWORD = [4, 5];

/** Viewers accept a header within the first KiB (ISO 32000-1, annex H.3.4.1). */
const HEADER_WINDOW = 1024;

/** A PDF held open in PDFium; close it, or its memory is lost. */
export class PdfDocument {
  private constructor(
    private readonly pdfium: Pdfium,
    /** From its header on: offsets in the file count from there. */
    readonly bytes: Buffer,
    private readonly data: number,
    private readonly handle: number,
    readonly pageCount: number,
  ) {}

  /** @throws UnprocessableError not_a_pdf, pdf_encrypted, pdf_damaged, pdf_no_pages */
  static open(pdfium: Pdfium, file: Uint8Array): PdfDocument {
    const whole = Buffer.from(file.buffer, file.byteOffset, file.length);
    const header = whole.subarray(0, HEADER_WINDOW).indexOf('%PDF-');
    if (header < 0) throw notAPdf();
    const bytes = whole.subarray(header);
    const data = pdfium.allocate(bytes);
    const handle = pdfium.call.FPDF_LoadMemDocument(data, bytes.length, 0);
    if (handle === 0) {
      const reason = pdfium.call.FPDF_GetLastError();
      pdfium.call.free(data);
      if (NEEDS_PASSWORD.includes(reason)) throw pdfEncrypted();
      throw pdfDamaged(`PDFium cannot open the document (error ${reason}).`);
    }
    const pageCount = pdfium.call.FPDF_GetPageCount(handle);
    const document = new PdfDocument(pdfium, bytes, data, handle, pageCount);
    if (pageCount < 1) {
      document.close();
      throw pdfNoPages();
    }
    return document;
  }

  /** Runs `use` on a loaded page (1-based) and unloads it. */
  withPage<T>(pageNumber: number, use: (page: number) => T): T {
    this.assertPage(pageNumber);
    const page = this.pdfium.call.FPDF_LoadPage(this.handle, pageNumber - 1);
    if (page === 0) throw pdfDamaged(`PDFium cannot load page ${pageNumber}.`);
    try {
      return use(page);
    } finally {
      this.pdfium.call.FPDF_ClosePage(page);
    }
  }

  /** Object number of a page (1-based). */
  pageId(pageNumber: number): number {
    this.assertPage(pageNumber);
    return this.pdfium.call.EPDFDoc_GetPageObjectNumberByIndex(this.handle, pageNumber - 1);
  }

  /** The document as PDFium understands it: mended and without encryption, objects under their old numbers. */
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
    this.pdfium.call.free(this.data);
  }

  private assertPage(pageNumber: number): void {
    if (!Number.isInteger(pageNumber) || pageNumber < 1 || pageNumber > this.pageCount) {
      throw pageOutOfRange(pageNumber, this.pageCount);
    }
  }
}
