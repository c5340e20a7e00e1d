/**
 * Seconds a client would rather wait than poll: `Prefer: wait=N` (RFC 7240, section 4.3).
 *
 * @returns null where it has no such wish, or none that can be read: preferences may be ignored
 */
export function preferredWait(prefer: string | string[] | undefined): number | null {
  const preferences = [prefer ?? []].flat().join(',').split(/[,;]/);
  for (const preference of preferences) {
    const wait = /^\s*wait\s*=\s*"?(\d{1,9})"?\s*$/i.exec(preference)?.[1];
    if (wait !== undefined) return Number(wait);
  }
  return null;
}
