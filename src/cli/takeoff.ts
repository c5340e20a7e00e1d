import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ApiClient, type BillChoices } from './api-client';
import { wishesEach } from '../domain/extraction';
import { PACK_IDS } from '../domain/packs';
import { STANDARDS } from '../domain/takeoff';
import { type MainJobResult, runMainJob } from './main-job';
import { ProgressBar } from './progress-bar';
import { exitCodeOf } from './quality';
import { billReport, planReport } from './report';
import { failure, startService, temporaryDataDir } from './service';

const USAGE = `Usage: npm run takeoff -- FILE [--page N] [--scale 1:100] [--region R] [--pack IN] [--geometry OUT.json] [--bill OUT.json] [--json] [--accept]

Reads a plan (PDF or a picture of it), measures it and prices it.
  --page N        the page to read; the first one if left out
  --scale 1:100   the scale; found in the drawing if left out
  --region R      the drawing to read, if the sheet shows several: its title, its number, or x,y,width,height;
                  each: every floor plan of the sheet by itself, as lists in the JSON
  --pack IN       the country of the bill: ${PACK_IDS.join(', ')}; else the setting COUNTRY_PACK
  --standard S    the measurement standard: ${STANDARDS.join(', ')}; that of the country if left out
  --ceiling-height MM, --door-height MM, --window-height MM
                  heights in millimetres; those usual in the country if left out
  --geometry OUT  writes rooms, walls and openings as JSON
  --bill OUT      writes the bill as JSON
  --json          prints JSON for programs
  --accept        ends with exit code 0 even if the plan is poor

Exit code 0; 2 when the file is refused or cannot be priced; 3 when the plan is poor: its numbers must not be relied upon.`;

interface Arguments {
  file: string;
  page?: number;
  scale?: string;
  region?: string;
  terms: BillChoices;
  geometry?: string;
  bill?: string;
  json: boolean;
  accept: boolean;
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
      pack: { type: 'string' },
      standard: { type: 'string' },
      'ceiling-height': { type: 'string' },
      'door-height': { type: 'string' },
      'window-height': { type: 'string' },
      geometry: { type: 'string' },
      bill: { type: 'string' },
      json: { type: 'boolean', default: false },
      accept: { type: 'boolean', default: false },
    },
  });
  if (positionals.length !== 1) throw new Error(USAGE);
  const file = fromCaller(positionals[0]);
  if (!existsSync(file)) throw new Error(`There is no file ${file}.\n\n${USAGE}`);
  const page = values.page === undefined ? undefined : Number(values.page);
  if (page !== undefined && (!Number.isInteger(page) || page < 1))
    throw new Error(`--page takes a whole number from 1, not "${values.page}".\n\n${USAGE}`);
  const { pack, standard } = values;
  if (pack !== undefined && !(PACK_IDS as readonly string[]).includes(pack))
    throw new Error(`--pack takes one of ${PACK_IDS.join(', ')}, not "${pack}".\n\n${USAGE}`);
  if (standard !== undefined && !(STANDARDS as readonly string[]).includes(standard))
    throw new Error(`--standard takes one of ${STANDARDS.join(', ')}, not "${standard}".\n\n${USAGE}`);
  const heights = {
    ceiling_mm: millimetres('ceiling-height', values),
    door_mm: millimetres('door-height', values),
    window_mm: millimetres('window-height', values),
  };
  return { ...values, file, page, terms: { pack, standard: standard as BillChoices['standard'], heights } };
}

function millimetres(option: string, values: Readonly<Record<string, unknown>>): number | undefined {
  const given = values[option];
  if (given === undefined) return undefined;
  if (!/^\d+$/.test(String(given)))
    throw new Error(`--${option} takes whole millimetres, not "${String(given)}".\n\n${USAGE}`);
  return Number(given);
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
  const bar = new ProgressBar();
  bar.update(0, 'starting');
  const planbill = await startService({ PORT: '0', DATA_DIR: temporaryDataDir() });
  try {
    const made = await runMainJob(
      new ApiClient(planbill.url),
      args.file,
      { ...args, bill: args.terms },
      (percent, stage) => bar.update(percent, stage),
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
