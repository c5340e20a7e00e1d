import type { OwnedObject } from './object-owner';

/**
 * `orphan`: an object below an owner's prefix without a row. `missing`: a row whose object does not exist.
 * `size_differs`: an object with another size than its row says. `damaged`: the right size but the wrong SHA-256.
 * `unknown`: an object without an owner, which is left alone.
 */
export const FINDING_KINDS = ['orphan', 'missing', 'size_differs', 'damaged', 'unknown'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** One object or row with a fault. */
export interface Finding {
  kind: FindingKind;
  key: string;
  /** Size of the stored object, bytes; null: there is none. */
  size: number | null;
  /** The row; null: there is none. */
  row: OwnedObject | null;
}

/** What was done about a finding. A row whose object is `lost` stays. */
export type Outcome = 'reported' | 'removed' | 'restored' | 'lost';

/** What was checked. */
export interface Tally {
  /** Objects in the store, and their bytes. */
  objects: number;
  bytes: number;
  /** Rows with an object. */
  rows: number;
  /** Objects without a row that are too young to judge: their row may not be committed yet. */
  young: number;
  /** Objects without a row whose removal is scheduled. */
  pending: number;
}

/** The result of a check or a repair of the whole store. */
export interface StorageReport extends Tally {
  checkedAt: Date;
  /** Whether objects were also read and hashed. */
  deep: boolean;
  found: Record<FindingKind, number>;
  /** Findings that were neither removed nor restored. */
  left: Record<FindingKind, number>;
  /** The first 1000. */
  findings: (Finding & { outcome: Outcome })[];
}

const SHOWN = 1000;
const NONE: Record<FindingKind, number> = { orphan: 0, missing: 0, size_differs: 0, damaged: 0, unknown: 0 };

export function newReport(deep: boolean): StorageReport {
  const tally: Tally = { objects: 0, bytes: 0, rows: 0, young: 0, pending: 0 };
  return { ...tally, checkedAt: new Date(), deep, found: { ...NONE }, left: { ...NONE }, findings: [] };
}

/** Adds a finding to the report. */
export function note(report: StorageReport, finding: Finding, outcome: Outcome): void {
  report.found[finding.kind]++;
  if (outcome === 'reported' || outcome === 'lost') report.left[finding.kind]++;
  if (report.findings.length < SHOWN) report.findings.push({ ...finding, outcome });
}

/** Number of findings that need attention. Unknown objects do not count. */
export function amiss({ left }: StorageReport): number {
  return left.orphan + left.missing + left.size_differs + left.damaged;
}
