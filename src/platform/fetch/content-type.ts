/** What a caller can read. */
export type PageKind = 'html' | 'json';

export interface ContentType {
  /** Type and subtype, lower case, without parameters. */
  essence: string;
  charset: string | null;
  /** null: neither. */
  kind: PageKind | null;
}

const HTML = ['text/html', 'application/xhtml+xml'];
const JSON_TYPE = /^(application|text)\/([\w.-]+\+)?json$/;
const CHARSET = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))/i;

/** Reads a Content-Type header (RFC 9110, 8.3). */
export function contentType(header: string): ContentType {
  const essence = header.split(';')[0].trim().toLowerCase();
  const [, quoted, plain] = CHARSET.exec(header) ?? [];
  const kind = HTML.includes(essence) ? 'html' : JSON_TYPE.test(essence) ? 'json' : null;
  return { essence, charset: quoted ?? plain ?? null, kind };
}

const ACCEPT: Record<PageKind, string> = {
  html: 'text/html, application/xhtml+xml',
  json: 'application/json, application/ld+json',
};

/** The Accept header for kinds of pages. */
export function acceptHeader(kinds: readonly PageKind[]): string {
  return kinds.map((kind) => ACCEPT[kind]).join(', ');
}
