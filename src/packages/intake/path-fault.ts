/**
 * Names that Windows reserves for devices, whatever extension follows (Microsoft, "Naming Files, Paths, and
 * Namespaces").
 */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i;

/** The longest name that common file systems take, in UTF-8. */
const LONGEST_NAME_BYTES = 255;
const LONGEST_PATH_BYTES = 1024;

/**
 * Says why a path of an archive is refused. null: it stays below the folder it is unpacked into, and every part of it
 * is a valid name on Windows, macOS and Linux.
 *
 * @param path with `/` between its parts; the path of a folder ends in `/`
 */
export function pathFault(path: string): string | null {
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(path)) return 'has control or invisible characters';
  if (path.includes('\\')) return 'has a backslash';
  if (path === '') return 'has no name';
  if (path.startsWith('/')) return 'is an absolute path';
  if (/^[A-Za-z]:/.test(path)) return 'begins with a drive letter';
  if (Buffer.byteLength(path) > LONGEST_PATH_BYTES) return 'is too long';
  const parts = path.replace(/^\.\//, '').split('/');
  // The path of a folder ends in a slash, so its last part is empty.
  if (parts.at(-1) === '') parts.pop();
  return parts.map(nameFault).find((fault) => fault !== null) ?? null;
}

/** Says why one part of a path is not a valid name. null: it is valid. */
export function nameFault(name: string): string | null {
  if (name === '') return 'has a part without a name';
  if (name === '..') return 'leads outside its folder';
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name)) return 'has control or invisible characters';
  if (name.includes(':')) return 'has a colon, which names a stream on Windows';
  if (/[<>"|?*\\/]/.test(name)) return 'has a character that Windows does not allow';
  if (/[. ]$/.test(name)) return 'has a part that ends in a dot or a space';
  if (DEVICE.test(name.split('.', 1)[0].trimEnd())) return 'has a part that names a device on Windows';
  return Buffer.byteLength(name) > LONGEST_NAME_BYTES ? 'is too long' : null;
}
