import { MalformedError } from '../domain/errors';

/** Pages that a caller may name, at most. */
const MAX_PAGES = 20;

/**
 * Reads which pages have the schedules of a plan: numbers apart by commas, `none`, or `auto`.
 *
 * @returns null for `auto` and if the caller says nothing; an empty list for `none`
 * @throws MalformedError `schedule_pages_unreadable`
 */
export function schedulePagesStatement(text: string | undefined): number[] | null {
  const says = text?.trim().toLowerCase() ?? '';
  if (says === '' || says === 'auto') return null;
  if (says === 'none') return [];
  const pages = [...new Set(says.split(',').map((part) => Number(part.trim())))];
  const valid = pages.every((page) => Number.isInteger(page) && page >= 1 && page <= 10_000);
  if (valid && pages.length <= MAX_PAGES) return pages;
  throw new MalformedError('schedule_pages_unreadable', `"${text}" is no list of pages.`, {
    message: `Name up to ${MAX_PAGES} pages with commas, such as 2, 3. Write none to read no other page, or auto.`,
    errors: [{ pointer: 'schedule_pages', message: 'no list of pages' }],
  });
}
