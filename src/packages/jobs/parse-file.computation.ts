import { type ParsedPackageFile, parsePackageFile } from '../../domain/packages';
import type { Computation } from '../../platform/compute';
import { countsOf, sumOf } from '../finding-counts';

export interface FileToParse {
  fileName: string;
  bytes: Uint8Array;
  mostFindings: number;
}

/**
 * Reads a file of a package; runs in a thread of the pool.
 *
 * @returns null where it has more findings: they are not even handed over
 */
export default function parseFile({ fileName, bytes, mostFindings }: FileToParse): ParsedPackageFile | null {
  const parsed = parsePackageFile(fileName, bytes);
  return sumOf(countsOf(parsed)) > mostFindings ? null : parsed;
}

export const PARSE_FILE: Computation<FileToParse, ParsedPackageFile | null> = { file: __filename };
