import { UnavailableError } from '../../domain/errors';

/** A row speaks of an object that is not there. */
export function objectMissing(cause?: unknown): UnavailableError {
  return new UnavailableError('object_missing', 'The stored file is not where it should be.', {
    message: 'The file cannot be found in storage. Tell the operator; uploading it again helps meanwhile.',
    cause,
  });
}

/** What is stored is not what was stored. */
export function objectDamaged(
  detail = 'The stored file does not have the SHA-256 it was stored with.',
): UnavailableError {
  return new UnavailableError('object_damaged', detail, {
    message: 'The file was damaged in storage. Tell the operator; uploading it again helps meanwhile.',
  });
}

/** The range that was asked for lies beyond the end: whoever asked knew the size the object was stored with. */
export function objectShortened(): UnavailableError {
  return objectDamaged('The stored file is shorter than it was when it was stored.');
}

/** @param reason what the disk or the server said, in one clause */
export function storageUnavailable(reason: string, cause: unknown): UnavailableError {
  return new UnavailableError('storage_unavailable', `The file storage failed: ${reason}.`, {
    message: 'Planbill cannot reach its file storage just now. Nothing was lost; try again later.',
    cause,
  });
}

export function storageFull(cause?: unknown): UnavailableError {
  return new UnavailableError('storage_full', 'There is no room left in the file storage.', {
    message: 'The file storage is full. Nothing was kept; tell the operator, and try again later.',
    retryAfterSeconds: 60,
    cause,
  });
}
