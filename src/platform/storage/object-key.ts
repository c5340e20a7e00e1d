const KEY = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/;
const LONGEST = 512;

/** Whether this can be the key of one of our objects, and not a foreign file in the same place. */
export function isKey(name: string): boolean {
  return KEY.test(name) && name.length <= LONGEST && !name.includes('..');
}

/**
 * @returns the key
 * @throws Error when it is not a valid key: a programming error, not a user's
 */
export function assertKey(key: string): string {
  if (!isKey(key)) throw new Error(`Not a storage key: ${key}`);
  return key;
}
