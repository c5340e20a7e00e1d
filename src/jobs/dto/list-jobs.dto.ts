import { OneOf, PageQueryDto, Text, Uuid } from '../../platform/http';
import { JOB_TYPES, type JobType } from '../job-catalog';
import { JOB_STATUSES, type JobStatus } from '../job-status';
import { JOB_SORTS, type JobSort } from '../job-query';

const SORT_ORDERS = ['asc', 'desc'] as const;

/** Which jobs, in which order; or a cursor, which knows all that. */
export class ListJobsDto extends PageQueryDto {
  /**
   * Goes on with a list, wherever in it: `next_cursor` of a page. Send it alone, or with what the list was asked for with
   */
  @Text({ optional: true, max: 1024 })
  cursor?: string;

  /** Only those in this status */
  @OneOf(JOB_STATUSES, { optional: true })
  status?: JobStatus;

  /** Only those of this type */
  @OneOf(JOB_TYPES, { optional: true })
  type?: JobType;

  /** What the work came from */
  @Text({ optional: true, pattern: /^[a-z][a-z0-9_]{0,31}$/ })
  source_type?: string;

  /** Children of this job */
  @Uuid({ optional: true })
  parent_id?: string;

  @OneOf(JOB_SORTS, { optional: true, default: 'created_at', example: 'created_at' })
  sort_by?: JobSort;

  @OneOf(SORT_ORDERS, { optional: true, default: 'desc', example: 'desc' })
  sort_order?: (typeof SORT_ORDERS)[number];
}
