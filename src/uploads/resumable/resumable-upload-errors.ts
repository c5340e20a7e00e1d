import {
  ConflictError,
  MalformedError,
  NotFoundError,
  PlanbillError,
  TooLargeError,
  UnsupportedTypeError,
} from '../../domain/errors';

/** 410: too late. */
class GoneError extends PlanbillError {
  constructor(code: string, detail: string, message: string) {
    super(code, 410, detail, { message });
  }
}

/** 412: another version of the protocol. */
class VersionError extends PlanbillError {
  constructor(code: string, detail: string, message: string) {
    super(code, 412, detail, { message });
  }
}

/** 423: another request has the upload. */
class LockedError extends PlanbillError {
  constructor(code: string, detail: string, message: string) {
    super(code, 423, detail, { message, retryAfterSeconds: 2 });
  }
}

export function notFound(): NotFoundError {
  return new NotFoundError('resumable upload');
}

export function locked(): LockedError {
  return new LockedError(
    'upload_locked',
    'Another request is writing to this upload or completing it.',
    'Another request is uploading this file. Wait a moment, get its offset, and continue from there.',
  );
}

export function finished(): ConflictError {
  return new ConflictError('upload_finished', 'All bytes have arrived, and the upload is complete.', {
    message: 'The upload is complete. To remove it, delete the upload itself.',
  });
}

export function versionUnsupported(version: string | undefined): VersionError {
  return new VersionError(
    'tus_version_unsupported',
    version
      ? `Tus-Resumable is ${version}; only 1.0.0 is supported.`
      : 'The header Tus-Resumable is missing.',
    'Resumable uploads follow the tus protocol 1.0.0. Use a tus client, or upload the file as a form.',
  );
}

export function pieceExpected(): UnsupportedTypeError {
  return new UnsupportedTypeError(
    'offset_stream_expected',
    'Content-Type is not application/offset+octet-stream.',
    { message: 'Send the piece of the file as application/offset+octet-stream, as tus clients do.' },
  );
}

/** The connection broke, or another request asked for the upload. */
export function interrupted(): MalformedError {
  return new MalformedError('upload_interrupted', 'The piece did not arrive completely.', {
    message: 'The connection broke. Get the offset (HEAD) and send the rest of the file from there.',
  });
}

/**
 * Turns a refusal of the tus server into a problem; null: the server failed.
 *
 * @param status of its answer
 * @param reason its body, one sentence in English
 */
export function problemOfTus(status: number, reason: string): PlanbillError | null {
  switch (status) {
    case 404:
      return notFound();
    case 409:
      return new ConflictError('upload_offset_conflict', 'Upload-Offset is not the offset of the upload.', {
        message: 'Get the offset (HEAD) and send the rest of the file from there.',
      });
    case 410:
      return new GoneError(
        'upload_expired',
        'The upload was not completed within RESUMABLE_UPLOAD_TTL_HOURS.',
        'The upload took too long and has expired. Start it again.',
      );
    case 413:
      return new TooLargeError('upload_length_exceeded', 'The piece extends beyond Upload-Length.', {
        message: 'The file is longer than Upload-Length. Start the upload again with the right length.',
      });
    case 500:
      return null;
    default:
      return new MalformedError('upload_headers_invalid', reason, {
        message: 'The request does not follow the tus protocol 1.0.0. Use a newer tus client.',
      });
  }
}
