import type { RasterSheet } from '../../domain/drawing/raster-sheet';
import type { ExtractOptions, PlanGeometry } from '../../domain/extraction';
import type { ObserveExtraction } from '../../domain/extraction/observe';
import { extractRasterPlan } from '../../domain/extraction/raster';
import { cleanSheet } from './clean-sheet';
import { assertDrawing } from './likeness';
import { loadNetwork } from './network';
import { readSource } from './read-source';
import { readTexts } from './text';

/** Receives what happens to a page of pixels. */
export interface ObserveScan {
  /** The sheet that the stages work on, and how many pages its file has. */
  readonly sheet: (sheet: Omit<RasterSheet, 'texts'>, pageCount: number) => void;
  readonly stage: ObserveExtraction;
}

/**
 * Finds the plan on a page (1-based) of pixels, in this process. The service uses DrawingReader instead, because a
 * hostile file can crash or block the process that reads it.
 *
 * @param languages of the texts, such as `eng`
 * @param observe receives the clean sheet and the report of each stage; the plan is the same with and without it
 * @throws UnprocessableError picture_damaged, picture_too_large, picture_animated, resolution_low, nothing_drawn,
 *   not_a_drawing, page_out_of_range, and what opening a PDF throws
 */
export async function readScan(
  bytes: Uint8Array,
  page: number,
  options: ExtractOptions,
  languages: readonly string[],
  observe?: ObserveScan,
): Promise<PlanGeometry> {
  const source = await readSource(bytes, page);
  const sheet = cleanSheet(source);
  assertDrawing(sheet);
  observe?.sheet(sheet, source.pageCount);
  const texts = await readTexts(sheet.grey, sheet.ink, sheet.width, sheet.height, languages);
  const asked = { ...options, page: { number: page, count: source.pageCount } };
  return extractRasterPlan({ ...sheet, texts }, await loadNetwork(), asked, observe?.stage);
}
