import type { IntakeLimits } from './intake-limits';
import { type IncomingPackageFile, walkArchive } from './walk-archive';

/**
 * Gives each file of an archive to `onFile`, one after the other, with the same checks as `inspectArchive`: a stream
 * fails with the refusal before its end where its bytes are not what the archive claims, and nothing that was made
 * of it may be kept then.
 *
 * @param path of the archive on local disk; it must not change meanwhile
 * @param onFile reads the stream to its end
 * @returns what `onFile` gave, in the order of the archive's directory
 * @throws UnprocessableError as `inspectArchive`; whatever `onFile` throws; the signal's reason
 */
export async function readArchive<T>(
  path: string,
  limits: IntakeLimits,
  onFile: (file: IncomingPackageFile) => Promise<T>,
  signal?: AbortSignal,
): Promise<T[]> {
  return (await walkArchive(path, limits, onFile, signal)).results;
}
