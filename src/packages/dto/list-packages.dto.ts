import { Flag, OneOf, PageQueryDto, Text } from '../../platform/http';
import { PACKAGE_SORTS, type PackageSort } from '../package-query';
import { PACKAGE_STATUSES, type PackageStatus } from '../package-status';

const SORT_ORDERS = ['asc', 'desc'] as const;

/** Which packages, in which order. */
export class ListPackagesQueryDto extends PageQueryDto {
  /** Part of the name, the machine, the controller, or a file name */
  @Text({ optional: true, min: 1, max: 200 })
  q?: string;

  /** The whole name, in any case */
  @Text({ optional: true, min: 1, max: 255 })
  name?: string;

  /** The whole machine type, in any case */
  @Text({ optional: true, min: 1, max: 200 })
  machine_type?: string;

  /** The whole controller type, in any case */
  @Text({ optional: true, min: 1, max: 200 })
  controller_type?: string;

  /** The platform that the files are written for */
  @Text({ optional: true, min: 1, max: 60 })
  platform?: string;

  /** The status of the package */
  @OneOf(PACKAGE_STATUSES, { optional: true, enumName: 'PackageStatus' })
  status?: PackageStatus;

  /** Only the last version of each name */
  @Flag({ optional: true, fromText: true, default: false })
  latest?: boolean;

  /** Property to sort by */
  @OneOf(PACKAGE_SORTS, { optional: true, enumName: 'PackageSort', default: 'created_at' })
  sort_by?: PackageSort;

  /** Ascending or descending */
  @OneOf(SORT_ORDERS, { optional: true, enumName: 'SortOrder', default: 'desc' })
  sort_order?: (typeof SORT_ORDERS)[number];
}
