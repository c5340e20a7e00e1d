import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Upload } from 'tus-js-client';

const RESUMABLE = '/api/v1/uploads/resumable';
const PAUSE_MS = 200;
const PIECE = 'application/offset+octet-stream';

/** Makes a file that begins like a PDF and continues with random bytes. */
export function noisyPdf(size: number): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(size)], size);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Requests of the tus protocol, one by one. */
export class TusRequests {
  /** @param headers sent with each request, such as the key */
  constructor(
    private readonly baseUrl: () => string,
    private readonly headers: Record<string, string> = {},
  ) {}

  send(method: string, path: string, headers: Record<string, string>, body?: BodyInit, signal?: AbortSignal) {
    return fetch(this.baseUrl() + path, {
      method,
      headers: { 'Tus-Resumable': '1.0.0', ...this.headers, ...headers },
      body,
      signal,
      duplex: 'half',
    });
  }

  /** Starts an upload, optionally with a first piece. */
  create(size: number, more: { name?: string; first?: BodyInit; headers?: Record<string, string> } = {}) {
    const { name = 'plan.pdf', first, headers } = more;
    const filename = Buffer.from(name).toString('base64');
    const described = {
      'Upload-Length': String(size),
      'Upload-Metadata': `filename ${filename}`,
      ...headers,
    };
    const typed = first === undefined ? described : { ...described, 'Content-Type': PIECE };
    return this.send('POST', RESUMABLE, typed, first);
  }

  /** Starts an upload. @returns its path */
  async begun(size: number, name?: string): Promise<string> {
    const response = await this.create(size, { name });
    if (response.status !== 201) throw new Error(await response.text());
    return response.headers.get('location')!;
  }

  append(path: string, offset: number, piece: BodyInit, signal?: AbortSignal) {
    const headers = { 'Upload-Offset': String(offset), 'Content-Type': PIECE };
    return this.send('PATCH', path, headers, piece, signal);
  }

  head(path: string) {
    return this.send('HEAD', path, {});
  }

  /** The offset of the upload. */
  async offset(path: string): Promise<number> {
    const { status, headers } = await this.head(path);
    if (status !== 200) throw new Error(`HEAD says ${status}`);
    return Number(headers.get('upload-offset'));
  }

  remove(path: string) {
    return this.send('DELETE', path, {});
  }
}

/** A piece that starts to arrive and never ends. */
export function endless(first: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.enqueue(first) });
}

/** Sends a file with the official tus client, and breaks the connection each time after `breakOffEvery` more bytes. */
export function sendByTusClient(
  baseUrl: string,
  file: Buffer,
  options: { breakOffEvery?: number; resume?: string; chunkSize?: number },
): Promise<{ path: string; offsets: number[] }> {
  const { breakOffEvery = Infinity, resume, chunkSize = Infinity } = options;
  const offsets: number[] = [];
  let next = breakOffEvery;
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: baseUrl + RESUMABLE,
      uploadUrl: resume && baseUrl + resume,
      chunkSize,
      retryDelays: [100, 500, 1000, 3000, 5000],
      metadata: { filename: 'Grundriß Erdgeschoß.pdf', filetype: 'application/pdf' },
      onAfterResponse: (request, response) => {
        // Not a 423, after which the client asks again.
        if (request.getMethod() === 'HEAD' && response.getStatus() === 200)
          offsets.push(Number(response.getHeader('Upload-Offset')));
      },
      onProgress: (sent) => {
        if (sent < next || sent >= file.length) return;
        next = sent + breakOffEvery;
        // Without the delay, the client would retry the broken request itself and send the bytes twice.
        void upload
          .abort()
          .then(() => sleep(PAUSE_MS))
          .then(() => upload.start());
      },
      onError: reject,
      onSuccess: () => resolve({ path: new URL(upload.url!).pathname, offsets }),
    });
    upload.start();
  });
}
