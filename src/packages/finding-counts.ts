import type { PackageFindings } from '../domain/packages';

const LISTS = [
  'header',
  'settings',
  'sections',
  'attributes',
  'variables',
  'operations',
  'includes',
  'entries',
  'comments',
  'unparsed',
] as const satisfies readonly (keyof PackageFindings)[];

export type FindingCounts = Record<(typeof LISTS)[number], number>;

/** Counts the findings of each kind in a file. */
export function countsOf(found: PackageFindings): FindingCounts {
  return Object.fromEntries(LISTS.map((list) => [list, found[list].length])) as FindingCounts;
}

export function sumOf(counts: FindingCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
