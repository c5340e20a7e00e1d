import { pipeline, type Readable, Transform } from 'node:stream';
import busboy from 'busboy';
import type { Request } from 'express';
import { MalformedError, TooLargeError, UnsupportedTypeError } from '../../domain/errors';
import { BodyDigest } from './body-digest';
import { dropBody } from './drop-body';

export interface MultipartLimits {
  maxFileBytes: number;
  maxFiles: number;
  /** A file that is too large fails alone, and what comes behind it is read; else it ends the request at once. */
  eachFileAlone?: boolean;
}

/** A file of a multipart body while it streams in. */
export interface IncomingFile {
  /** Name of the form field. */
  field: string;
  /** As the client gave it, without folders; may be any Unicode. */
  fileName: string;
  /** As the client claims. */
  mimeType: string;
  /** Fails with TooLargeError `file_too_large` past the limit. What `onFile` leaves of it is read and dropped. */
  stream: Readable;
}

export interface MultipartBody<T> {
  fields: Record<string, string>;
  files: T[];
}

const MAX_FIELDS = 50;
const MAX_FIELD_BYTES = 16 * 1024;
const MAX_NAME_LETTERS = 255;

/**
 * Reads a multipart/form-data request, handing each file to `onFile` as it arrives; nothing is kept in memory.
 * On an error the rest of the request is not waited for. Files come in the order of the request, and may overlap by
 * as much as their last bytes.
 *
 * @throws TooLargeError `file_too_large`, `too_many_files`, `too_many_fields`, `field_too_large`, `body_too_large`;
 *   MalformedError `multipart_malformed`; UnsupportedTypeError `multipart_expected`; and whatever `onFile` throws.
 */
export async function readMultipart<T>(
  request: Request,
  limits: MultipartLimits,
  onFile: (file: IncomingFile) => Promise<T>,
): Promise<MultipartBody<T>> {
  refuseByHeaders(request, limits);
  const parser = openParser(request, limits);
  const digest = request.headers['idempotency-key'] === undefined ? null : BodyDigest.of(request);
  const fields: Record<string, string> = {};
  const files: Promise<T>[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      parser.on('field', (name, value, info) => {
        if (info.valueTruncated || info.nameTruncated) {
          reject(new TooLargeError('field_too_large', `The form field ${name} is too long.`));
        }
        // A form field left empty is one not filled in.
        if (value !== '') fields[name] = value;
        digest?.field(name, value);
      });
      parser.on('file', (field, stream, info) => {
        if (!limits.eachFileAlone) stream.on('limit', () => reject(fileTooLarge(limits)));
        const fileName = baseName(info.filename);
        const read = capped(digest?.file(field, fileName, stream) ?? stream, limits);
        const kept = onFile({ field, fileName, mimeType: info.mimeType, stream: read });
        kept.catch(reject).finally(() => read.resume());
        files.push(kept);
      });
      parser.on('filesLimit', () =>
        reject(
          new TooLargeError(
            'too_many_files',
            `At most ${limits.maxFiles} files are accepted in one request.`,
            {
              message: `Send at most ${limits.maxFiles} files at once.`,
            },
          ),
        ),
      );
      parser.on('fieldsLimit', () => reject(tooManyFields()));
      parser.on('partsLimit', () => reject(tooManyFields()));
      parser.on('error', (cause: Error) => reject(malformed(cause)));
      parser.on('close', resolve);
      request.on('aborted', () => parser.destroy(new Error('The client went away.')));
      let left = mostBytes(limits);
      request.on('data', (chunk: Buffer) => {
        left -= chunk.length;
        if (left < 0) reject(bodyTooLarge());
      });
      request.pipe(parser);
    });
    return { fields, files: await Promise.all(files) };
  } catch (error) {
    abandon(request, parser);
    // Until the answer is known, the client waits. Otherwise it would send all of a long body meanwhile.
    await Promise.allSettled(files);
    dropBody(request);
    throw error;
  }
}

function refuseByHeaders(request: Request, limits: MultipartLimits): void {
  if (!/^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '')) {
    throw new UnsupportedTypeError('multipart_expected', 'This operation takes multipart/form-data.', {
      message: 'Send the file as multipart/form-data, in a field named file.',
    });
  }
  if (Number(request.headers['content-length'] ?? 0) > mostBytes(limits)) {
    dropBody(request);
    throw fileTooLarge(limits);
  }
}

/** What a body may come to: files, fields, and the headers of both. */
function mostBytes({ maxFileBytes, maxFiles }: MultipartLimits): number {
  return maxFileBytes * maxFiles + (maxFiles + MAX_FIELDS) * 2 * MAX_FIELD_BYTES;
}

function openParser(request: Request, limits: MultipartLimits): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: {
        // The parser calls it too much when as much is reached; one byte more is.
        fileSize: limits.maxFileBytes + 1,
        files: limits.maxFiles,
        fields: MAX_FIELDS,
        fieldSize: MAX_FIELD_BYTES,
        parts: limits.maxFiles + MAX_FIELDS + 1,
      },
    });
  } catch (cause) {
    throw malformed(cause);
  }
}

/** The same bytes; fails at the end when there were too many. The parser has dropped the rest. */
function capped(source: Readable, limits: MultipartLimits): Readable {
  let bytes = 0;
  const cap = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(null, chunk);
    },
    flush: (done) => done(bytes > limits.maxFileBytes ? fileTooLarge(limits) : null),
  });
  // Errors reach the reader of the returned stream.
  return pipeline(source, cap, () => undefined);
}

/** Stops reading a request. */
function abandon(request: Request, parser: busboy.Busboy): void {
  // It is piped no more, so it is paused.
  request.unpipe(parser);
  parser.removeAllListeners();
  parser.on('error', () => undefined);
  parser.destroy();
}

/** The error for a file above the limit. */
export function fileTooLarge({ maxFileBytes }: Pick<MultipartLimits, 'maxFileBytes'>): TooLargeError {
  const mib = Math.floor(maxFileBytes / 1024 / 1024);
  return new TooLargeError('file_too_large', `The file is larger than ${maxFileBytes} bytes.`, {
    message: `A file may have at most ${mib} MiB. Export only the sheet you need, or ask the operator to raise the limit.`,
  });
}

function tooManyFields(): TooLargeError {
  return new TooLargeError('too_many_fields', 'The form has too many fields.');
}

function bodyTooLarge(): TooLargeError {
  return new TooLargeError('body_too_large', 'The form is larger than the limit for all files together.', {
    message: 'The upload is too large. Send fewer or smaller files at once.',
  });
}

function malformed(cause: unknown): MalformedError {
  return new MalformedError('multipart_malformed', 'The multipart body is malformed or was cut off.', {
    message: 'The upload is incomplete. Send it again.',
    cause,
  });
}

/** A file's name as the client gave it, without folders and control characters: some clients send a whole path. */
export function baseName(name: string | undefined): string {
  const last = (name ?? '').split(/[\\/]/).pop() ?? '';
  const clean = last.replace(/[\u0000-\u001f\u007f]/g, '').normalize('NFC');
  // By whole letters: half of one cannot be written.
  return [...clean].slice(0, MAX_NAME_LETTERS).join('') || 'unnamed';
}
