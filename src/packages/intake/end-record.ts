import type { FileHandle } from 'node:fs/promises';
import { archiveKind, KIND_BYTES } from './archive-kind';
import { refusal } from './refusals';

/** The directory of an archive, as its end records state it. */
export interface EndRecord {
  entries: number;
  /** Offsets from the beginning of the file. `directoryEnd` is the first byte after the directory. */
  directoryStart: number;
  directoryEnd: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR_SIGNATURE = 0x07064b50;
const LOCATOR_BYTES = 20;
const ZIP64_SIGNATURE = 0x06064b50;
const ZIP64_BYTES = 56;

/**
 * Reads the end of central directory record and that of ZIP64 (APPNOTE.TXT 4.3.14 to 4.3.16). The comment must reach
 * the last byte, and the directory must reach the record: no bytes may follow or lie between them.
 *
 * yauzl reads these records too, but it checks none of this and does not say where they lie: it ignores the size of
 * the directory, its disk, the second count of entries, and differences between the two records.
 *
 * @throws UnprocessableError `archive_malformed`, `archive_multi_disk`, `archive_inconsistent`
 */
export async function readEndRecord(handle: FileHandle): Promise<EndRecord> {
  const { size } = await handle.stat();
  const tailStart = Math.max(0, size - LOCATOR_BYTES - END_BYTES - LONGEST_COMMENT);
  const tail = await readAt(handle, tailStart, size - tailStart);
  const at = lastSignature(tail);
  if (at < 0) throw refusal('archive_malformed', await whatElse(handle, size));
  const record = tail.subarray(at);
  if (record.readUInt16LE(20) !== record.length - END_BYTES) {
    throw refusal('archive_malformed', 'there are bytes after its end, or it is incomplete');
  }
  const here = readPlain(record);
  const locator = at >= LOCATOR_BYTES ? tail.subarray(at - LOCATOR_BYTES, at) : null;
  const isZip64 = locator?.readUInt32LE(0) === LOCATOR_SIGNATURE;
  const end = isZip64
    ? await readZip64(handle, locator, tailStart + at - LOCATOR_BYTES, here)
    : { ...here, recordStart: tailStart + at };
  if (end.directoryStart + end.directorySize !== end.recordStart) {
    throw refusal('archive_malformed', 'its directory is not where its end record says');
  }
  return { entries: end.entries, directoryStart: end.directoryStart, directoryEnd: end.recordStart };
}

interface PlainRecord {
  entries: number;
  directorySize: number;
  directoryStart: number;
}

function readPlain(record: Buffer): PlainRecord {
  const disks = [record.readUInt16LE(4), record.readUInt16LE(6)];
  // 0xffff: the ZIP64 record has the number.
  if (disks.some((disk) => disk !== 0 && disk !== 0xffff)) throw refusal('archive_multi_disk');
  const entries = record.readUInt16LE(10);
  if (record.readUInt16LE(8) !== entries) {
    throw refusal('archive_inconsistent', 'it states two different numbers of entries');
  }
  return { entries, directorySize: record.readUInt32LE(12), directoryStart: record.readUInt32LE(16) };
}

async function readZip64(handle: FileHandle, locator: Buffer, locatorStart: number, plain: PlainRecord) {
  if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) > 1) throw refusal('archive_multi_disk');
  const recordStart = Number(locator.readBigUInt64LE(8));
  if (recordStart + ZIP64_BYTES > locatorStart) throw notSound();
  const record = await readAt(handle, recordStart, ZIP64_BYTES);
  const length = Number(record.readBigUInt64LE(4)) + 12;
  if (record.readUInt32LE(0) !== ZIP64_SIGNATURE || recordStart + length !== locatorStart) throw notSound();
  if (record.readUInt32LE(16) !== 0 || record.readUInt32LE(20) !== 0) throw refusal('archive_multi_disk');
  const entries = Number(record.readBigUInt64LE(32));
  const directorySize = Number(record.readBigUInt64LE(40));
  const directoryStart = Number(record.readBigUInt64LE(48));
  const agree =
    Number(record.readBigUInt64LE(24)) === entries &&
    [entries, 0xffff].includes(plain.entries) &&
    [directorySize, 0xffffffff].includes(plain.directorySize) &&
    [directoryStart, 0xffffffff].includes(plain.directoryStart);
  if (!agree) throw refusal('archive_inconsistent', 'its two end records contradict each other');
  return { entries, directorySize, directoryStart, recordStart };
}

function notSound() {
  return refusal('archive_malformed', 'its ZIP64 end record is not where it should be');
}

function lastSignature(tail: Buffer): number {
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(END_SIGNATURE);
  return tail.length < END_BYTES ? -1 : tail.lastIndexOf(signature, tail.length - END_BYTES);
}

/** Describes a file without an end record, so that a person sees what was sent. */
async function whatElse(handle: FileHandle, size: number): Promise<string> {
  const kind = archiveKind(await readAt(handle, 0, Math.min(size, KIND_BYTES)));
  if (kind === 'ZIP') return 'it is incomplete';
  return kind === null ? 'it has no end record' : `it is a ${kind} file`;
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw refusal('archive_malformed', 'it is incomplete');
  return buffer;
}
