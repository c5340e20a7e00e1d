import { JOB_STATUSES, type JobStatus } from '../../jobs';
import { Flag, LinkDto, Moment, OneOf, Text, Uuid, WholeNumber } from '../../platform/http';
import { PACKAGE_STATUSES, type PackageStatus } from '../package-status';
import { PackageWarningDto } from './package-warning.dto';

/** Links of the progress of a package. */
export class PackageStatusLinksDto {
  /** The package */
  package!: LinkDto;

  /** This progress */
  self!: LinkDto;

  /** The job that reads the package */
  job?: LinkDto;

  /** Retries the job, where that is possible */
  retry?: LinkDto;
}

/** The progress of a package. */
export class PackageProgressDto {
  /** Id of the package */
  @Uuid()
  package_id!: string;

  /** How far the package has come */
  @OneOf(PACKAGE_STATUSES, { enumName: 'PackageStatus', example: 'parsing' })
  status!: PackageStatus;

  /** Whether the status is final, unless somebody retries the job */
  @Flag({ example: false })
  done!: boolean;

  /** Progress, 0 to 100 */
  @WholeNumber({ example: 62 })
  percent!: number;

  /** What happened, and what to do now; null: no error */
  @Text({ nullable: true })
  error_message!: string | null;

  /** Technical detail, beginning with the error code; null: no error */
  @Text({ nullable: true })
  error_detail!: string | null;

  /** Files that were not read, or not completely; empty unless the status is partial */
  warnings!: PackageWarningDto[];

  /** Id of the job that reads the package; null: none */
  @Uuid({ nullable: true })
  job_id!: string | null;

  /** Status of that job; null: the job has been deleted */
  @OneOf(JOB_STATUSES, { nullable: true, example: 'running' })
  job_status!: JobStatus | null;

  /** When the status last changed */
  @Moment()
  updated_at!: string;

  /** Links to related resources */
  _links!: PackageStatusLinksDto;
}
