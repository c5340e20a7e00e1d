import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PlanbillError, UnprocessableError } from '../domain/errors';
import { type ExtractOptions, extractPlan, planQuality } from '../domain/extraction';
import type { StageReport } from '../domain/extraction/observe';
import {
  explainPage,
  type Sheet,
  sheetOf,
  stagePdf,
  type StagePicture,
  stagePictures,
} from '../domain/presentation/explain';
import { renderPage } from '../drawings/pdf';
import { DrawingReader } from '../drawings/process';
import { isPicture } from '../drawings/raster/source-kind';
import { loadConfig } from '../platform/config';
import { ArgumentError, readExplainArguments } from './explain/explain-arguments';
import { pngOf } from './explain/png';
import type { Watched } from './explain/watch-scan';
import { exitCodeOf, qualityLines } from './quality';
import { REFUSED } from './service';

/** `npm run explain -- FILE`: shows how a plan is extracted, stage by stage. Needs no server and no database. */
async function explain(): Promise<number> {
  const wanted = readExplainArguments(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  const scaleHint = wanted.ratio === undefined ? undefined : { ratio: wanted.ratio };
  const options = { scaleHint, region: wanted.region };
  const { plan, sheet, reports } = await watchPage(wanted.file, wanted.page, options);
  const pictures = stagePictures(reports).filter(
    ({ report }) => wanted.stage === undefined || report.stage === wanted.stage,
  );

  writeFileSync(wanted.out, explainPage(sheet, pictures, basename(wanted.file)));
  if (wanted.png !== undefined) await writePngs(pictures, sheet, wanted.png);
  const widest = Math.max(...pictures.map(({ title }) => title.length));
  for (const picture of pictures) console.log(summaryOf(picture, widest));
  console.log(`The page is ${wanted.out}.`);
  if (wanted.png !== undefined) console.log(`The pictures are in ${wanted.png}.`);
  const verdict = planQuality(plan, plan.scale);
  console.log(qualityLines(verdict).join('\n'));
  return exitCodeOf(verdict, wanted.accept);
}

/**
 * Extracts a page of drawn lines, or of pixels, and collects what the stages report.
 *
 * @throws PlanbillError why the file cannot be read
 */
async function watchPage(file: string, page: number, options: ExtractOptions): Promise<Watched> {
  const config = loadConfig(process.env);
  const reader = new DrawingReader(config);
  const { signal } = new AbortController();
  try {
    if (await isScan(reader, file, page, signal)) {
      // What reads pixels takes a second to load.
      const { watchScan } = await import('./explain/watch-scan.js');
      return await watchScan(file, page, options, config.scanLanguages);
    }
    const drawing = await reader.readPage(file, page, signal);
    const reports: StageReport[] = [];
    const plan = extractPlan(drawing, options, (report) => reports.push(report));
    return { plan, sheet: sheetOf(drawing), reports };
  } finally {
    reader.onApplicationShutdown();
  }
}

/** Whether a page is a picture. false if the file cannot be looked at: reading the page then gives the exact error. */
async function isScan(
  reader: DrawingReader,
  file: string,
  page: number,
  signal: AbortSignal,
): Promise<boolean> {
  if (isPicture(readFileSync(file))) return true;
  try {
    const { pages } = await reader.survey(file, signal);
    return pages.find(({ number }) => number === page)?.kind === 'scanned';
  } catch (error) {
    if (error instanceof UnprocessableError) return false;
    throw error;
  }
}

async function writePngs(pictures: readonly StagePicture[], sheet: Sheet, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const picture of pictures) {
    const { file, width, height } = stagePdf(picture, sheet);
    const pixels = await renderPage(Buffer.from(file, 'latin1'), 1, width, height);
    writeFileSync(join(folder, `${picture.id}.png`), pngOf(pixels));
  }
}

/** One line about a picture; `width` is the length of the longest title. */
function summaryOf({ title, legend, report: { discarded } }: StagePicture, width: number): string {
  const shown = legend.map(({ role, count }) => `${role} ${count}`).join(', ') || 'nothing';
  return `${title.padEnd(width)}  ${shown}${discarded.length > 0 ? `; left out ${discarded.length}` : ''}`;
}

function fail(error: unknown): never {
  if (error instanceof PlanbillError) {
    console.error(`${error.code}: ${error.friendly}\n${error.detail}`);
    process.exit(REFUSED);
  }
  if (error instanceof ArgumentError) {
    console.error(error.message);
    process.exit(REFUSED);
  }
  console.error(error);
  process.exit(1);
}

explain().then((code) => process.exit(code), fail);
