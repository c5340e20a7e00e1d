/** A mixed plan and how well it was read; shares from 0 to 1. */
export interface MeasuredSheet {
  readonly seed: number;
  readonly name: string;
  readonly style: string;
  readonly layout: string;
  readonly disturbances: readonly string[];
  readonly scaleRight: boolean;
  /** Whether the sheet tells its scale. */
  readonly told: boolean;
  readonly faults: readonly string[];
  readonly silent: readonly string[];
  readonly roomF1: number;
  readonly areaError: number | null;
  readonly openingF1: number;
  readonly wallPrecision: number;
  readonly wallRecall: number;
  readonly labels: number | null;
}

/** The sheets of one kind in one line; shares from 0 to 1, means unless named otherwise. */
export interface KindSummary {
  readonly kind: string;
  readonly plans: number;
  /** Right without touching. */
  readonly right: number;
  /** Sheets with a silent fault. */
  readonly silent: number;
  /** Of the sheets that tell their scale. */
  readonly scale_right: number | null;
  /** Of the sheets that do not tell it: those without a scale. */
  readonly scale_null: number | null;
  readonly room_f1: number;
  /** Median of the sheets' medians. */
  readonly area_error: number | null;
  readonly opening_f1: number;
  readonly wall_precision: number;
  readonly wall_recall: number;
  readonly labels: number | null;
}

export function summaryOf(kind: string, sheets: readonly MeasuredSheet[]): KindSummary {
  const [told, untold] = [sheets.filter((s) => s.told), sheets.filter((s) => !s.told)];
  const areaErrors = known(sheets.map((s) => s.areaError)).sort((a, b) => a - b);
  return {
    kind,
    plans: sheets.length,
    right: mean(sheets.map(({ faults }) => Number(faults.length === 0))) ?? 0,
    silent: sheets.filter(({ silent }) => silent.length > 0).length,
    scale_right: mean(told.map((s) => Number(s.scaleRight))),
    scale_null: mean(untold.map((s) => Number(s.scaleRight))),
    room_f1: mean(sheets.map((s) => s.roomF1)) ?? 0,
    area_error: areaErrors[Math.floor((areaErrors.length - 1) / 2)] ?? null,
    opening_f1: mean(sheets.map((s) => s.openingF1)) ?? 0,
    wall_precision: mean(sheets.map((s) => s.wallPrecision)) ?? 0,
    wall_recall: mean(sheets.map((s) => s.wallRecall)) ?? 0,
    labels: mean(known(sheets.map((s) => s.labels))),
  };
}

const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 1e4) / 1e4;
}

const COLUMNS = [
  'kind',
  'plans',
  'right %',
  'silent',
  'scale %',
  'null %',
  'room F1',
  'area %',
  'open F1',
  'wall p',
  'wall r',
  'names %',
];

/** The summaries as a table for people. */
export function tableOf(kinds: readonly KindSummary[]): string {
  const percent = (share: number | null, digits = 0): string =>
    share === null ? '–' : (share * 100).toFixed(digits);
  const rows = kinds.map((k) => [
    k.kind,
    String(k.plans),
    percent(k.right),
    String(k.silent),
    percent(k.scale_right),
    percent(k.scale_null),
    k.room_f1.toFixed(3),
    percent(k.area_error, 2),
    k.opening_f1.toFixed(3),
    k.wall_precision.toFixed(3),
    k.wall_recall.toFixed(3),
    percent(k.labels),
  ]);
  const widths = COLUMNS.map((column, i) => Math.max(column.length, ...rows.map((row) => row[i].length)));
  return [COLUMNS, ...rows]
    .map((row) => row.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  '))
    .join('\n');
}
