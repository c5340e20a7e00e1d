import { Findings } from './findings';
import type { LineReader } from './line-reader';
import { type PackageFileKind, packageFileKind } from './package-file-kind';
import type { ParsedPackageFile } from './parsed-package-file';
import { SourceReader } from './source/source-reader';
import { kinematicsEntry, languageEntry, TableReader } from './tables/table-reader';
import { ValueReader } from './tables/value-reader';
import { decodeSource } from './text/source-text';
import { eachLine } from './text/text-lines';

/**
 * Reads a file of a post-processor package for the Universal Post Generator of CAMWorks, after the vendor's "Post
 * Processor: Writer's Reference" and files in use. It never fails because of the content: lines without a known
 * meaning are reported, and files that are not text are marked as binary. The time is in proportion to the length of
 * the file.
 *
 * @param fileName the file's kind follows from its extension
 * @throws RangeError for a file that packages do not have
 */
export function parsePackageFile(fileName: string, bytes: Uint8Array): ParsedPackageFile {
  const kind = packageFileKind(fileName);
  if (kind === null) throw new RangeError(`Packages have no files such as ${fileName}.`);
  const source = kind === 'other' ? null : decodeSource(bytes);
  const findings = new Findings();
  const read = source
    ? readLines(kind as ReadKind, source.text, findings)
    : { lineCount: 0, lineEnding: 'none' as const };
  findings.lists.unparsed.sort((a, b) => a.line - b.line);
  return {
    kind,
    binary: source === null && kind !== 'other',
    encoding: source?.encoding ?? null,
    ...read,
    ...findings.lists,
    lines: findings.lines,
    omitted: findings.omitted(),
    shortened: findings.shortened,
  };
}

/** Kinds of files whose lines are read. */
type ReadKind = Exclude<PackageFileKind, 'other'>;

function readLines(kind: ReadKind, text: string, findings: Findings) {
  const reader = readerOf(kind, text, findings);
  const read = eachLine(text, (line) => reader.read(line));
  reader.end();
  return read;
}

function readerOf(kind: ReadKind, text: string, findings: Findings): LineReader {
  switch (kind) {
    case 'source':
    case 'library':
    case 'attributes':
      return new SourceReader(text, findings);
    case 'info':
      return new ValueReader(text, 'setting', findings);
    case 'control':
    case 'configuration':
      return new ValueReader(text, 'variable', findings);
    case 'language':
      return new TableReader(languageEntry, findings);
    case 'kinematics':
      return new TableReader(kinematicsEntry, findings);
  }
}
