import type { Request } from 'express';
import { withQuery } from './links';
import { DEFAULT_PAGE_SIZE, type PageDto, type PageQueryDto } from './pagination.dto';

/** Rows to skip and take for a query. */
export function windowOf(query: PageQueryDto): { skip: number; take: number } {
  const take = query.limit ?? DEFAULT_PAGE_SIZE;
  return { skip: ((query.page ?? 1) - 1) * take, take };
}

/** The envelope of a list page; also sets the RFC 8288 `Link` header. */
export function pageOf<T>(
  items: T[],
  total: number,
  query: PageQueryDto,
  request: Request,
): PageDto & { items: T[] } {
  const page = query.page ?? 1;
  const size = query.limit ?? DEFAULT_PAGE_SIZE;
  const last = Math.max(1, Math.ceil(total / size));
  const at = (n: number) => ({ href: withQuery(request, { page: n, limit: size }) });
  const links: PageDto['_links'] = { self: at(page), first: at(1), last: at(last) };
  if (page > 1) links.prev = at(Math.min(page - 1, last));
  if (page < last) links.next = at(page + 1);
  const header = Object.entries(links).map(([rel, { href }]) => `<${href}>; rel="${rel}"`);
  request.res?.setHeader('Link', header.join(', '));
  return { items, total, page, page_size: size, _links: links };
}
