import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ApiClient } from './api-client';
import type { CreateBomDto } from '../../sdk';
import { wishesEach } from '../domain/extraction';
import { type MainJobResult, runMainJob } from './main-job';
import { ProgressBar } from './progress-bar';
import { exitCodeOf } from './quality';
import { billReport, planReport } from './report';
import { failure, startService, temporaryDataDir } from './service';

const USAGE = `Usage: npm run takeoff -- FILE [--page N] [--scale 1:100] [--region R] [--schedules 2,3] [--geometry OUT.json] [--bill OUT.json] [--json] [--accept]
       --pack IN [--standard is1200] [--ceiling-height 2700] [--door-height 2100] [--window-height 1200]

Reads a plan (PDF or a picture of it), measures it and prices it.
  --page N        the page to read; the first one if left out
  --scale 1:100   the scale; found in the drawing if left out
  --region R      the drawing to read, if the sheet shows several: its title, its number, or x,y,width,height;
                  each: every floor plan of the sheet by itself, as lists in the JSON
  --schedules P   the pages with schedules of rooms, doors and finishes: numbers with commas, none, or auto
  --geometry OUT  writes rooms, walls and openings as JSON
  --bill OUT      writes the bill as JSON
  --json          prints JSON for programs
  --pack P        the country of the bill: it gives standard, currency, taxes and heights. Needed, unless COUNTRY_PACK
                  names one: IN, GB, US, DE, ES, EU, AE, AU, NZ, SG, CA or none
  --standard S    the measurement standard, if not that of the country: is1200, nrm2, pomi, us, vob, archai-simple
  --ceiling-height, --door-height, --window-height MM   heights of all rooms, doors and windows, millimetres
  --accept        ends with exit code 0 even if the plan is poor

Exit code 0; 2 when the file is refused or cannot be priced; 3 when the plan is poor: its numbers must not be relied upon.`;

interface Arguments {
  file: string;
  page?: number;
  scale?: string;
  region?: string;
  schedules?: string;
  geometry?: string;
  bill?: string;
  json: boolean;
  accept: boolean;
  terms: CreateBomDto;
}

/** npm changes into the package's folder, but a person means paths from the folder where the command was typed. */
const fromCaller = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

function readArguments(): Arguments {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      page: { type: 'string' },
      scale: { type: 'string' },
      region: { type: 'string' },
      schedules: { type: 'string' },
      geometry: { type: 'string' },
      bill: { type: 'string' },
      json: { type: 'boolean', default: false },
      accept: { type: 'boolean', default: false },
      pack: { type: 'string' },
      standard: { type: 'string' },
      'ceiling-height': { type: 'string' },
      'door-height': { type: 'string' },
      'window-height': { type: 'string' },
    },
  });
  if (positionals.length !== 1) throw new Error(USAGE);
  const file = fromCaller(positionals[0]);
  if (!existsSync(file)) throw new Error(`There is no file ${file}.\n\n${USAGE}`);
  const page = values.page === undefined ? undefined : Number(values.page);
  if (page !== undefined && (!Number.isInteger(page) || page < 1))
    throw new Error(`--page takes a whole number from 1, not "${values.page}".\n\n${USAGE}`);
  return { ...values, file, page, terms: termsOf(values) };
}

/** What the options say about the bill. */
function termsOf(values: Record<string, string | boolean | undefined>): CreateBomDto {
  const height = (option: string): number | undefined => {
    const text = values[option];
    if (text === undefined) return undefined;
    const value = Number(text);
    if (Number.isInteger(value) && value > 0) return value;
    throw new Error(`--${option} takes whole millimetres, not "${text}".\n\n${USAGE}`);
  };
  return {
    pack: values.pack as CreateBomDto['pack'],
    standard: values.standard as CreateBomDto['standard'],
    ceiling_height_mm: height('ceiling-height'),
    door_height_mm: height('door-height'),
    window_height_mm: height('window-height'),
  };
}

function write(made: readonly MainJobResult[], { geometry, bill, json, region }: Arguments): void {
  const each = region !== undefined && wishesEach(region);
  const pretty = (values: readonly unknown[]) => `${JSON.stringify(each ? values : values[0], null, 2)}\n`;
  const bills = made.map(({ bom }) => bom);
  if (geometry) writeFileSync(fromCaller(geometry), pretty(made.map((one) => one.geometry)));
  if (bill && bills.some((bom) => bom !== null)) writeFileSync(fromCaller(bill), pretty(bills));
  if (json) process.stdout.write(pretty(made.map((one) => ({ geometry: one.geometry, bill: one.bom }))));
  else console.log(made.map((one) => reportOf(one, made.length > 1)).join('\n\n'));
}

/** The plan and its bill, for people. The title of the drawing stands first where the sheet gave several plans. */
function reportOf({ geometry, bom }: MainJobResult, titled: boolean): string {
  const drawing = geometry.drawings?.find(({ read }) => read);
  const title = titled && drawing ? `${drawing.title ?? `Drawing ${drawing.number}`}\n` : '';
  return [title + planReport(geometry), bom && billReport(bom)].filter(Boolean).join('\n\n');
}

/** `npm run takeoff -- FILE`: measures and prices a file through the real service. */
async function takeoff(): Promise<number> {
  const args = readArguments();
  const { page, scale, region, schedules, terms } = args;
  const choices = { page, scale, region, schedulePages: schedules, bill: terms };
  const bar = new ProgressBar();
  bar.update(0, 'starting');
  const planbill = await startService({ PORT: '0', DATA_DIR: temporaryDataDir() });
  try {
    const made = await runMainJob(new ApiClient(planbill.url), args.file, choices, (percent, stage) =>
      bar.update(percent, stage),
    );
    bar.end();
    write(made, args);
    for (const { bomRefusal } of made) if (bomRefusal !== null) throw bomRefusal;
    return Math.max(...made.map(({ geometry }) => exitCodeOf(geometry, args.accept)));
  } finally {
    bar.end();
    await planbill.stop();
  }
}

takeoff().then((code) => process.exit(code), failure);
