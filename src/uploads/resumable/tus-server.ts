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

/** The parts that the tus server works with while it answers a request. */
export interface TusBackend {
  store: TusDataStore;
  locker: Locker;
  /** Id of the upload, if the request starts one. */
  newId: string;
  maxFileBytes: number;
}

/** For a new upload: no other request knows its id yet. */
export const NO_LOCKER: Locker = {
  newLock: () => ({ lock: () => Promise.resolve(), unlock: () => Promise.resolve() }),
};

/** How long a request may take to end when another one wants its upload, milliseconds. */
const DRAIN_MS = 1_000;

/** Headers of the protocol. Headers that proxies and browsers add are left out. */
const HEADERS = /^(tus-|upload-|content-(type|length)$)/;

/** @throws VersionError `tus_version_unsupported`; UnsupportedTypeError `offset_stream_expected` */
export function assertTus(request: Request): void {
  const { 'tus-resumable': version, 'content-type': type } = request.headers;
  if (version !== TUS_VERSION) throw versionUnsupported(version?.toString());
  if (request.method === 'PATCH' && type !== PIECE) throw pieceExpected();
}

/**
 * Lets the tus server answer a request. It reads as much of the body as the answer needs.
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

/** Makes the body of a request available. It can be released half-way while the request is still answered. */
function bodyOf(request: Request): { body: Readable | null; release: () => void } {
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
