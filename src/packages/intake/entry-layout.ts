import type { FileHandle } from 'node:fs/promises';
import type { ArchiveEntry } from './archive-entry';
import type { EndRecord } from './end-record';
import { entryRefusal, refusal } from './refusals';

const DESCRIPTOR_SIGNATURE = 0x08074b50;

/**
 * Checks that entries follow each other without a gap, from the first byte of the archive to its directory. So no two
 * entries share a byte, as in archives of a few kilobytes that inflate to petabytes (D. Fifield, "A better zip bomb",
 * 2019), and nothing is hidden before, between or after them.
 *
 * @throws UnprocessableError `archive_overlapping`, `archive_malformed`, `archive_inconsistent`
 */
export async function checkLayout(
  handle: FileHandle,
  entries: readonly ArchiveEntry[],
  end: EndRecord,
): Promise<void> {
  const ordered = entries.toSorted((a, b) => a.start - b.start);
  if ((ordered[0]?.start ?? end.directoryStart) !== 0) {
    throw refusal('archive_malformed', 'there are bytes before its first file');
  }
  for (const [index, entry] of ordered.entries()) {
    const next = ordered[index + 1]?.start ?? end.directoryStart;
    const dataEnd = entry.dataStart + entry.compressedSize;
    if (dataEnd > next)
      throw entryRefusal('archive_overlapping', entry.path, 'shares bytes with another entry');
    if (entry.described) await checkDescriptor(handle, entry, dataEnd, next - dataEnd);
    else if (dataEnd < next) {
      throw entryRefusal('archive_malformed', entry.path, 'is followed by bytes that belong to no entry');
    }
  }
}

/** A data descriptor is 12 bytes, or 20 with sizes of ZIP64, and 4 more with a signature (APPNOTE.TXT 4.3.9). */
async function checkDescriptor(
  handle: FileHandle,
  entry: ArchiveEntry,
  position: number,
  length: number,
): Promise<void> {
  const { path } = entry;
  if (![12, 16, 20, 24].includes(length)) {
    throw entryRefusal('archive_malformed', path, 'is not followed by exactly one data descriptor');
  }
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
  const signed = length === 16 || length === 24;
  const fields = buffer.subarray(signed ? 4 : 0);
  const sizes =
    fields.length === 12
      ? [fields.readUInt32LE(4), fields.readUInt32LE(8)]
      : [Number(fields.readBigUInt64LE(4)), Number(fields.readBigUInt64LE(12))];
  const same =
    (!signed || buffer.readUInt32LE(0) === DESCRIPTOR_SIGNATURE) &&
    fields.readUInt32LE(0) === entry.crc32 &&
    sizes[0] === entry.compressedSize &&
    sizes[1] === entry.size;
  if (!same)
    throw entryRefusal('archive_inconsistent', path, 'has a data descriptor with another size or checksum');
}
