import { ApiProperty } from '@nestjs/swagger';
import { JOB_STATUSES, type JobStatus } from '../../jobs';
import { LinkDto } from '../../platform/http';
import { PACKAGE_STATUSES, type PackageStatus } from '../package-status';

export class PackageStatusLinksDto {
  /** The package */
  package!: LinkDto;
  self!: LinkDto;
  job?: LinkDto;
  retry?: LinkDto;
}

/** How far a package has come. */
export class PackageProgressDto {
  @ApiProperty({ format: 'uuid' })
  package_id!: string;

  @ApiProperty({ enum: PACKAGE_STATUSES, enumName: 'PackageStatus', example: 'parsing' })
  status!: PackageStatus;

  @ApiProperty({ description: 'Whether nothing more will happen by itself', example: false })
  done!: boolean;

  @ApiProperty({ description: '0 to 100', example: 62 })
  percent!: number;

  @ApiProperty({ type: String, nullable: true })
  error_message!: string | null;

  @ApiProperty({ type: String, nullable: true })
  error_detail!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  job_id!: string | null;

  @ApiProperty({
    enum: JOB_STATUSES,
    nullable: true,
    example: 'running',
    description: 'null: the job is no longer kept',
  })
  job_status!: JobStatus | null;

  @ApiProperty({ format: 'date-time' })
  updated_at!: string;

  _links!: PackageStatusLinksDto;
}
