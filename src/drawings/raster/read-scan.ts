import type { ExtractOptions, PlanGeometry } from '../../domain/extraction';
import { extractRasterPlan } from '../../domain/extraction/raster';
import { cleanSheet } from './clean-sheet';
import { assertDrawing } from './likeness';
import { loadNetwork } from './network';
import { readSource } from './read-source';
import { readTexts } from './text';

/**
 * Finds the plan on a page (1-based) of pixels, in this process. The service uses DrawingReader instead, because a
 * hostile file can crash or block the process that reads it.
 *
 * @param languages of the texts, such as `eng`
 * @throws UnprocessableError picture_damaged, picture_too_large, picture_animated, resolution_low, nothing_drawn,
 *   not_a_drawing, page_out_of_range, and what opening a PDF throws
 */
export async function readScan(
  bytes: Uint8Array,
  page: number,
  options: ExtractOptions,
  languages: readonly string[],
): Promise<PlanGeometry> {
  const source = await readSource(bytes, page);
  const sheet = cleanSheet(source);
  assertDrawing(sheet);
  const texts = await readTexts(sheet.grey, sheet.ink, sheet.width, sheet.height, languages);
  return extractRasterPlan({ ...sheet, texts }, await loadNetwork(), {
    ...options,
    page: { number: page, count: source.pageCount },
  });
}
