import { ApiProperty } from '@nestjs/swagger';
import { LinkDto } from '../../platform/http';
import { PACKAGE_STATUSES, type PackageStatus } from '../package-status';
import { PackageArchiveDto } from './package.dto';

export class PackageAcceptedLinksDto {
  /** The package */
  self!: LinkDto;
  status!: LinkDto;
  job!: LinkDto;
}

/** A package was taken in; follow it at `status_url`. */
export class PackageAcceptedDto {
  @ApiProperty({ format: 'uuid' })
  package_id!: string;

  @ApiProperty({ format: 'uuid' })
  job_id!: string;

  @ApiProperty({ example: 'VMC850' })
  name!: string;

  @ApiProperty({ example: 1 })
  version!: number;

  @ApiProperty({ enum: PACKAGE_STATUSES, enumName: 'PackageStatus', example: 'pending' })
  status!: PackageStatus;

  archive!: PackageArchiveDto;

  /** @example "/api/v1/packages/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11/status" */
  status_url!: string;

  _links!: PackageAcceptedLinksDto;
}
