import { LinkDto, OneOf, Text, Uuid, WholeNumber } from '../../platform/http';
import { PACKAGE_STATUSES, type PackageStatus } from '../package-status';
import { PackageArchiveDto } from './package.dto';

/** Links of an accepted package. */
export class PackageAcceptedLinksDto {
  /** The package */
  self!: LinkDto;

  /** The progress of the package */
  status!: LinkDto;

  /** The job that reads it */
  job!: LinkDto;

  /** The first package with the same files */
  duplicate_of?: LinkDto;
}

/** A package was accepted; follow its progress at `status_url`. */
export class PackageAcceptedDto {
  /** Id of the package */
  @Uuid()
  package_id!: string;

  /** Id of the job that reads it */
  @Uuid()
  job_id!: string;

  /** Name of the package */
  @Text({ example: 'VMC850' })
  name!: string;

  /** Version of the package, from 1 */
  @WholeNumber({ example: 1 })
  version!: number;

  /** How far the package has come */
  @OneOf(PACKAGE_STATUSES, { enumName: 'PackageStatus', example: 'pending' })
  status!: PackageStatus;

  /** Id of the first package with the same files in this workspace; null: there is none */
  @Uuid({ nullable: true, example: null })
  duplicate_of!: string | null;

  /** The ZIP of the package */
  archive!: PackageArchiveDto;

  /**
   * Address of the progress of the package
   *
   * @example "/api/v1/packages/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11/status"
   */
  status_url!: string;

  /** Links to related resources */
  _links!: PackageAcceptedLinksDto;
}
