import { type ArchiveEntry, baseName } from './archive-entry';
import { extensionOf, SOURCE_EXTENSION } from './package-extension';
import { Faults, refusal } from './refusals';

/**
 * Whether the files of an archive make a package once their folders are taken away.
 *
 * @throws UnprocessableError `package_files_unknown`, `package_names_collide`, `package_file_empty`,
 *   `package_source_missing`; `archive_inconsistent` where two entries have one path
 */
export function checkPackageFiles(entries: readonly ArchiveEntry[]): void {
  const files = entries.filter(({ kind }) => kind === 'file');
  const faults = new Faults();
  const paths = new Set<string>();
  const takenBy = new Map<string, string>();
  for (const { path } of entries) {
    if (paths.has(path)) faults.add('archive_inconsistent', path, 'is there twice');
    paths.add(path);
  }
  for (const { path, size } of files) {
    if (extensionOf(baseName(path)) === null)
      faults.add('package_files_unknown', path, 'is of no known kind');
    const other = takenBy.get(sameName(path));
    if (other !== undefined && other !== path) {
      faults.add('package_names_collide', path, `would have the name of ${other}`);
    }
    takenBy.set(sameName(path), path);
    if (size === 0) faults.add('package_file_empty', path, 'has no bytes');
  }
  faults.refuse();
  if (!files.some(({ path }) => extensionOf(baseName(path)) === SOURCE_EXTENSION))
    throw refusal('package_source_missing');
}

/** Names that are one on a file system that minds neither case nor the form of Unicode. */
function sameName(path: string): string {
  return baseName(path).normalize('NFKC').toLowerCase();
}
