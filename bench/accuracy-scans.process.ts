/**
 * Measures some of the scanned plans in a process of its own: `bench/accuracy-scans.ts` starts it with the first seed,
 * the last seed and the step. One JSON line a scan on stdout.
 */
import { extractRasterPlan } from '../src/domain/extraction/raster';
import { measurePlan } from '../src/domain/extraction';
import type { PlanGeometry, Point, Ring } from '../src/domain/extraction';
import { PlanbillError } from '../src/domain/errors';
import { cleanSheet } from '../src/drawings/raster/clean-sheet';
import { loadNetwork } from '../src/drawings/raster/network';
import { readTexts } from '../src/drawings/raster/text';
import { skewedPlace } from '../test/support/plans/scans/damages/skew';
import { type ScannedPlan, scannedPlan } from '../test/support/plans/scans/scanned-plan';
import type { PlanTruth } from '../test/support/plans/truth';
import { oneToOne, roomOverlaps, scorePlan } from '../test/support/score-plan';
import type { MeasuredScan } from './accuracy-scan-table';

/** A scale that differs by more than this from the true one is wrong. */
const SCALE_SHARE = 0.01;
const HALF = 0.5;

async function main(): Promise<void> {
  const [first, last, step] = process.argv.slice(2, 5).map(Number);
  const segment = await loadNetwork();
  for (let seed = first; seed <= last; seed += step) {
    const scan = await scannedPlan(seed);
    const source = { ...scan, grey: scan.grey.slice(), page: 1, pageCount: 1 };
    const level = cleanSheet({ ...source, paperMmPerPixel: 25.4 / scan.dpi });
    const truth = levelTruth(scan, level.skewDegrees);
    const texts = await readTexts(level.grey, level.ink, level.width, level.height, ['eng']);
    const refusal = (error: unknown): string => {
      if (error instanceof PlanbillError) return error.code;
      throw error;
    };
    const found = await extractRasterPlan({ ...level, texts }, segment).catch(refusal);
    console.log(JSON.stringify(measured(seed, scan, truth, found)));
  }
}

/** The truth on the sheet after it was turned level. */
function levelTruth(scan: ScannedPlan, degrees: number): PlanTruth {
  const place = (point: Point): Point => skewedPlace(point, scan, degrees);
  const ring = (points: Ring): Ring => points.map(place);
  const { truth } = scan;
  return {
    ...truth,
    rooms: truth.rooms.map(({ polygon, holes, ...room }) => ({
      ...room,
      polygon: ring(polygon),
      ...(holes && { holes: holes.map(ring) }),
    })),
    walls: truth.walls.map((wall) => ({ ...wall, polygon: ring(wall.polygon) })),
    openings: truth.openings.map((opening) => ({ ...opening, center: place(opening.center) })),
  };
}

/** Places and areas are judged at the true scale, so that a scale that is not known does not hide what was found. */
function measured(
  seed: number,
  { name, kind, dpi, plan }: ScannedPlan,
  truth: PlanTruth,
  found: PlanGeometry | string,
): MeasuredScan {
  const refused = typeof found === 'string' ? found : null;
  const sheet: PlanGeometry | null = typeof found === 'string' ? null : found;
  const trueScale = { ratio: null, source: 'calibration', confidence: 1, candidates: [] } as const;
  const scale = { ...trueScale, candidates: [], mm_per_unit: truth.mm_per_unit };
  const nothing = { rooms: [], walls: [], openings: [], scale: null };
  const score = scorePlan(sheet === null ? nothing : measurePlan(sheet, scale), truth);
  const pairs = sheet === null ? [] : oneToOne(roomOverlaps(measurePlan(sheet, scale), truth));
  const half = pairs.filter((pair) => pair.score >= HALF).length;
  const off = sheet?.scale ? Math.abs(sheet.scale.mm_per_unit / truth.mm_per_unit - 1) : null;
  const said = sheet?.warnings.some(({ code }) => code.startsWith('scale')) ?? false;
  return {
    ...{ seed, name, style: plan.style, damage: kind, dpi, refused },
    half: (2 * half) / ((sheet?.rooms.length ?? 0) + truth.rooms.length),
    seventy: score.rooms.f1,
    areaError: score.areaErrorMedian,
    wallPrecision: score.walls.precision,
    wallRecall: score.walls.recall,
    openings: score.openings.f1,
    names: score.labels,
    scale: off === null ? 'unknown' : off <= SCALE_SHARE ? 'right' : said ? 'said' : 'silent',
  };
}

void main();
