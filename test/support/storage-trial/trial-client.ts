import { createHash } from 'node:crypto';
import http, { type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { contentsOf, type TrialFile } from './trial-files';

const BOUNDARY = 'planbill-storage-trial';
const PAUSE_MS = 250;
/** Longer than any restart in a trial. */
const PATIENCE_MS = 240_000;

export interface TrialCounts {
  /** Requests that were sent again because the storage or the connection failed. */
  upload_retries: number;
  download_retries: number;
  /** Downloads among them that continued where they were cut. */
  resumed: number;
}

/**
 * Sends and fetches files, and retries patiently. `url` is read anew for each request, because the service may move.
 */
export class TrialClient {
  readonly counts: TrialCounts = { upload_retries: 0, download_retries: 0, resumed: 0 };

  constructor(private readonly url: () => string) {}

  /** Sends the files in one request until they are accepted. */
  async upload(files: readonly TrialFile[]): Promise<void> {
    const { items } = await this.patiently('upload_retries', async () => {
      const { status, body } = await this.post(files);
      if (status === 202) return JSON.parse(body) as { items: { upload_id: string; file_name: string }[] };
      throw new Answer(status, body);
    });
    for (const file of files) {
      const item = items.find(({ file_name }) => file_name === file.name);
      if (!item) throw new Error(`${file.name} is not among the accepted files.`);
      file.uploadId = item.upload_id;
    }
  }

  /** Sends a file that must be refused. @returns the code */
  async refused(file: TrialFile): Promise<string> {
    const { status, body } = await this.patiently('upload_retries', async () => {
      const answer = await this.post([file]);
      if (answer.status === 503) throw new Answer(answer.status, answer.body);
      return answer;
    });
    if (status < 400) throw new Error(`${file.name} was accepted.`);
    return (JSON.parse(body) as { code: string }).code;
  }

  /** @returns the SHA-256 of the received bytes, lower-case hex; downloads that were cut off are continued */
  async hashOf(file: TrialFile): Promise<string> {
    let [hash, received, tag] = [createHash('sha256'), 0, ''];
    await this.patiently('download_retries', async () => {
      const headers: http.OutgoingHttpHeaders =
        received > 0 ? { Range: `bytes=${received}-`, 'If-Range': tag } : {};
      const response = await this.get(`/api/v1/uploads/${file.uploadId}/content`, headers);
      if (response.statusCode !== 200 && response.statusCode !== 206) {
        throw new Answer(response.statusCode ?? 0, await text(response));
      }
      if (response.statusCode === 200) [hash, received] = [createHash('sha256'), 0];
      else this.counts.resumed++;
      tag = String(response.headers.etag);
      for await (const chunk of response) {
        hash.update(chunk as Buffer);
        received += (chunk as Buffer).length;
      }
    });
    return hash.digest('hex');
  }

  private async patiently<T>(
    count: 'upload_retries' | 'download_retries',
    attempt: () => Promise<T>,
  ): Promise<T> {
    for (const until = Date.now() + PATIENCE_MS; ; this.counts[count]++) {
      try {
        return await attempt();
      } catch (error) {
        const final = error instanceof Answer && error.status !== 503;
        if (final || Date.now() > until) throw error;
        await sleep(PAUSE_MS);
      }
    }
  }

  private async post(files: readonly TrialFile[]): Promise<{ status: number; body: string }> {
    const request = http.request(`${this.url()}/api/v1/upload`, {
      method: 'POST',
      agent: false,
      headers: { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` },
    });
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      request.once('response', resolve);
      request.on('error', reject);
    });
    // A server that refuses a request stops reading it. Only its answer counts.
    pipeline(Readable.from(form(files)), request).catch(() => undefined);
    const response = await answer;
    return { status: response.statusCode ?? 0, body: await text(response) };
  }

  private get(path: string, headers: http.OutgoingHttpHeaders): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      http.get(`${this.url()}${path}`, { agent: false, headers }, resolve).on('error', reject);
    });
  }
}

class Answer extends Error {
  constructor(
    readonly status: number,
    body: string,
  ) {
    super(`${status} ${body.slice(0, 500)}`);
  }
}

async function* form(files: readonly TrialFile[]): AsyncGenerator<Buffer> {
  for (const file of files) {
    yield Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\n` +
        'Content-Type: application/pdf\r\n\r\n',
    );
    yield* contentsOf(file);
    yield Buffer.from('\r\n');
  }
  yield Buffer.from(`--${BOUNDARY}--\r\n`);
}
