import type { PackageStatus } from './package-status';

export const PACKAGE_SORTS = ['created_at', 'updated_at', 'name', 'version'] as const;
export type PackageSort = (typeof PACKAGE_SORTS)[number];

/** Which packages, in which order. */
export interface PackageQuery {
  /** Part of the name, the machine, the controller or a file name. */
  text?: string;
  /** The whole name, in any case. */
  name?: string;
  /** In any case. */
  machineType?: string;
  /** In any case. */
  controllerType?: string;
  platform?: string;
  status?: PackageStatus;
  /** Only the last existing version of each name. */
  latest?: boolean;
  sort: PackageSort;
  descending: boolean;
}
