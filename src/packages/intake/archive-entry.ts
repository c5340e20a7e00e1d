import type { Entry } from 'yauzl';
import { mostEntries, inflatesTooFar, type IntakeLimits } from './intake-limits';
import type { Faults } from './refusals';

/** One entry of an archive, its two headers compared and its claims found to be within the limits. */
export interface ArchiveEntry {
  /** Decoded, in NFC, with `/` between its parts. */
  path: string;
  /** By name and contents: a file of the package, a folder, or what a file manager left behind. */
  kind: 'file' | 'folder' | 'leftover';
  /** As the headers claim; what is read must be just that. */
  size: number;
  compressedSize: number;
  crc32: number;
  deflated: boolean;
  /** A data descriptor follows the data. */
  described: boolean;
  /** Where its local header begins, and its data. */
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
/** Attributes of Windows: a reparse point (a junction or a link), a device, a volume's label. */
const NO_FILE_ON_WINDOWS = 0x400 | 0x40 | 0x8;

/** What a directory's record alone tells against an entry. */
export function checkRecord(entry: Entry, path: string, limits: IntakeLimits, faults: Faults): void {
  const { compressionMethod: method, uncompressedSize: size, compressedSize } = entry;
  if (isEncrypted(entry)) faults.add('archive_encrypted', path, 'is encrypted');
  else if (method !== STORED && method !== DEFLATED) {
    faults.add('archive_method_unsupported', path, `is compressed by method ${method}`);
  } else if (method === STORED && size !== compressedSize) {
    faults.add('archive_inconsistent', path, 'is stored, and yet of two sizes');
  }
  const link = linkFault(entry, path);
  if (link !== null) faults.add('archive_link', path, link);
  if (path.endsWith('/') && size > 0) faults.add('archive_inconsistent', path, 'is a folder with bytes');
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

/** The Unix mode is looked at whatever system the entry says it was made on: programs that unpack do so too. */
function linkFault({ externalFileAttributes: attributes, extraFields }: Entry, path: string): string | null {
  const type = (attributes >>> 16) & FILE_TYPE;
  if (type === FOLDER && !path.endsWith('/')) return 'is a folder that is named like a file';
  if (type !== 0 && type !== REGULAR && type !== FOLDER) return 'is a link or a device';
  if (attributes & NO_FILE_ON_WINDOWS) return 'is a link, a device or a label on Windows';
  const named = extraFields.some(
    ({ id, data }) =>
      // Behind the fixed parts stands the name of what is linked to.
      (id === PKWARE_UNIX && data.length > 12) || (id === ASI_UNIX && data.length > 14),
  );
  return named ? 'is a link' : null;
}

/** @returns whether there are more entries, or more files among them, than may be */
export function areTooMany(entries: number, files: number, limits: IntakeLimits): boolean {
  return entries > mostEntries(limits) || files > limits.maxFiles;
}

/** Leftovers of macOS and Windows, which nobody put in on purpose. */
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
