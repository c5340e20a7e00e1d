/**
 * Parses an absolute address, or with `base` a relative one. Null when the text is not an address.
 *
 * `URL.canParse` is not used: on Node 20 and 22 it refuses addresses with letters such as "ü" after it has been
 * called often enough to be optimised. `URL.parse` does not exist in Node 20.
 */
export function parseUrl(text: string, base?: string | URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
