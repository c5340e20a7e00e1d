import { existsSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseScaleNote } from '../../domain/extraction';
import { EXTRACTION_STAGES, type ExtractionStage } from '../../domain/extraction/observe';

export const USAGE = `Usage: npm run explain -- FILE [--page N] [--scale 1:100] [--region R] [--stage NAME] [--out FILE.html] [--png FOLDER] [--accept]

Reads a plan (PDF, PNG, JPEG, WebP or TIFF) and writes a page that shows each stage of the extraction.
  --page N      the page to read; the first one if left out
  --scale S     the scale, such as 1:100 or 1/4" = 1'-0"; found in the drawing if left out
  --region R    the drawing to read, if the sheet shows several: its title, its number, or x,y,width,height
  --stage NAME  shows one stage only: ${EXTRACTION_STAGES.join(', ')}
  --out FILE    the page to write; the name of the plan with .explain.html if left out
  --png FOLDER  writes a picture of each stage into this folder, too
  --accept      ends with exit code 0 even if the plan is poor

Exit code 0; 2 when the file or an option is refused; 3 when the plan is poor: its numbers must not be relied upon.`;

/** What the caller asked for. Paths are absolute. */
export interface ExplainArguments {
  readonly file: string;
  readonly page: number;
  /** The N of 1:N. */
  readonly ratio: number | undefined;
  readonly region: string | undefined;
  readonly stage: ExtractionStage | undefined;
  readonly out: string;
  readonly png: string | undefined;
  /** Whether a poor plan is accepted. */
  readonly accept: boolean;
}

/** What the caller wrote cannot be done; the message says why. */
export class ArgumentError extends Error {}

/**
 * Reads the command line.
 *
 * @param folder that paths are relative to
 * @throws ArgumentError
 */
export function readExplainArguments(argv: string[], folder: string): ExplainArguments {
  const { values, positionals } = parsed(argv);
  if (positionals.length !== 1) throw new ArgumentError(USAGE);
  const file = resolve(folder, positionals[0]);
  if (!existsSync(file)) throw new ArgumentError(`There is no file ${file}.`);
  return {
    file,
    page: readPageNumber(values.page),
    ratio: readRatio(values.scale),
    region: values.region,
    stage: readStage(values.stage),
    out: resolve(folder, values.out ?? `${basename(file, extname(file))}.explain.html`),
    png: values.png === undefined ? undefined : resolve(folder, values.png),
    accept: values.accept ?? false,
  };
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        page: text,
        scale: text,
        region: text,
        stage: text,
        out: text,
        png: text,
        accept: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new ArgumentError(`${(error as Error).message}\n\n${USAGE}`, { cause: error });
  }
}

function readPageNumber(text = '1'): number {
  const page = Number(text);
  if (Number.isInteger(page) && page >= 1) return page;
  throw new ArgumentError(`--page takes a whole number from 1, not "${text}".`);
}

function readRatio(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const ratio = parseScaleNote(text);
  if (ratio !== null) return ratio;
  throw new ArgumentError(`--scale takes a scale such as 1:100 or 1/4" = 1'-0", not "${text}".`);
}

function readStage(text: string | undefined): ExtractionStage | undefined {
  if (text === undefined) return undefined;
  const stage = EXTRACTION_STAGES.find((name) => name === text);
  if (stage) return stage;
  throw new ArgumentError(`There is no stage "${text}". The stages are: ${EXTRACTION_STAGES.join(', ')}.`);
}
