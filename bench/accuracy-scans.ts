import { groupBy } from '../src/domain/geometry';
import { type MeasuredScan, scanSummary, scanTable } from './accuracy-scan-table';

/**
 * Prints how well scans were read: a table by style of wall, damage and resolution on stderr, the worst first, then the
 * worst scans with their seeds; the same as one JSON line on stdout.
 */
export function reportScans(scans: readonly MeasuredScan[]): void {
  const lines = (kindOf: (scan: MeasuredScan) => string) =>
    [...groupBy(scans, kindOf)]
      .map(([kind, members]) => scanSummary(kind, members))
      .sort((p, q) => p.room_f1_50 - q.room_f1_50);
  const kinds = [
    ...lines(({ style }) => style),
    ...lines(({ damage }) => damage),
    ...lines(({ dpi }) => `${dpi} dpi`),
  ];
  const all = scanSummary('all', scans);
  console.error(scanTable([all, ...kinds]));
  const worst = [...scans]
    .filter((scan) => scan.half < GOOD_F1 || scan.scale === 'silent')
    .sort((p, q) => Number(q.scale === 'silent') - Number(p.scale === 'silent') || p.half - q.half);
  for (const scan of worst) {
    const { name, refused, half, wallPrecision, wallRecall, openings, scale } = scan;
    const found = `rooms ${half.toFixed(2)}, walls ${wallPrecision.toFixed(2)}/${wallRecall.toFixed(2)}, openings ${openings.toFixed(2)}`;
    console.error(`${scale === 'silent' ? '!' : ' '} ${name}: ${refused ?? `${found}, scale ${scale}`}`);
  }
  console.log(JSON.stringify({ bench: 'accuracy-scans', all, kinds, worst: worst.map(({ seed }) => seed) }));
}

const GOOD_F1 = 0.95;
