/** What becomes of a package, in this order; `error` may follow each but `ready`. */
export const PACKAGE_STATUSES = ['pending', 'validating', 'storing', 'parsing', 'ready', 'error'] as const;
export type PackageStatus = (typeof PACKAGE_STATUSES)[number];

/** What people write about a package. It wins over what the package states about itself. */
export interface PackageTags {
  machine_type?: string;
  controller_type?: string;
}
