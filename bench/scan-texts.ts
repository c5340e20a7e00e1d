/**
 * How well texts of scanned plans are read, and whether the scale that follows from them is right. Plans of the
 * generator are printed, scanned and damaged with their exact truth, cleaned and read without the network.
 *
 *   npm run bench:scan-texts -- --plans 60 [--first-seed N] [--dpi 150] [--damage worn] [--languages eng,deu] [--wrong]
 *
 * Stderr has a table with a line for every resolution and damage; `--wrong` also lists what was misread. Stdout has
 * the same numbers as one JSON line. `names` are labels of rooms, `dimensions` texts that read as lengths, each right
 * only as a whole. `wrong` scales differ from the truth by more than 1 %; `silent` ones also have no warning.
 */
import { parseArgs } from 'node:util';
import type { RasterText } from '../src/domain/drawing/raster-sheet';
import { decideRasterScale, gatherRasterScale } from '../src/domain/extraction/raster/scale';
import { drawnTexts } from '../src/domain/extraction/raster/texts';
import { isShortNumber, readLength } from '../src/domain/extraction/texts/lengths';
import { cleanSheet } from '../src/drawings/raster/clean-sheet';
import { readTexts } from '../src/drawings/raster/text';
import { DAMAGE_KINDS, type DamageKind } from '../test/support/plans/scans/damage';
import { skewedPlace } from '../test/support/plans/scans/damages/skew';
import {
  SCAN_DPI,
  type ScannedPlan,
  scannedPlan,
  type TrueText,
} from '../test/support/plans/scans/scanned-plan';

const { values } = parseArgs({
  options: {
    plans: { type: 'string', default: '39' },
    'first-seed': { type: 'string', default: '1' },
    dpi: { type: 'string' },
    damage: { type: 'string' },
    languages: { type: 'string', default: 'eng' },
    wrong: { type: 'boolean', default: false },
  },
});

const WRONG_SCALE = 0.01;

interface Measured {
  readonly name: string;
  readonly groups: readonly string[];
  readonly names: readonly boolean[];
  readonly dimensions: readonly boolean[];
  readonly scale: 'right' | 'wrong' | 'silent' | 'unknown' | 'untold';
  readonly cpuSeconds: number;
}

async function main(): Promise<void> {
  const first = Number(values['first-seed']);
  const measured: Measured[] = [];
  for (let seed = first; seed < first + Number(values.plans); seed++) measured.push(await measure(seed));
  const groups = ['all', ...SCAN_DPI.map((dpi) => `${dpi} dpi`), ...DAMAGE_KINDS].map((group) =>
    summaryOf(
      group,
      measured.filter((sheet) => group === 'all' || sheet.groups.includes(group)),
    ),
  );
  const some = groups.filter(({ plans }) => plans > 0);
  console.error('group        plans  names   dimensions  scale: right wrong silent unknown untold  CPU s');
  for (const { group, plans, names, dimensions, scale, cpuSeconds } of some)
    console.error(
      `${group.padEnd(12)} ${String(plans).padStart(5)}  ${percent(names)}  ${percent(dimensions)}  ` +
        `${Object.values(scale).join(' ').padStart(22)}  ${cpuSeconds.toFixed(1)}`,
    );
  console.log(JSON.stringify({ bench: 'scan-texts', groups: some }));
}

async function measure(seed: number): Promise<Measured> {
  const scan = await scannedPlan(seed, {
    ...(values.dpi !== undefined && { dpi: Number(values.dpi) }),
    ...(values.damage !== undefined && { damage: values.damage as DamageKind }),
  });
  const start = process.cpuUsage();
  const sheet = cleanSheet({ ...scan, page: 1, pageCount: 1, paperMmPerPixel: null });
  const texts = await readTexts(
    sheet.grey,
    sheet.ink,
    sheet.width,
    sheet.height,
    values.languages.split(','),
  );
  const evidence = gatherRasterScale({ ...sheet, texts }, drawnTexts(texts));
  const decision = decideRasterScale(evidence, { rooms: [], strips: [], openings: [] });
  const { user, system } = process.cpuUsage(start);
  const names = new Set(scan.truth.rooms.map(({ name }) => name).filter((name) => name !== ''));
  const judge = (some: readonly TrueText[], same: (read: string, text: string) => boolean): boolean[] =>
    some.map((text) => {
      const found = texts.filter((read) => isAt(read, text, scan));
      const right = found.some((read) => same(read.text, text.text));
      if (values.wrong && !right) {
        const instead =
          found.map((read) => `${read.text} (${read.confidence.toFixed(2)})`).join(' | ') || '–';
        console.error(`  ${scan.name}: ${text.text} → ${instead}`);
      }
      return right;
    });
  return {
    name: scan.name,
    groups: [`${scan.dpi} dpi`, scan.kind],
    names: judge(
      scan.texts.filter(({ text }) => names.has(text)),
      (read, text) => plain(read) === plain(text),
    ),
    dimensions: judge(
      scan.texts.filter(({ text }) => lengthsOf(text) !== '' && !isShortNumber(text)),
      (read, text) => lengthsOf(read) === lengthsOf(text),
    ),
    scale: verdictOn(decision.scale?.mm_per_unit, decision.warnings.length > 0, scan),
    cpuSeconds: (user + system) / 1e6,
  };
}

function verdictOn(mm: number | undefined, warned: boolean, scan: ScannedPlan): Measured['scale'] {
  if (mm === undefined) return scan.expected.scaleTold ? 'unknown' : 'untold';
  if (Math.abs(mm / scan.truth.mm_per_unit - 1) <= WRONG_SCALE) return 'right';
  return warned ? 'wrong' : 'silent';
}

/** Whether a text was read where a true one stands; the sheet was turned back about its middle. */
function isAt({ box }: RasterText, text: TrueText, scan: ScannedPlan): boolean {
  const [x, y] = skewedPlace(text.at, scan, -scan.damage.skew);
  const air = 3;
  return (
    x >= box.x - air && x <= box.x + box.width + air && y >= box.y - air && y <= box.y + box.height + air
  );
}

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, '').toLowerCase();

const lengthsOf = (text: string): string =>
  readLength(text)
    .map(({ mm }) => Math.round(mm))
    .join(' ');

function summaryOf(group: string, sheets: readonly Measured[]) {
  const count = (scale: Measured['scale']): number => sheets.filter((sheet) => sheet.scale === scale).length;
  return {
    group,
    plans: sheets.length,
    names: shareOf(sheets.flatMap(({ names }) => names)),
    dimensions: shareOf(sheets.flatMap(({ dimensions }) => dimensions)),
    scale: {
      right: count('right'),
      wrong: count('wrong'),
      silent: count('silent'),
      unknown: count('unknown'),
      untold: count('untold'),
    },
    cpuSeconds: sheets.reduce((sum, sheet) => sum + sheet.cpuSeconds, 0) / Math.max(1, sheets.length),
  };
}

const shareOf = (all: readonly boolean[]): number => all.filter(Boolean).length / Math.max(1, all.length);
const percent = (share: number): string => `${(100 * share).toFixed(1).padStart(5)} %`;

void main();
