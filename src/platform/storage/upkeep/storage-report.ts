import type { OwnedObject } from './object-owner';

/**
 * `orphan`: an object below an owner's prefix that no row speaks of; `missing`: a row whose object is gone;
 * `size_differs`; `damaged`: of the right size but not of the right SHA-256; `unknown`: nobody's, not ours to judge.
 */
export const FINDING_KINDS = ['orphan', 'missing', 'size_differs', 'damaged', 'unknown'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** One object that is not as it should be. */
export interface Finding {
  kind: FindingKind;
  key: string;
  /** Bytes stored; null: there is no object. */
  size: number | null;
  /** What should be there; null: no row speaks of it. */
  row: OwnedObject | null;
}

/** What became of a finding. A row whose object is `lost` stays. */
export type Outcome = 'reported' | 'removed' | 'restored' | 'lost';

/** What was looked at. */
export interface Tally {
  /** Objects in the store, and their bytes. */
  objects: number;
  bytes: number;
  /** Rows that speak of one. */
  rows: number;
  /** Objects without a row that are too young to be judged: their row may be on its way. */
  young: number;
  /** Objects without a row whose removal is scheduled. */
  pending: number;
}

/** What a check, or a repair, of everything stored came to. */
export interface StorageReport extends Tally {
  checkedAt: Date;
  /** Objects were read and hashed too. */
  deep: boolean;
  found: Record<FindingKind, number>;
  /** Of those, neither removed nor restored. */
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

/** Enters a finding. */
export function note(report: StorageReport, finding: Finding, outcome: Outcome): void {
  report.found[finding.kind]++;
  if (outcome === 'reported' || outcome === 'lost') report.left[finding.kind]++;
  if (report.findings.length < SHOWN) report.findings.push({ ...finding, outcome });
}

/** Findings that somebody has to do something about. Unknown objects are nobody's business. */
export function amiss({ left }: StorageReport): number {
  return left.orphan + left.missing + left.size_differs + left.damaged;
}
