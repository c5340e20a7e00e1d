import type { FileHandle } from 'node:fs/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { areTooMany, type ArchiveEntry, checkRecord, DEFLATED, DESCRIBED, kindOf } from './archive-entry';
import { damaged } from './damage';
import { type EndRecord, readEndRecord } from './end-record';
import { checkLayout } from './entry-layout';
import { entryName } from './entry-name';
import { inflatesTooFar, type IntakeLimits } from './intake-limits';
import { checkLocalHeader } from './local-header';
import { checkPackageFiles } from './package-files';
import { pathFault } from './path-fault';
import { Faults, refusal } from './refusals';

/**
 * Reads and checks everything in an archive except the bytes of its files: the end records, the directory, every
 * local header and every data descriptor. Here the sizes in the headers are compared with the limits; when the bytes
 * are read, they are compared with the headers. So nothing is inflated beyond the limits.
 *
 * @returns the entries in the order of the directory
 * @throws UnprocessableError as `inspectArchive`
 */
export async function listArchive(
  path: string,
  handle: FileHandle,
  limits: IntakeLimits,
  signal?: AbortSignal,
): Promise<ArchiveEntry[]> {
  const end = await readEndRecord(handle);
  if (areTooMany(end.entries, 0, limits))
    throw refusal('archive_too_many_files', `it has ${end.entries} entries`);
  const entries = await readDirectory(path, end, limits, signal);
  refuseTotals(entries, limits);
  await checkLayout(handle, entries, end);
  checkPackageFiles(entries);
  return entries;
}

async function readDirectory(
  path: string,
  end: EndRecord,
  limits: IntakeLimits,
  signal?: AbortSignal,
): Promise<ArchiveEntry[]> {
  // yauzl leaves names as bytes and does not check sizes, so that our refusals can name the entry.
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: false };
  const zip = await openPromise(path, options).catch((error: unknown) => {
    throw damaged(error);
  });
  const faults = new Faults();
  const entries: ArchiveEntry[] = [];
  try {
    for await (const record of zip.eachEntry()) {
      signal?.throwIfAborted();
      const entry = await readEntry(zip, record, end, limits, faults);
      if (entry) entries.push(entry);
    }
    if (Number(zip.readEntryCursor) !== end.directoryEnd) {
      throw refusal('archive_inconsistent', `its directory has more than ${end.entries} entries`);
    }
  } catch (error) {
    throw damaged(error);
  } finally {
    zip.close();
  }
  faults.refuse();
  return entries;
}

async function readEntry(
  zip: ZipFile,
  record: Entry,
  end: EndRecord,
  limits: IntakeLimits,
  faults: Faults,
): Promise<ArchiveEntry | null> {
  const path = entryName(record.generalPurposeBitFlag, record.fileNameRaw, record.extraFields)?.normalize(
    'NFC',
  );
  const fault = path === undefined ? 'cannot be decoded or has two names' : pathFault(path);
  if (path === undefined || fault !== null) {
    faults.add('archive_path_unsafe', path ?? record.fileNameRaw.toString('latin1'), fault ?? '');
    return null;
  }
  checkRecord(record, path, limits, faults);
  const dataStart = await checkLocalHeader(zip, record, path, end, faults);
  if (dataStart === null) return null;
  return {
    path,
    kind: kindOf(path),
    size: record.uncompressedSize,
    compressedSize: record.compressedSize,
    crc32: record.crc32,
    deflated: record.compressionMethod === DEFLATED,
    described: (record.generalPurposeBitFlag & DESCRIBED) !== 0,
    start: record.relativeOffsetOfLocalHeader,
    dataStart,
  };
}

function refuseTotals(entries: readonly ArchiveEntry[], limits: IntakeLimits): void {
  const files = entries.filter(({ kind }) => kind === 'file').length;
  if (areTooMany(entries.length, files, limits))
    throw refusal('archive_too_many_files', `it has ${files} files`);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const compressedSize = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  if (size > limits.maxInflatedBytes) {
    throw refusal('archive_too_large', `its files have more than ${limits.maxInflatedBytes} bytes`);
  }
  if (inflatesTooFar(size, compressedSize, limits)) {
    throw refusal('archive_ratio', `it inflates to more than ${limits.maxRatio} times its size`);
  }
}
