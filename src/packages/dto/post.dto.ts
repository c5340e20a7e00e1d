import { ApiProperty } from '@nestjs/swagger';
import { PageLinksDto } from '../../platform/http';
import { PACKAGE_STATUSES, type PackageStatus } from '../package-status';

/** A package in short. */
export class PostDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'VMC850' })
  name!: string;

  @ApiProperty({ type: String, nullable: true, example: 'VMC 850' })
  machine_type!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'FANUC 31i' })
  controller_type!: string | null;

  @ApiProperty({ example: 'camworks' })
  platform!: string;

  @ApiProperty({ enum: PACKAGE_STATUSES, enumName: 'PackageStatus', example: 'ready' })
  status!: PackageStatus;

  @ApiProperty({ example: 7 })
  file_count!: number;

  @ApiProperty({ example: 412 })
  section_count!: number;

  @ApiProperty({ format: 'date-time' })
  created_at!: string;

  @ApiProperty({ format: 'date-time' })
  updated_at!: string;
}

/** Packages, newest first. An empty store has `packages: []` and `count: 0`. */
export class PostListDto {
  packages!: PostDto[];

  @ApiProperty({ example: 1, description: 'Packages on all pages' })
  count!: number;

  @ApiProperty({ example: 1 })
  page!: number;

  @ApiProperty({ example: 20 })
  page_size!: number;

  _links!: PageLinksDto;
}
