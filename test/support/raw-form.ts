import { type ClientRequest, request, type RequestOptions } from 'node:http';
import type * as api from '../../sdk';

export const BOUNDARY = 'planbill-form';

/** A part of a form, exactly as it is sent. */
export function part(headers: string, body: string | Buffer = ''): Buffer {
  return Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\n${headers}\r\n\r\n`),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ]);
}

export function filePart(fileName: string, body: string | Buffer): Buffer {
  return part(`Content-Disposition: form-data; name="file"; filename="${fileName}"`, body);
}

export function fieldPart(name: string, value: string): Buffer {
  return part(`Content-Disposition: form-data; name="${name}"`, value);
}

export const FORM_END = Buffer.from(`--${BOUNDARY}--\r\n`);

export interface RawAnswer {
  status: number;
  body: api.UploadsAcceptedDto & api.ProblemDto;
}

/** Starts a POST whose body the caller writes. `answer` rejects when the connection breaks before an answer. */
export function post(
  url: string,
  headers: RequestOptions['headers'] = {},
): { call: ClientRequest; answer: Promise<RawAnswer> } {
  const call = request(url, {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, ...headers },
  });
  const answer = new Promise<RawAnswer>((resolve, reject) => {
    call.on('error', reject);
    call.on('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode!, body: JSON.parse(text) as RawAnswer['body'] }),
      );
    });
  });
  answer.catch(() => undefined);
  return { call, answer };
}

/** Sends a whole body. */
export function postAll(
  url: string,
  body: Buffer,
  headers: RequestOptions['headers'] = {},
): Promise<RawAnswer> {
  const { call, answer } = post(url, headers);
  call.end(body);
  return answer;
}
