/**
 * Null for what is no absolute address (with `base`: for what cannot be resolved against it).
 *
 * Not `URL.canParse`: on Node 20 and 22 it refuses addresses with letters such as "ü" once it has been called
 * often enough to be optimised. `URL.parse` is not in Node 20.
 */
export function parseUrl(text: string, base?: string | URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
