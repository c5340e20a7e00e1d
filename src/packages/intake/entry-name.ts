import { crc32 } from 'node:zlib';
import type { ExtraField } from 'yauzl';

const UTF8_FLAG = 0x800;
/** Info-ZIP Unicode Path (APPNOTE.TXT 4.6.9): version, CRC-32 of the plain name, the name in UTF-8. */
const UNICODE_PATH = 0x7075;

/** The upper half of the IBM PC's character set, in which names stand that nothing else is said of (APPNOTE.TXT D.1). */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * The name of an entry. As UTF-8 where its flag says so; else by its Unicode path field, if that was made for this
 * name; else as UTF-8 if it is that (macOS does not set the flag); else in code page 437, as old programs wrote it.
 * Names in another code page, such as Shift-JIS, are read as 437 too: nothing in a ZIP tells them apart.
 *
 * @returns null where the bytes are not what the flag says, or where flag and field give two different names
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
