import { finished } from 'node:stream/promises';
import { PlanbillError } from '../../../domain/errors';
import type { ObjectStorage } from '../object-storage';
import type { OwnedObject } from './object-owner';

export type ObjectState = 'intact' | 'missing' | 'damaged';

/** Reads and hashes an object. @throws UnavailableError `storage_unavailable` */
export async function objectState(storage: ObjectStorage, row: OwnedObject): Promise<ObjectState> {
  try {
    const stream = await storage.open(row.key, { sha256: row.sha256 });
    await finished(stream.resume());
    return 'intact';
  } catch (error) {
    if (!isObjectFault(error)) throw error;
    return error.code === 'object_missing' ? 'missing' : 'damaged';
  }
}

/** Whether an error says that one object is missing or damaged, while the store itself works. */
export function isObjectFault(error: unknown): error is PlanbillError {
  return error instanceof PlanbillError && /^object_(missing|damaged)$/.test(error.code);
}
