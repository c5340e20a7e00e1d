import { UnprocessableError } from '../../domain/errors';

export const notAPdf = () =>
  new UnprocessableError('not_a_pdf', 'The file does not hold a PDF document.', {
    message:
      'This file is not a PDF. Export the plan as PDF from your drawing program and upload that file; renaming a file does not convert it.',
  });

export const pdfEncrypted = () =>
  new UnprocessableError('pdf_encrypted', 'The PDF needs a password to be opened.', {
    message: 'This PDF is protected by a password. Save a copy without a password and upload that.',
  });

export const pdfDamaged = (detail: string) =>
  new UnprocessableError('pdf_damaged', detail, {
    message:
      'This PDF is damaged and cannot be read. Open it in a PDF viewer, print or save it as a new PDF, and upload that; or export it once more.',
  });

export const pdfNoPages = () =>
  new UnprocessableError('pdf_no_pages', 'The PDF has no pages.', {
    message: 'This PDF has no pages. Export the plan once more and check that the sheet is selected.',
  });

export const pageOutOfRange = (page: number, count: number) =>
  new UnprocessableError('page_out_of_range', `Page ${page} was asked for; the PDF has ${count}.`, {
    message: `This PDF has ${count === 1 ? 'one page' : `pages 1 to ${count}`}. Choose one of them.`,
  });

export const nothingDrawn = (page: number) =>
  new UnprocessableError('nothing_drawn', `Page ${page} has no paths, text or images in view.`, {
    message: `There is nothing on page ${page}. Choose another page, or check that the plan's layers were switched on when it was exported.`,
  });

export const tooComplex = (detail: string) =>
  new UnprocessableError('drawing_too_complex', detail, {
    message:
      'This page is too heavy to be read safely. Export only the sheet you need, without 3D views, point clouds or dense hatches, and upload that.',
  });
