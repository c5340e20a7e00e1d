import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Request } from 'express';
import { MalformedError, TooLargeError, UnsupportedTypeError } from '../../domain/errors';
import { BodyDigest } from './body-digest';
import { dropBody } from './drop-body';

export interface MultipartLimits {
  maxFileBytes: number;
  maxFiles: number;
}

/** A file of a multipart body while it streams in. */
export interface IncomingFile {
  /** Name of the form field. */
  field: string;
  /** As the client gave it, without folders; may be any Unicode. */
  fileName: string;
  /** As the client claims. */
  mimeType: string;
  /** Fails with TooLargeError `file_too_large` past the limit. */
  stream: Readable;
}

export interface MultipartBody<T> {
  fields: Record<string, string>;
  files: T[];
}

const MAX_FIELDS = 50;
const MAX_FIELD_BYTES = 16 * 1024;

/**
 * Reads a multipart/form-data request, handing each file to `onFile` as it arrives; nothing is kept in memory.
 * On an error the rest of the request is not waited for.
 *
 * @throws TooLargeError `file_too_large`, `too_many_files`; MalformedError `multipart_malformed`;
 *   UnsupportedTypeError `multipart_expected`; and whatever `onFile` throws.
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
        stream.on('limit', () => stream.destroy(fileTooLarge(limits)));
        const fileName = baseName(info.filename);
        const read = digest?.file(field, fileName, stream) ?? stream;
        const kept = onFile({ field, fileName, mimeType: info.mimeType, stream: read });
        kept.catch(reject);
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
      parser.on('fieldsLimit', () =>
        reject(new TooLargeError('too_many_fields', 'The form has too many fields.')),
      );
      parser.on('error', (cause: Error) => reject(malformed(cause)));
      parser.on('close', resolve);
      request.on('aborted', () => parser.destroy(new Error('The client went away.')));
      request.pipe(parser);
    });
    return { fields, files: await Promise.all(files) };
  } catch (error) {
    abandon(request, parser);
    await Promise.allSettled(files);
    throw error;
  }
}

function refuseByHeaders(request: Request, limits: MultipartLimits): void {
  if (!/^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '')) {
    throw new UnsupportedTypeError('multipart_expected', 'This operation takes multipart/form-data.', {
      message: 'Send the file as multipart/form-data, in a field named file.',
    });
  }
  const length = Number(request.headers['content-length'] ?? 0);
  const slack = MAX_FIELDS * MAX_FIELD_BYTES;
  if (length > limits.maxFileBytes * limits.maxFiles + slack) {
    abandon(request, null);
    throw fileTooLarge(limits);
  }
}

function openParser(request: Request, limits: MultipartLimits): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: {
        fileSize: limits.maxFileBytes,
        files: limits.maxFiles,
        fields: MAX_FIELDS,
        fieldSize: MAX_FIELD_BYTES,
        parts: limits.maxFiles + MAX_FIELDS,
      },
    });
  } catch (cause) {
    throw malformed(cause);
  }
}

/** Stops listening to a request whose answer is already known. */
function abandon(request: Request, parser: busboy.Busboy | null): void {
  if (parser) {
    request.unpipe(parser);
    parser.removeAllListeners();
    parser.on('error', () => undefined);
    parser.destroy();
  }
  dropBody(request);
}

/** What whoever sends a file beyond the limit is told. */
export function fileTooLarge({ maxFileBytes }: Pick<MultipartLimits, 'maxFileBytes'>): TooLargeError {
  const mib = Math.floor(maxFileBytes / 1024 / 1024);
  return new TooLargeError('file_too_large', `The file is larger than ${maxFileBytes} bytes.`, {
    message: `Files may have at most ${mib} MiB. Export only the sheet you need, or ask the operator to raise the limit.`,
  });
}

function malformed(cause: unknown): MalformedError {
  return new MalformedError('multipart_malformed', 'The multipart body is broken or was cut off.', {
    message: 'The upload did not arrive whole. Send it again.',
    cause,
  });
}

/** A file's name as the client gave it, without folders and control characters: some clients send a whole path. */
export function baseName(name: string | undefined): string {
  const last = (name ?? '').split(/[\\/]/).pop() ?? '';
  return (
    last
      .replace(/[\u0000-\u001f\u007f]/g, '')
      .normalize('NFC')
      .slice(0, 255) || 'unnamed'
  );
}
