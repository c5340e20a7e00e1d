import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { PlanbillError } from '../domain/errors';
import { isPartlyRead, type ParsedPackageFile, parsePackageFile } from '../domain/packages';
import { ComputePool } from '../platform/compute';
import { ObjectStorage } from '../platform/storage';
import { countsOf, sumOf } from './finding-counts';
import { PARSE_FILE } from './jobs/parse-file.computation';
import type { ParseStatus, PostFile } from './post-file.entity';

/** Sources have some hundred kilobytes. A larger file is kept, but not read. Bytes. */
const MOST_BYTES = 8 * 1024 * 1024;
/** Most findings in all files of a package. They are held in memory until they are written. */
const MOST_FINDINGS = 200_000;

/** A file with its findings; empty where it was not read. */
export interface FileReading {
  file: PostFile;
  parsed: ParsedPackageFile;
  parseStatus: ParseStatus;
}

/** Reads the stored files of a package, off the main thread. */
@Injectable()
export class ParsingService {
  constructor(
    private readonly storage: ObjectStorage,
    private readonly compute: ComputePool,
  ) {}

  /**
   * @param onRead called after each file, with the number of files read so far
   * @throws UnavailableError `object_missing`, `object_damaged`, `storage_unavailable`
   */
  async parse(
    files: readonly PostFile[],
    signal: AbortSignal,
    onRead: (count: number) => Promise<void>,
  ): Promise<FileReading[]> {
    const readings: FileReading[] = [];
    let room = MOST_FINDINGS;
    for (const file of files) {
      const reading = await this.read(file, room, signal);
      room -= sumOf(countsOf(reading.parsed));
      readings.push(reading);
      await onRead(readings.length);
    }
    return readings;
  }

  private async read(file: PostFile, room: number, signal: AbortSignal): Promise<FileReading> {
    if (file.kind === 'other') return unread(file, 'skipped');
    if (file.sizeBytes > MOST_BYTES) return unread(file, 'too_large');
    signal.throwIfAborted();
    const bytes = await buffer(await this.storage.open(file.storageKey, { sha256: file.contentHash }));
    const parsed = await this.compute
      .run(PARSE_FILE, { fileName: file.filename, bytes, mostFindings: room }, signal)
      .catch((error: unknown) => {
        if (error instanceof PlanbillError && error.code === 'drawing_too_complex') return null;
        throw error;
      });
    if (parsed === null) return unread(file, 'too_complex');
    return { file, parsed, parseStatus: statusOf(parsed) };
  }
}

function statusOf(parsed: ParsedPackageFile): ParseStatus {
  if (parsed.binary) return 'binary';
  return isPartlyRead(parsed) ? 'partial' : 'parsed';
}

function unread(file: PostFile, parseStatus: ParseStatus): FileReading {
  return { file, parsed: parsePackageFile(file.filename, new Uint8Array()), parseStatus };
}
