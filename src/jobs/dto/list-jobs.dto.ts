import { OneOf, PageQueryDto, Text, Uuid } from '../../platform/http';
import { JOB_TYPES, type JobType } from '../job-catalog';
import { JOB_STATUSES, type JobStatus } from '../job-status';
import { JOB_SORTS, type JobSort } from '../job-query';

const SOURCE_TYPE_RULE = 'source_type must be lower-case letters, digits and _, at most 32';
const SORT_ORDERS = ['asc', 'desc'] as const;

/** Filters and order of a list of jobs. */
export class ListJobsDto extends PageQueryDto {
  /**
   * `next_cursor` of a page: continues the list after it. Send it alone, or together with the filters and the order of
   * that list.
   */
  @Text({ optional: true, max: 1024 })
  cursor?: string;

  /** Only jobs with this status */
  @OneOf(JOB_STATUSES, { optional: true })
  status?: JobStatus;

  /** Only jobs of this type */
  @OneOf(JOB_TYPES, { optional: true })
  type?: JobType;

  /** Only jobs from this kind of source, such as upload or url */
  @Text({ optional: true, pattern: /^[a-z][a-z0-9_]{0,31}$/, message: SOURCE_TYPE_RULE })
  source_type?: string;

  /** Only children of this job */
  @Uuid({ optional: true })
  parent_id?: string;

  /** Field to sort by */
  @OneOf(JOB_SORTS, { optional: true, default: 'created_at', example: 'created_at' })
  sort_by?: JobSort;

  /** Ascending or descending */
  @OneOf(SORT_ORDERS, { optional: true, default: 'desc', example: 'desc' })
  sort_order?: (typeof SORT_ORDERS)[number];
}
