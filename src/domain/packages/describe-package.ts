import type { DescribedPackage, NameBasis, StatedFact } from './described-package';
import type { PackageFileKind } from './package-file-kind';
import type { NamedValue, ParsedPackageFile } from './parsed-package-file';

export interface PackageFileToDescribe {
  fileName: string;
  parsed: ParsedPackageFile;
}

/** Kinds of files in which machine and controller are searched, in this order. */
const KINDS: readonly PackageFileKind[] = ['source', 'library', 'control', 'configuration', 'attributes'];
const MACHINE = ['MACHINE NAME', 'MACHINE TYPE', 'MACHINE'];
const CONTROLLER = ['CONTROLLER TYPE', 'CONTROLLER NAME', 'CONTROLLER', 'CONTROL'];

/**
 * Works out what the files of a package say about it. The source that gives the package its name is read first, then
 * the other sources by name, libraries, control files and the registry of attributes. In each file, descriptors come
 * before comments. The order of `files` does not matter.
 *
 * @param files at least one
 */
export function describePackage(files: readonly PackageFileToDescribe[]): DescribedPackage {
  const byName = files.toSorted((a, b) => compare(a.fileName, b.fileName));
  const postName = setting(byName, 'info', 'postname');
  const name = nameOf(byName, postName);
  const ordered = KINDS.flatMap((kind) => byName.filter(({ parsed }) => parsed.kind === kind)).toSorted(
    (a, b) => Number(b.fileName === name.fileName) - Number(a.fileName === name.fileName),
  );
  return {
    name,
    machineType: stated(ordered, MACHINE),
    controllerType: stated(ordered, CONTROLLER),
    postName,
    postExtension: setting(byName, 'info', 'postextension'),
    system: setting(ordered, 'source', 'system') ?? setting(ordered, 'library', 'system'),
  };
}

function nameOf(
  byName: readonly PackageFileToDescribe[],
  postName: StatedFact | null,
): DescribedPackage['name'] {
  const sources = byName.filter(({ parsed }) => parsed.kind === 'source');
  const posted = sources.find(({ fileName }) => same(baseName(fileName), postName?.value));
  const [{ fileName }] = posted ? [posted] : sources.length > 0 ? sources : byName;
  const basis: NameBasis =
    sources.length === 0
      ? 'first_file'
      : sources.length === 1
        ? 'only_source'
        : posted
          ? 'post_name'
          : 'first_source';
  return { value: baseName(fileName), fileName, basis };
}

/** Returns the value from the first file that states one of `names`. Earlier names win over later ones. */
function stated(files: readonly PackageFileToDescribe[], names: readonly string[]): StatedFact | null {
  for (const { fileName, parsed } of files) {
    const all = [descriptors(parsed), parsed.header, grouped(parsed)];
    for (const values of all) {
      for (const name of names) {
        const found = values.find((each) => same(plain(each.name), name) && unquoted(each.value) !== '');
        if (found) return { value: unquoted(found.value), fileName, line: found.line };
      }
    }
  }
  return null;
}

/** Descriptors and their defaults: sources state their machine and controller there. */
function descriptors({ attributes }: ParsedPackageFile): NamedValue[] {
  return attributes.flatMap(({ name, type, properties }) => {
    const given = properties.find((property) => property.name === 'ATTRDEFAULT');
    return type === 'DESCRIPTOR' && given ? [{ ...given, name }] : [];
  });
}

/** Values of control files. Values that a source calculates do not count. */
function grouped({ kind, variables }: ParsedPackageFile): NamedValue[] {
  if (kind !== 'control' && kind !== 'configuration') return [];
  return variables.map(({ name, value, line }) => ({ name, value: value ?? '', line }));
}

function setting(
  files: readonly PackageFileToDescribe[],
  kind: PackageFileKind,
  name: string,
): StatedFact | null {
  for (const { fileName, parsed } of files) {
    if (parsed.kind !== kind) continue;
    const found = parsed.settings.find((each) => same(each.name, name) && unquoted(each.value) !== '');
    if (found) return { value: unquoted(found.value), fileName, line: found.line };
  }
  return null;
}

function baseName(fileName: string): string {
  return fileName.slice(0, fileName.lastIndexOf('.'));
}

function plain(name: string): string {
  return name.replaceAll('_', ' ');
}

function unquoted(value: string): string {
  return /^".*"$/s.test(value) ? value.slice(1, -1).trim() : value;
}

function same(one: string, other: string | undefined): boolean {
  return one.toLowerCase() === other?.toLowerCase();
}

/** Compares by code units, so that the order is the same on every machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
