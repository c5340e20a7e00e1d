import { crc32 } from 'node:zlib';
import type { ExtraField } from 'yauzl';

const UTF8_FLAG = 0x800;
/** Info-ZIP Unicode Path (APPNOTE.TXT 4.6.9): version, CRC-32 of the plain name, the name in UTF-8. */
const UNICODE_PATH = 0x7075;

/** The upper half of the IBM PC's character set, which names use by default (APPNOTE.TXT D.1). */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * Decodes the name of an entry: as UTF-8 where its flag says so; otherwise from its Unicode path field, if that was
 * made for this name; otherwise as UTF-8 where it is valid, because macOS does not set the flag; otherwise in code
 * page 437, which old programs used. Names in other code pages, such as Shift-JIS, are also read as 437: a ZIP does
 * not state its code page.
 *
 * @returns null where the bytes are not valid UTF-8 although the flag says so, or where flag and field give two names
 */
export function entryName(flags: number, raw: Buffer, extraFields: readonly ExtraField[]): string | null {
  const field = unicodePath(raw, extraFields);
  if (!(flags & UTF8_FLAG)) return field ?? utf8(raw) ?? cp437(raw);
  const name = utf8(raw);
  return field === null || field === name ? name : null;
}

function unicodePath(raw: Buffer, extraFields: readonly ExtraField[]): string | null {
  const made = extraFields.find(
    ({ id, data }) =>
      id === UNICODE_PATH && data.length > 5 && data[0] === 1 && data.readUInt32LE(1) === crc32(raw),
  );
  return made ? utf8(made.data.subarray(5)) : null;
}

function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function cp437(bytes: Buffer): string {
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP437[byte - 0x80])).join('');
}
