import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { PageQueryDto } from '../../platform/http';
import { JOB_TYPES, type JobType } from '../job-catalog';
import { JOB_STATUSES, type JobStatus } from '../job-status';
import { JOB_SORTS, type JobSort } from '../job.repository';

const SORT_ORDERS = ['asc', 'desc'] as const;

/** Which jobs, in which order. */
export class ListJobsDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: JOB_STATUSES, example: 'failed' })
  @IsOptional()
  @IsIn(JOB_STATUSES)
  status?: JobStatus;

  @ApiPropertyOptional({ enum: JOB_TYPES, example: JOB_TYPES[0] })
  @IsOptional()
  @IsIn(JOB_TYPES)
  type?: JobType;

  @ApiPropertyOptional({
    pattern: '^[a-z][a-z0-9_]{0,31}$',
    example: 'upload',
    description: 'What the work came from',
  })
  @IsOptional()
  @IsString()
  @Matches(/^[a-z][a-z0-9_]{0,31}$/)
  source_type?: string;

  @ApiPropertyOptional({ enum: JOB_SORTS, default: 'created_at', example: 'created_at' })
  @IsOptional()
  @IsIn(JOB_SORTS)
  sort_by?: JobSort;

  @ApiPropertyOptional({ enum: SORT_ORDERS, default: 'desc', example: 'desc' })
  @IsOptional()
  @IsIn(SORT_ORDERS)
  sort_order?: (typeof SORT_ORDERS)[number];
}
