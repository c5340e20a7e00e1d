/**
 * The statuses of a package, in order. `partial`: read, but many lines or whole files could not be read. `error` may
 * follow every status before `ready`.
 */
export const PACKAGE_STATUSES = [
  'pending',
  'validating',
  'storing',
  'parsing',
  'ready',
  'partial',
  'error',
] as const;
export type PackageStatus = (typeof PACKAGE_STATUSES)[number];

/** The statuses of packages that have been read, in SQL. */
export const READ_STATUSES = `('ready', 'partial')`;

/** Whether the package has been read. */
export function isRead(status: PackageStatus): boolean {
  return status === 'ready' || status === 'partial';
}

/** What people write about a package. It wins over what the package states about itself. */
export interface PackageTags {
  machine_type?: string;
  controller_type?: string;
}
