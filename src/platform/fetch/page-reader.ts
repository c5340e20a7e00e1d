import { assertAnswered } from './answer-status';
import { readBody } from './body';
import { acceptHeader, contentType, type PageKind } from './content-type';
import { FetchError } from './fetch-error';
import type { GuardedAnswer } from './guarded-client';
import { decodeText } from './page-text';
import type { ReadOptions, WebReader } from './web-reader';

/** How a page is asked for. */
export interface PageRequest {
  /** ETag of the stored copy. If it is still valid, the answer is `not_modified`. */
  etag?: string | null;
  /** As the server wrote it. */
  last_modified?: string | null;
  /** Kinds to accept; left out: both. */
  accept?: readonly PageKind[];
  signal?: AbortSignal;
}

/** Validators for the next visit, as the server wrote them. */
interface Validators {
  etag: string | null;
  last_modified: string | null;
}

export interface FetchedPage extends Validators {
  kind: 'page';
  /** The address after redirects. */
  url: string;
  /** Type and subtype, lower case. */
  content_type: string;
  /** Encoding of the bytes, WHATWG name. */
  charset: string;
  text: string;
  /** Size, decompressed. */
  bytes: number;
}

/** The stored copy is still valid. */
export interface NotModified extends Validators {
  kind: 'not_modified';
  url: string;
}

/** Reads pages as text. */
export class PageReader {
  /** @param maxBytes of a page, decompressed */
  constructor(
    private readonly web: WebReader,
    private readonly maxBytes: number,
  ) {}

  /** @throws FetchError; the reason of the signal; what `admit` throws */
  get(
    address: string,
    { etag, last_modified, accept = ['html', 'json'], signal }: PageRequest,
    admit?: ReadOptions['admit'],
  ): Promise<FetchedPage | NotModified> {
    const headers = {
      accept: acceptHeader(accept),
      ...(etag && { 'if-none-match': headerText(etag) }),
      ...(last_modified && { 'if-modified-since': headerText(last_modified) }),
    };
    return this.web.get(address, { headers, signal, admit }, async (answer, url) => {
      const conditional = Boolean(etag ?? last_modified);
      if (answer.status === 304 && conditional) {
        const validators = { etag: etag ?? null, last_modified: last_modified ?? null };
        return { kind: 'not_modified', url: url.href, ...validators, ...given(answer) };
      }
      assertAnswered(answer, url);
      return this.page(answer, url, accept);
    });
  }

  private async page(answer: GuardedAnswer, url: URL, accept: readonly PageKind[]): Promise<FetchedPage> {
    const { essence, charset: stated, kind } = contentType(answer.headers.get('content-type') ?? '');
    if (!kind || !accept.includes(kind)) {
      throw new FetchError('unsupported_type', `${url.href} is ${essence || 'of no type'}.`);
    }
    const bytes = await readBody(answer, this.maxBytes);
    const { text, charset } = decodeText(bytes, stated, kind === 'html');
    return {
      kind: 'page',
      url: url.href,
      content_type: essence,
      charset,
      text,
      bytes: bytes.length,
      etag: null,
      last_modified: null,
      ...given(answer),
    };
  }
}

function given({ headers }: GuardedAnswer): Partial<Validators> {
  const [etag, modified] = [headers.get('etag'), headers.get('last-modified')];
  return { ...(etag && { etag }), ...(modified && { last_modified: modified }) };
}

/** What one server wrote must not become more than one header for another. */
function headerText(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '');
}
