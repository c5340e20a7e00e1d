import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Drawing } from '../domain/drawing/drawing';
import { PlanbillError } from '../domain/errors';
import { extractPlan, planQuality } from '../domain/extraction';
import type { StageReport } from '../domain/extraction/observe';
import {
  explainPage,
  sheetOf,
  stagePdf,
  type StagePicture,
  stagePictures,
} from '../domain/presentation/explain';
import { renderPage } from '../drawings/pdf';
import { DrawingReader } from '../drawings/process';
import { loadConfig } from '../platform/config';
import { ArgumentError, readExplainArguments } from './explain/explain-arguments';
import { pngOf } from './explain/png';
import { exitCodeOf, qualityLines } from './quality';
import { REFUSED } from './service';

/** `npm run explain -- FILE`: shows how a plan is extracted, stage by stage. Needs no server and no database. */
async function explain(): Promise<number> {
  const wanted = readExplainArguments(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  const drawing = await readDrawing(wanted.file, wanted.page);
  const scaleHint = wanted.ratio === undefined ? undefined : { ratio: wanted.ratio };
  const reports: StageReport[] = [];
  const plan = extractPlan(drawing, { scaleHint, region: wanted.region }, (report) => reports.push(report));
  const pictures = stagePictures(reports).filter(
    ({ report }) => wanted.stage === undefined || report.stage === wanted.stage,
  );

  writeFileSync(wanted.out, explainPage(drawing, pictures, basename(wanted.file)));
  if (wanted.png !== undefined) await writePngs(pictures, drawing, wanted.png);
  const widest = Math.max(...pictures.map(({ title }) => title.length));
  for (const picture of pictures) console.log(summaryOf(picture, widest));
  console.log(`The page is ${wanted.out}.`);
  if (wanted.png !== undefined) console.log(`The pictures are in ${wanted.png}.`);
  const verdict = planQuality(plan, plan.scale);
  console.log(qualityLines(verdict).join('\n'));
  return exitCodeOf(verdict, wanted.accept);
}

/** @throws PlanbillError why the file cannot be read */
async function readDrawing(file: string, page: number): Promise<Drawing> {
  const reader = new DrawingReader(loadConfig(process.env));
  try {
    return await reader.readPage(file, page, new AbortController().signal);
  } finally {
    reader.onApplicationShutdown();
  }
}

async function writePngs(pictures: readonly StagePicture[], drawing: Drawing, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const sheet = sheetOf(drawing);
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
