/** Code points of bytes 0x80 to 0x9f (WHATWG Encoding Standard, index windows-1252). */
const C1 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
/** Number of characters made by one call, limited because they are arguments on the stack. */
const PIECE = 8_192;

/**
 * Decodes Windows-1252, the encoding of texts that declare iso-8859-1 or none. `TextDecoder` is not used: some
 * releases of Node 20 to 24 read the 32 bytes from 0x80 as control characters, and one of them is the euro sign.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    const codes = Uint16Array.from(bytes.subarray(at, at + PIECE), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? C1.charCodeAt(byte - 0x80) : byte,
    );
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join('');
}
