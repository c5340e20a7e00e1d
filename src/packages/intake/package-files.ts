import { packageFileKind } from '../../domain/packages';
import { type ArchiveEntry, baseName } from './archive-entry';
import { Faults, refusal } from './refusals';

/**
 * Checks whether the files of an archive make a package once their folders are removed.
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
    if (paths.has(path)) faults.add('archive_inconsistent', path, 'occurs twice');
    paths.add(path);
  }
  for (const { path, size } of files) {
    if (packageFileKind(baseName(path)) === null)
      faults.add('package_files_unknown', path, 'is not a file of a package');
    const other = takenBy.get(sameName(path));
    if (other !== undefined && other !== path) {
      faults.add('package_names_collide', path, `would have the same name as ${other}`);
    }
    takenBy.set(sameName(path), path);
    if (size === 0) faults.add('package_file_empty', path, 'is empty');
  }
  faults.refuse();
  if (!files.some(({ path }) => packageFileKind(baseName(path)) === 'source'))
    throw refusal('package_source_missing');
}

/** Makes names equal that are the same file where a file system ignores case and Unicode form. */
function sameName(path: string): string {
  return baseName(path).normalize('NFKC').toLowerCase();
}
