import { UnavailableError, UnprocessableError } from '../../domain/errors';

export const notAPdf = () =>
  new UnprocessableError('not_a_pdf', 'The file is not a PDF document.', {
    message:
      'This file is not a PDF. Export the plan as PDF from your drawing program and upload that file; renaming a file does not convert it.',
  });

export const pdfEncrypted = () =>
  new UnprocessableError('pdf_encrypted', 'The PDF opens only with a password.', {
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
  new UnprocessableError(
    'page_out_of_range',
    `Page ${page} was requested, but the PDF has ${count} ${count === 1 ? 'page' : 'pages'}.`,
    {
      message: `This PDF has ${count === 1 ? 'one page' : `pages 1 to ${count}`}. Choose one of them.`,
    },
  );

export const nothingDrawn = (page: number) =>
  new UnprocessableError('nothing_drawn', `Page ${page} shows no paths, texts or images.`, {
    message: `Page ${page} is empty. Choose another page, or check that the plan's layers were switched on when it was exported.`,
  });

export const tooComplex = (detail: string) =>
  new UnprocessableError('drawing_too_complex', detail, {
    message:
      'This page is too heavy to be read safely. Export only the sheet you need, without 3D views, point clouds or dense hatches, and upload that.',
  });

export const machineBusy = (wallMs: number) =>
  new UnavailableError(
    'machine_busy',
    `In ${wallMs / 1000} s the reader got too little processor time to read the page.`,
    {
      message:
        'The machine was too busy to read this drawing in time. The drawing is fine; reading it is tried again by itself.',
    },
  );
