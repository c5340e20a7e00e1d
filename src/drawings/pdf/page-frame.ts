import type { Box } from '../../domain/drawing/matrix';
import { type PageSpace, pageSpace } from './page-space';
import type { Pdfium } from './pdfium';

/** The space in which a loaded page is displayed. */
export function frameOf(pdfium: Pdfium, page: number, userUnit: number): PageSpace {
  const { call, scratch } = pdfium;
  call.FPDF_GetPageBoundingBox(page, scratch);
  const [left, top, right, bottom] = [0, 4, 8, 12].map((offset) => pdfium.float(scratch + offset));
  return pageSpace([left, bottom, right, top], call.FPDFPage_GetRotation(page), userUnit);
}

/** The box of the whole page in its own space. */
export function sheetOf({ width, height }: PageSpace): Box {
  return [0, 0, width, height];
}
