import { MalformedError } from '../domain/errors';
import { JOB_STATUSES } from './job-status';
import { JOB_SORTS, type JobPlace, type JobQuery } from './job-query';

/** Where a list goes on, and all that the list was asked for, so that a cursor alone is enough to go on. */
export interface JobCursor extends JobQuery {
  /** Which side of `place` its page is on. */
  side: 'after' | 'before';
  /** A row of the list; null: the end of the list. */
  place: JobPlace | null;
  page: number;
  limit: number;
  /** Rows that matched when the list was begun. */
  total: number;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function writeCursor(cursor: JobCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** @throws MalformedError `cursor_invalid` */
export function readCursor(text: string): JobCursor {
  const cursor = parsed(text);
  if (cursor === null) {
    throw new MalformedError('cursor_invalid', 'The cursor does not come from this list.', {
      message: 'Use next_cursor or a link of a list without changing it, or start at page 1.',
      errors: [{ pointer: 'cursor', message: 'must be a cursor of this list' }],
    });
  }
  return cursor;
}

function parsed(text: string): JobCursor | null {
  try {
    const value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown;
    return isCursor(value) && writeCursor(value) === text ? value : null;
  } catch {
    return null;
  }
}

function isCursor(value: unknown): value is JobCursor {
  if (typeof value !== 'object' || value === null) return false;
  const { side, place, page, limit, total, by, direction, filter } = value as Partial<JobCursor>;
  return (
    (side === 'after' || side === 'before') &&
    (place === null ? side === 'before' : isPlace(place, by)) &&
    isWhole(page, 1, 1e9) &&
    isWhole(limit, 1, 100) &&
    isWhole(total, 0, 1e12) &&
    JOB_SORTS.some((sort) => sort === by) &&
    (direction === 'ASC' || direction === 'DESC') &&
    isFilter(filter)
  );
}

function isPlace(place: unknown, by: JobQuery['by'] | undefined): boolean {
  const { key, id } = (place ?? {}) as Partial<JobPlace>;
  if (typeof key !== 'string' || key.includes('\0') || typeof id !== 'string' || !UUID.test(id)) return false;
  const isTime = by === 'created_at' || by === 'updated_at';
  return !isTime || new Date(key).toJSON() === key;
}

function isFilter(filter: unknown): boolean {
  if (typeof filter !== 'object' || filter === null) return false;
  const { status, type, sourceType, parentId, ...others } = filter as JobQuery['filter'];
  return (
    Object.keys(others).length === 0 &&
    (status === undefined || JOB_STATUSES.some((known) => known === status)) &&
    [type, sourceType].every((text) => text === undefined || /^[a-z][a-z0-9_.]{0,63}$/.test(text)) &&
    (parentId === undefined || UUID.test(parentId))
  );
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
}
