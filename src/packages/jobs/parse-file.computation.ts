import { type ParsedPackageFile, parsePackageFile } from '../../domain/packages';
import type { Computation } from '../../platform/compute';

export interface FileToParse {
  fileName: string;
  bytes: Uint8Array;
}

/** Reads a file of a package; runs in a thread of the pool. */
export default function parseFile({ fileName, bytes }: FileToParse): ParsedPackageFile {
  return parsePackageFile(fileName, bytes);
}

export const PARSE_FILE: Computation<FileToParse, ParsedPackageFile> = { file: __filename };
