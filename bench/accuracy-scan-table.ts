/** A scanned plan and how well it was read; shares from 0 to 1. */
export interface MeasuredScan {
  readonly seed: number;
  readonly name: string;
  readonly style: string;
  readonly damage: string;
  readonly dpi: number;
  /** The code of the error, where the scan was refused. It counts as nothing found. */
  readonly refused: string | null;
  /** Room F1 at IoU 0.5 and at 0.7. */
  readonly half: number;
  readonly seventy: number;
  /** Median over the rooms that match. */
  readonly areaError: number | null;
  readonly wallPrecision: number;
  readonly wallRecall: number;
  readonly openings: number;
  readonly names: number | null;
  /** `said`: wrong, and a warning questions it. `silent`: wrong without a word. */
  readonly scale: 'right' | 'unknown' | 'said' | 'silent';
}

/** The scans of one kind in one line. */
export interface ScanSummary {
  readonly kind: string;
  readonly scans: number;
  readonly refused: number;
  readonly room_f1_50: number;
  readonly room_f1_70: number;
  /** Median of the scans' medians. */
  readonly area_error: number | null;
  readonly wall_precision: number;
  readonly wall_recall: number;
  readonly opening_f1: number;
  readonly names: number;
  readonly scale_right: number;
  readonly scale_unknown: number;
  readonly scale_silent: number;
}

export function scanSummary(kind: string, scans: readonly MeasuredScan[]): ScanSummary {
  const mean = (of: (scan: MeasuredScan) => number): number =>
    Math.round((scans.reduce((sum, scan) => sum + of(scan), 0) / scans.length) * 1e4) / 1e4;
  const count = (test: (scan: MeasuredScan) => boolean): number => scans.filter(test).length;
  const errors = scans.flatMap(({ areaError }) => areaError ?? []).sort((p, q) => p - q);
  return {
    kind,
    scans: scans.length,
    refused: count(({ refused }) => refused !== null),
    room_f1_50: mean(({ half }) => half),
    room_f1_70: mean(({ seventy }) => seventy),
    area_error: errors[Math.floor((errors.length - 1) / 2)] ?? null,
    wall_precision: mean(({ wallPrecision }) => wallPrecision),
    wall_recall: mean(({ wallRecall }) => wallRecall),
    opening_f1: mean(({ openings }) => openings),
    names: mean(({ names }) => names ?? 0),
    scale_right: mean(({ scale }) => Number(scale === 'right')),
    scale_unknown: mean(({ scale }) => Number(scale === 'unknown')),
    scale_silent: count(({ scale }) => scale === 'silent'),
  };
}

const COLUMNS: readonly [title: string, of: (line: ScanSummary) => string][] = [
  ['kind', ({ kind }) => kind],
  ['scans', ({ scans }) => String(scans)],
  ['refused', ({ refused }) => String(refused)],
  ['room .5', (line) => line.room_f1_50.toFixed(3)],
  ['room .7', (line) => line.room_f1_70.toFixed(3)],
  ['area %', ({ area_error: error }) => (error === null ? '–' : (error * 100).toFixed(2))],
  ['wall p', (line) => line.wall_precision.toFixed(3)],
  ['wall r', (line) => line.wall_recall.toFixed(3)],
  ['open F1', (line) => line.opening_f1.toFixed(3)],
  ['names %', ({ names }) => (names * 100).toFixed(0)],
  ['scale %', (line) => (line.scale_right * 100).toFixed(0)],
  ['null %', (line) => (line.scale_unknown * 100).toFixed(0)],
  ['silent', (line) => String(line.scale_silent)],
];

/** The summaries as a table for people. */
export function scanTable(lines: readonly ScanSummary[]): string {
  const rows = [COLUMNS.map(([title]) => title), ...lines.map((line) => COLUMNS.map(([, of]) => of(line)))];
  const widths = COLUMNS.map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  return rows
    .map((row) => row.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  '))
    .join('\n');
}
