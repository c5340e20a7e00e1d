import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { PageQueryDto } from '../../platform/http';
import { PACKAGE_SORTS, type PackageSort } from '../package-query';
import { PACKAGE_STATUSES, type PackageStatus } from '../package-status';

const SORT_ORDERS = ['asc', 'desc'] as const;
const WORDS: Record<string, boolean> = { true: true, false: false };

/** Which packages, in which order. */
export class ListPackagesQueryDto extends PageQueryDto {
  @ApiPropertyOptional({
    minLength: 1,
    maxLength: 200,
    description: 'Part of the name, the machine, the controller, or the name of a file',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 255, description: 'The whole name, in any case' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(255)
  name?: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 200, description: 'The whole of it, in any case' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  machine_type?: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 200, description: 'The whole of it, in any case' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  controller_type?: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 60 })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  platform?: string;

  @ApiPropertyOptional({ enum: PACKAGE_STATUSES, enumName: 'PackageStatus' })
  @IsOptional()
  @IsIn(PACKAGE_STATUSES)
  status?: PackageStatus;

  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'Only the last version of each name',
  })
  @IsOptional()
  @Transform(({ value }) => WORDS[String(value)] ?? (value as unknown))
  @IsBoolean()
  latest?: boolean;

  @ApiPropertyOptional({ enum: PACKAGE_SORTS, enumName: 'PackageSort', default: 'created_at' })
  @IsOptional()
  @IsIn(PACKAGE_SORTS)
  sort_by?: PackageSort;

  @ApiPropertyOptional({ enum: SORT_ORDERS, enumName: 'SortOrder', default: 'desc' })
  @IsOptional()
  @IsIn(SORT_ORDERS)
  sort_order?: (typeof SORT_ORDERS)[number];
}
