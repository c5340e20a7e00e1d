import type { Entry } from 'yauzl';
import { mostEntries, inflatesTooFar, type IntakeLimits } from './intake-limits';
import type { Faults } from './refusals';

/** One entry of an archive. Its two headers agree, and the sizes they state are within the limits. */
export interface ArchiveEntry {
  /** Decoded, in NFC, with `/` between its parts. */
  path: string;
  /** By its name: a file of the package, a folder, or a leftover of a file manager. */
  kind: 'file' | 'folder' | 'leftover';
  /** As the headers state. The bytes that are read must match it exactly. */
  size: number;
  compressedSize: number;
  crc32: number;
  deflated: boolean;
  /** A data descriptor follows the data. */
  described: boolean;
  /** Where its local header begins, and where its data begin, bytes from the start of the archive. */
  start: number;
  dataStart: number;
}

export const DESCRIBED = 0x8;
const ENCRYPTED = 0x1 | 0x40 | 0x2000;
const AES = 99;
const STORED = 0;
export const DEFLATED = 8;

/** Extra fields (APPNOTE.TXT 4.5, Info-ZIP `proginfo/extrafld.txt`). */
const STRONG_ENCRYPTION = 0x0017;
const AES_ENCRYPTION = 0x9901;
const PKWARE_UNIX = 0x000d;
const ASI_UNIX = 0x756e;

const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;
/** Windows attributes: a reparse point (a junction or a link), a device, a volume label. */
const NO_FILE_ON_WINDOWS = 0x400 | 0x40 | 0x8;

/** Checks an entry by its record in the directory alone. */
export function checkRecord(entry: Entry, path: string, limits: IntakeLimits, faults: Faults): void {
  const { compressionMethod: method, uncompressedSize: size, compressedSize } = entry;
  if (isEncrypted(entry)) faults.add('archive_encrypted', path, 'is encrypted');
  else if (method !== STORED && method !== DEFLATED) {
    faults.add('archive_method_unsupported', path, `is compressed by method ${method}`);
  } else if (method === STORED && size !== compressedSize) {
    faults.add('archive_inconsistent', path, 'is stored without compression but has two different sizes');
  }
  const link = linkFault(entry, path);
  if (link !== null) faults.add('archive_link', path, link);
  if (path.endsWith('/') && size > 0) faults.add('archive_inconsistent', path, 'is a folder but has content');
  if (size > limits.maxFileBytes) {
    faults.add('archive_too_large', path, `has more than ${limits.maxFileBytes} bytes`);
  }
  if (inflatesTooFar(size, compressedSize, limits)) {
    faults.add('archive_ratio', path, `inflates to more than ${limits.maxRatio} times its size`);
  }
}

function isEncrypted({ generalPurposeBitFlag, compressionMethod, extraFields }: Entry): boolean {
  return (
    (generalPurposeBitFlag & ENCRYPTED) !== 0 ||
    compressionMethod === AES ||
    extraFields.some(({ id }) => id === AES_ENCRYPTION || id === STRONG_ENCRYPTION)
  );
}

/** The Unix mode is checked whatever system the entry names as its origin, because unpacking programs do so too. */
function linkFault({ externalFileAttributes: attributes, extraFields }: Entry, path: string): string | null {
  const type = (attributes >>> 16) & FILE_TYPE;
  if (type === FOLDER && !path.endsWith('/')) return 'is a folder with the name of a file';
  if (type !== 0 && type !== REGULAR && type !== FOLDER) return 'is a link or a device';
  if (attributes & NO_FILE_ON_WINDOWS) return 'is a link, a device or a volume label on Windows';
  const named = extraFields.some(
    ({ id, data }) =>
      // The name of the link's target follows the fixed parts.
      (id === PKWARE_UNIX && data.length > 12) || (id === ASI_UNIX && data.length > 14),
  );
  return named ? 'is a link' : null;
}

/** Whether there are more entries, or more files among them, than the limits allow. */
export function areTooMany(entries: number, files: number, limits: IntakeLimits): boolean {
  return entries > mostEntries(limits) || files > limits.maxFiles;
}

/** Decides what an entry is. macOS and Windows leave leftovers in folders that nobody added on purpose. */
export function kindOf(path: string): ArchiveEntry['kind'] {
  if (path.endsWith('/')) return 'folder';
  const name = baseName(path);
  const leftover =
    path.startsWith('__MACOSX/') ||
    name.startsWith('._') ||
    ['.ds_store', 'thumbs.db', 'desktop.ini'].includes(name.toLowerCase());
  return leftover ? 'leftover' : 'file';
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
