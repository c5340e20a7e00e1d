import type { Request } from 'express';
import type { LinkDto } from './link.dto';

export const API_BASE = '/api/v1';

/** A link to a path below the API's base. */
export function link(path: string, method?: string): LinkDto {
  return method ? { href: `${API_BASE}${path}`, method } : { href: `${API_BASE}${path}` };
}

/** The request's own address, with some query parameters replaced. */
export function withQuery(request: Request, changes: Record<string, string | number>): string {
  const url = new URL(request.originalUrl, 'http://planbill');
  for (const [name, value] of Object.entries(changes)) url.searchParams.set(name, String(value));
  return `${url.pathname}${url.search}`;
}
