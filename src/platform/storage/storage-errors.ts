import { UnavailableError } from '../../domain/errors';

/** A row's object does not exist. */
export function objectMissing(cause?: unknown): UnavailableError {
  return new UnavailableError('object_missing', 'The stored file does not exist.', {
    message:
      'The file is missing from the file storage. Tell the operator. Until then you can upload the file again.',
    cause,
  });
}

/** The stored bytes have changed. */
export function objectDamaged(
  detail = 'The stored file does not have its original SHA-256.',
): UnavailableError {
  return new UnavailableError('object_damaged', detail, {
    message:
      'The file is damaged in the file storage. Tell the operator. Until then you can upload the file again.',
  });
}

/** The requested range ends beyond the object, although the caller knew its original size. */
export function objectShortened(): UnavailableError {
  return objectDamaged('The stored file is shorter than its original.');
}

/** @param reason the error of the disk or the server, in one clause */
export function storageUnavailable(reason: string, cause: unknown): UnavailableError {
  return new UnavailableError('storage_unavailable', `The file storage failed: ${reason}.`, {
    message: 'Planbill cannot reach its file storage at the moment. Nothing was lost. Try again later.',
    cause,
  });
}

export function storageFull(cause?: unknown): UnavailableError {
  return new UnavailableError('storage_full', 'The file storage has no room left.', {
    message: 'The file storage is full, and nothing was stored. Tell the operator, and try again later.',
    retryAfterSeconds: 60,
    cause,
  });
}
