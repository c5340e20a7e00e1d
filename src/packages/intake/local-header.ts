import { type Entry, type LocalFileHeader, parseExtraFields, type ZipFile } from 'yauzl';
import { DESCRIBED } from './archive-entry';
import { entryName } from './entry-name';
import type { EndRecord } from './end-record';
import { damaged } from './damage';
import type { Faults } from './refusals';

/** Flag bits in which the headers may differ: how hard deflate tried. */
const DEFLATE_EFFORT = 0x6;
const ZIP64 = 0x0001;
const IN_ZIP64 = 0xffffffff;

/**
 * Compares an entry's local header with its record in the directory. Some programs unpack by one of them and some by
 * the other, and they must not get different files.
 *
 * @returns where the entry's data begin; null where a fault was added
 */
export async function checkLocalHeader(
  zip: ZipFile,
  entry: Entry,
  path: string,
  end: EndRecord,
  faults: Faults,
): Promise<number | null> {
  if (entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize > end.directoryStart) {
    faults.add('archive_malformed', path, 'extends beyond the files of the archive');
    return null;
  }
  const local = await zip.readLocalFileHeaderPromise(entry).catch((error: unknown) => {
    throw damaged(error, path);
  });
  const difference = differenceOf(local, entry, path);
  if (difference === null) return local.fileDataStart;
  faults.add('archive_inconsistent', path, `has two headers with different ${difference}`);
  return null;
}

function differenceOf(local: LocalFileHeader, entry: Entry, path: string): string | null {
  const extraFields = readExtraFields(local, path);
  const flags = local.generalPurposeBitFlag;
  if ((flags ^ entry.generalPurposeBitFlag) & ~DEFLATE_EFFORT) return 'flags';
  if (local.compressionMethod !== entry.compressionMethod) return 'methods';
  const name = entryName(flags, local.fileName, extraFields)?.normalize('NFC');
  if (!local.fileName.equals(entry.fileNameRaw) || name !== path) return 'names';
  const sizes = localSizes(local, extraFields);
  // With a data descriptor, the local header may leave them empty.
  const open = (value: number) => (flags & DESCRIBED) !== 0 && value === 0;
  if (!open(local.crc32) && local.crc32 !== entry.crc32) return 'checksums';
  const same =
    (open(sizes.size) || sizes.size === entry.uncompressedSize) &&
    (open(sizes.compressedSize) || sizes.compressedSize === entry.compressedSize);
  return same ? null : 'sizes';
}

type ExtraFields = ReturnType<typeof parseExtraFields>;

function readExtraFields(local: LocalFileHeader, path: string): ExtraFields {
  try {
    return parseExtraFields(local.extraField);
  } catch (error) {
    throw damaged(error, path);
  }
}

/**
 * Reads both sizes, from the ZIP64 field where the header points to it. That field then has both (APPNOTE.TXT 4.5.3).
 */
function localSizes(local: LocalFileHeader, extraFields: ExtraFields) {
  const { uncompressedSize: size, compressedSize } = local;
  const wide = extraFields.find(({ id, data }) => id === ZIP64 && data.length >= 16)?.data;
  if (!wide) return { size, compressedSize };
  return {
    size: size === IN_ZIP64 ? Number(wide.readBigUInt64LE(0)) : size,
    compressedSize: compressedSize === IN_ZIP64 ? Number(wide.readBigUInt64LE(8)) : compressedSize,
  };
}
