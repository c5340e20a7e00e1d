import type { ExtractOptions, PlanGeometry } from '../../domain/extraction';
import { UnprocessableError } from '../../domain/errors';
import { cleanSheet } from './clean-sheet';
import { readSource } from './read-source';

/**
 * Finds the plan on a page (1-based) of pixels, in this process. The service uses DrawingReader instead, because a
 * hostile file can crash or block the process that reads it.
 *
 * @throws UnprocessableError picture_damaged, picture_too_large, picture_animated, resolution_low, nothing_drawn,
 *   page_out_of_range, scan_not_readable, and what opening a PDF throws
 */
export async function readScan(
  bytes: Uint8Array,
  page: number,
  _options: ExtractOptions,
  _languages: readonly string[],
): Promise<PlanGeometry> {
  cleanSheet(await readSource(bytes, page));
  throw new UnprocessableError(
    'scan_not_readable',
    `Page ${page} is a scanned picture and has no drawn lines.`,
    {
      message:
        'This page is a scan. Planbill reads plans that were exported from CAD. Ask for the PDF from CAD.',
    },
  );
}
