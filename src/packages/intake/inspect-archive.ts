import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { IntakeLimits } from './intake-limits';
import { type IncomingPackageFile, walkArchive } from './walk-archive';

/** A file of an archive that may be stored. */
export interface ArchiveFile extends Omit<IncomingPackageFile, 'stream'> {
  /** Lower-case hex. */
  sha256: string;
}

/** What an archive holds. */
export interface InspectedArchive {
  /** In the order of its directory. */
  files: ArchiveFile[];
  /** Paths of what macOS and Windows left behind; not stored. */
  ignored: string[];
}

/**
 * Validates a ZIP completely: its end records, its directory, every local header, and every byte of every entry,
 * inflated, counted and checked by CRC-32. Headers are never believed; at most `limits` plus one chunk is inflated.
 * Nothing is written. Only as strict an archive passes as every program unpacks alike: entries one after the other
 * from the first byte to the last, stored or deflated, with safe names.
 *
 * @param path of the archive on local disk
 * @throws UnprocessableError with every offending entry in `errors` (at most 50 and how many more):
 *   `archive_malformed`, `archive_multi_disk`, `archive_encrypted`, `archive_method_unsupported`,
 *   `archive_path_unsafe`, `archive_link`, `archive_nested`, `archive_inconsistent`, `archive_overlapping`,
 *   `archive_too_many_files`, `archive_too_large`, `archive_ratio`, `package_files_unknown`,
 *   `package_names_collide`, `package_file_empty`, `package_source_missing`
 */
export async function inspectArchive(
  path: string,
  limits: IntakeLimits,
  signal?: AbortSignal,
): Promise<InspectedArchive> {
  const { results, ignored } = await walkArchive(
    path,
    limits,
    async ({ stream, ...file }) => ({ ...file, sha256: await hashOf(stream) }),
    signal,
  );
  return { files: results, ignored };
}

async function hashOf(stream: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
