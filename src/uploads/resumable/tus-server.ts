import { finished, PassThrough, Readable } from 'node:stream';
import { ERRORS, type Locker, Server } from '@tus/server';
import type { Request } from 'express';
import { API_BASE, dropBody, fileTooLarge } from '../../platform/http';
import { interrupted, pieceExpected, problemOfTus, versionUnsupported } from './resumable-upload-errors';
import type { TusDataStore } from './tus-data-store';

export const RESUMABLE_UPLOADS = '/uploads/resumable';
export const TUS_VERSION = '1.0.0';

/** Content type of a stretch of a file. */
export const PIECE = 'application/offset+octet-stream';

/** Who looks after the uploads while a request is answered. */
export interface TusBackend {
  store: TusDataStore;
  locker: Locker;
  /** Of the upload, if the request begins one. */
  newId: string;
  maxFileBytes: number;
}

/** Nobody else knows the id of an upload that is only being made. */
export const NO_LOCKER: Locker = {
  newLock: () => ({ lock: () => Promise.resolve(), unlock: () => Promise.resolve() }),
};

/** What a request that is to make way for another gets to come to its end by itself. */
const DRAIN_MS = 1_000;

/** Headers that the protocol knows; what proxies and browsers add is none of its business. */
const HEADERS = /^(tus-|upload-|content-(type|length)$)/;

/** @throws VersionError `tus_version_unsupported`; UnsupportedTypeError `offset_stream_expected` */
export function assertTus(request: Request): void {
  const { 'tus-resumable': version, 'content-type': type } = request.headers;
  if (version !== TUS_VERSION) throw versionUnsupported(version?.toString());
  if (request.method === 'PATCH' && type !== PIECE) throw pieceExpected();
}

/**
 * Has the tus server answer a request. The body is read as far as the answer needs.
 *
 * @returns the headers of its answer
 * @throws PlanbillError where the protocol refuses the request; and what the backend throws
 */
export async function answerByTus(request: Request, backend: TusBackend): Promise<Headers> {
  const { store, locker, newId, maxFileBytes } = backend;
  let failure: unknown = null;
  const server = new Server({
    path: API_BASE + RESUMABLE_UPLOADS,
    relativeLocation: true,
    datastore: store,
    locker,
    maxSize: maxFileBytes,
    lockDrainTimeout: DRAIN_MS,
    namingFunction: () => newId,
    onResponseError: (_, error) => {
      failure = error;
      return undefined;
    },
  });
  const { body, release } = bodyOf(request);
  try {
    const answer = await server.handleWeb(asWebRequest(request, body));
    if (failure === ERRORS.ABORTED) throw interrupted();
    if (failure === ERRORS.ERR_MAX_SIZE_EXCEEDED) throw fileTooLarge({ maxFileBytes });
    if (answer.status < 400) return answer.headers;
    throw problemOfTus(answer.status, (await answer.text()).trim()) ?? failure;
  } finally {
    release();
  }
}

function asWebRequest(request: Request, body: Readable | null): globalThis.Request {
  const headers = Object.entries(request.headers).filter(([name]) => HEADERS.test(name));
  return new Request(new URL(request.originalUrl, 'http://planbill'), {
    method: request.method,
    headers: headers.map(([name, value]): [string, string] => [name, String(value)]),
    ...(body && { body: Readable.toWeb(body), duplex: 'half' }),
  });
}

/** The body of a request, which can be let go of half-way while the request lives on to be answered. */
function bodyOf(request: Request): { body: Readable | null; release(): void } {
  if (!['POST', 'PATCH'].includes(request.method)) return { body: null, release: () => undefined };
  const body = new PassThrough();
  finished(request, { writable: false }, (error) => error && body.destroy(error));
  request.pipe(body);
  const release = () => {
    request.unpipe(body);
    body.destroy();
    dropBody(request);
  };
  return { body, release };
}
