import { type ParsedPackageFile, parsePackageFile } from '../../domain/packages';
import type { Computation } from '../../platform/compute';
import { countsOf, sumOf } from '../finding-counts';

export interface FileToParse {
  fileName: string;
  bytes: Uint8Array;
  mostFindings: number;
}

/**
 * Reads a file of a package. It runs in a thread of the pool.
 *
 * @returns null where it has more findings than `mostFindings`; they are not passed to the main thread
 */
export default function parseFile({ fileName, bytes, mostFindings }: FileToParse): ParsedPackageFile | null {
  const parsed = parsePackageFile(fileName, bytes);
  return sumOf(countsOf(parsed)) > mostFindings ? null : parsed;
}

export const PARSE_FILE: Computation<FileToParse, ParsedPackageFile | null> = { file: __filename };
