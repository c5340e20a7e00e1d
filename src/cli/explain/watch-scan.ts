import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { RasterSheet } from '../../domain/drawing/raster-sheet';
import type { ExtractOptions, PlanGeometry } from '../../domain/extraction';
import type { StageReport } from '../../domain/extraction/observe';
import { scannedSheet, type Sheet, type SheetPixels } from '../../domain/presentation/explain';
import { readScan } from '../../drawings/raster';

/** What the extraction of a page reported, over the sheet that it worked on. */
export interface Watched {
  readonly plan: PlanGeometry;
  readonly sheet: Sheet;
  readonly reports: readonly StageReport[];
}

/** A sheet is shown with at most this many pixels on its longer side. */
const LONGEST_SIDE = 3000;

/** Finds the plan on a page (1-based) of pixels in this process. Throws as readScan does. */
export async function watchScan(
  file: string,
  page: number,
  options: ExtractOptions,
  languages: readonly string[],
): Promise<Watched> {
  const reports: StageReport[] = [];
  const sheets: Promise<Sheet>[] = [];
  const plan = await readScan(readFileSync(file), page, options, languages, {
    stage: (report) => reports.push(report),
    sheet: (clean, count) => {
      const size = { number: page, count, width: clean.width, height: clean.height };
      sheets.push(pixelsOf(clean).then((pixels) => scannedSheet(size, pixels)));
    },
  });
  return { plan, reports, sheet: await sheets[0] };
}

async function pixelsOf({ grey, width, height }: Omit<RasterSheet, 'texts'>): Promise<SheetPixels> {
  const { data, info } = await sharp(grey, { raw: { width, height, channels: 1 }, limitInputPixels: false })
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('b-w')
    .jpeg({ quality: 70 })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, jpeg: data };
}
