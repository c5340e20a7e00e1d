import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { PageQueryDto } from '../../platform/http';
import { JOB_TYPES, type JobType } from '../job-catalog';
import { JOB_STATUSES, type JobStatus } from '../job-status';
import { JOB_SORTS, type JobSort } from '../job-query';

const SORT_ORDERS = ['asc', 'desc'] as const;

/** Which jobs, in which order; or a cursor, which knows all that. */
export class ListJobsDto extends PageQueryDto {
  @ApiPropertyOptional({
    maxLength: 1024,
    description:
      'Goes on with a list, wherever in it: `next_cursor` of a page. Send it alone, or with what the list was asked for with',
  })
  @IsOptional()
  @IsString()
  @MaxLength(1024)
  cursor?: string;

  @ApiPropertyOptional({ enum: JOB_STATUSES, description: 'Only those in this status' })
  @IsOptional()
  @IsIn(JOB_STATUSES)
  status?: JobStatus;

  @ApiPropertyOptional({ enum: JOB_TYPES, description: 'Only those of this type' })
  @IsOptional()
  @IsIn(JOB_TYPES)
  type?: JobType;

  @ApiPropertyOptional({
    pattern: '^[a-z][a-z0-9_]{0,31}$',
    description: 'What the work came from',
  })
  @IsOptional()
  @IsString()
  @Matches(/^[a-z][a-z0-9_]{0,31}$/)
  source_type?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Children of this job' })
  @IsOptional()
  @IsUUID()
  parent_id?: string;

  @ApiPropertyOptional({ enum: JOB_SORTS, default: 'created_at', example: 'created_at' })
  @IsOptional()
  @IsIn(JOB_SORTS)
  sort_by?: JobSort;

  @ApiPropertyOptional({ enum: SORT_ORDERS, default: 'desc', example: 'desc' })
  @IsOptional()
  @IsIn(SORT_ORDERS)
  sort_order?: (typeof SORT_ORDERS)[number];
}
