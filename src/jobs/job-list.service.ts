import { Injectable } from '@nestjs/common';
import { MalformedError } from '../domain/errors';
import { API_BASE, DEFAULT_PAGE_SIZE, type LinkDto } from '../platform/http';
import type { ListJobsDto } from './dto/list-jobs.dto';
import type { Job } from './job.entity';
import { type JobCursor, readCursor, writeCursor } from './job-cursor';
import { type JobFilter, placeOf, type JobQuery } from './job-query';
import { JobRepository } from './job.repository';

/** Rows that may be skipped to reach a page by its number; PostgreSQL reads each of them. */
const DEEPEST_SKIP = 10_000;

export interface JobPage {
  jobs: Job[];
  /** Rows that match; of a page reached by a cursor: when the list was begun. */
  total: number;
  /** 1-based. */
  page: number;
  limit: number;
  links: { self: LinkDto; first: LinkDto; last: LinkDto; prev?: LinkDto; next?: LinkDto };
  /** null on the last page. */
  nextCursor: string | null;
}

/** Pages of the job list: by number near its beginning, by cursor anywhere. */
@Injectable()
export class JobListService {
  constructor(private readonly jobs: JobRepository) {}

  /** @throws MalformedError `cursor_invalid`, `cursor_mismatch`, `page_too_deep` */
  list(workspaceId: string, wanted: ListJobsDto): Promise<JobPage> {
    if (wanted.cursor === undefined) return this.byNumber(workspaceId, wanted);
    const cursor = readCursor(wanted.cursor);
    assertSameList(wanted, cursor);
    return this.byCursor(workspaceId, cursor);
  }

  private async byNumber(workspaceId: string, wanted: ListJobsDto): Promise<JobPage> {
    const query = queryOf(wanted);
    const { page = 1, limit = DEFAULT_PAGE_SIZE } = wanted;
    const skip = (page - 1) * limit;
    if (skip > DEEPEST_SKIP) throw tooDeep(page);
    const [jobs, total] = await Promise.all([
      this.jobs.page(workspaceId, query, { skip, take: limit }),
      this.jobs.count(workspaceId, query.filter),
    ]);
    const here = { ...query, limit, total };
    const last = lastPage(here);
    const end = jobs.at(-1);
    const next = end && page < last ? after(here, end, page + 1) : null;
    return {
      ...{ jobs, total, page, limit },
      links: {
        self: pageLink(here, page),
        ...ends(here),
        ...(page > 1 && { prev: pageLink(here, Math.min(page - 1, last)) }),
        ...(next && { next: skip + limit > DEEPEST_SKIP ? cursorLink(next) : pageLink(here, page + 1) }),
      },
      nextCursor: next && writeCursor(next),
    };
  }

  private async byCursor(workspaceId: string, cursor: JobCursor): Promise<JobPage> {
    const { side, place, page, limit, total } = cursor;
    // The last page is as long as it would be by its number.
    const take = place ? limit : Math.min(limit, Math.max(1, total - (page - 1) * limit));
    const found = await this.jobs.beside(workspaceId, cursor, side, place, take + 1);
    const more = found.length > take;
    const jobs = side === 'after' ? found.slice(0, take) : found.slice(-take);
    const [begin, end] = [jobs.at(0), jobs.at(-1)];
    const next = end && (side === 'after' ? more : place !== null) ? after(cursor, end, page + 1) : null;
    const prev = begin && (side === 'before' ? more : true) ? before(cursor, begin, page - 1) : null;
    return {
      ...{ jobs, total, page, limit },
      links: {
        self: cursorLink(cursor),
        ...ends(cursor),
        ...(prev && { prev: cursorLink(prev) }),
        ...(next && { next: cursorLink(next) }),
      },
      nextCursor: next && writeCursor(next),
    };
  }
}

type JobList = JobQuery & Pick<JobCursor, 'limit' | 'total'>;

function queryOf({ status, type, source_type, parent_id, sort_by, sort_order }: ListJobsDto): JobQuery {
  const filter: JobFilter = { status, type, sourceType: source_type, parentId: parent_id };
  return { filter, by: sort_by ?? 'created_at', direction: sort_order === 'asc' ? 'ASC' : 'DESC' };
}

/** A cursor continues its own list. Filters beside it must be those of that list. */
function assertSameList(wanted: ListJobsDto, cursor: JobCursor): void {
  const { filter, by, direction, limit } = cursor;
  const meant: Record<string, unknown> = {
    status: filter.status,
    type: filter.type,
    source_type: filter.sourceType,
    parent_id: filter.parentId,
    sort_by: by,
    sort_order: direction.toLowerCase(),
    limit,
    // A cursor is a place already.
    page: undefined,
  };
  const errors = Object.entries(wanted)
    .filter(([name, value]) => name !== 'cursor' && value !== undefined && value !== meant[name])
    .map(([pointer]) => ({
      pointer,
      message: `${pointer} differs from the list that the cursor comes from`,
    }));
  if (errors.length === 0) return;
  throw new MalformedError('cursor_mismatch', errors.map(({ message }) => message).join('; '), {
    message:
      'Send a cursor alone, or with the same filters, order and limit. For another list, start at page 1.',
    errors,
  });
}

function tooDeep(page: number): MalformedError {
  return new MalformedError('page_too_deep', `Page ${page} starts after the first ${DEEPEST_SKIP} rows.`, {
    message: 'Use a cursor for pages this deep: follow next_cursor or the links next and last.',
    errors: [{ pointer: 'page', message: 'is too large' }],
  });
}

const lastPage = ({ total, limit }: JobList): number => Math.max(1, Math.ceil(total / limit));

function ends(list: JobList): { first: LinkDto; last: LinkDto } {
  const page = lastPage(list);
  const deep = (page - 1) * list.limit > DEEPEST_SKIP;
  const last = deep
    ? cursorLink({ ...listOf(list), side: 'before', place: null, page })
    : pageLink(list, page);
  return { first: pageLink(list, 1), last };
}

function after(list: JobList, job: Job, page: number): JobCursor {
  return { ...listOf(list), side: 'after', place: placeOf(job, list.by), page };
}

function before(list: JobList, job: Job, page: number): JobCursor {
  return { ...listOf(list), side: 'before', place: placeOf(job, list.by), page: Math.max(1, page) };
}

/** Without the place that a cursor would bring along. */
function listOf({ filter, by, direction, limit, total }: JobList): JobList {
  return { filter, by, direction, limit, total };
}

function cursorLink(cursor: JobCursor): LinkDto {
  return { href: `${API_BASE}/jobs?cursor=${writeCursor(cursor)}` };
}

function pageLink({ filter, by, direction, limit }: JobList, page: number): LinkDto {
  const values = {
    status: filter.status,
    type: filter.type,
    source_type: filter.sourceType,
    parent_id: filter.parentId,
    ...{ sort_by: by, sort_order: direction.toLowerCase(), page: String(page), limit: String(limit) },
  };
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { href: `${API_BASE}/jobs?${new URLSearchParams(given).toString()}` };
}
