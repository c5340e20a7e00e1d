/** What a comparison needs to know about a file of a package. */
export interface ComparedFile {
  fileName: string;
  sha256: string;
}

/** How the files of two packages differ. Each file of either side is in exactly one list; lists are sorted by file name. */
export interface FileChanges<File extends ComparedFile> {
  added: File[];
  removed: File[];
  /**
   * Different bytes. The two files have the same name, in any case, or are the only ones left on their side with their
   * extension.
   */
  changed: { before: File; after: File }[];
  /** Same bytes under another name. */
  renamed: { before: File; after: File }[];
  unchanged: { before: File; after: File }[];
}

/** Compares files by name and content. Swapping the sides swaps `added` and `removed`, and the sides of each pair. */
export function compareFiles<File extends ComparedFile>(
  before: readonly File[],
  after: readonly File[],
): FileChanges<File> {
  const left = { before: byName(before), after: byName(after) };
  const changes: FileChanges<File> = { added: [], removed: [], changed: [], renamed: [], unchanged: [] };
  const sameName = pairsBy(left, ({ fileName }) => fileName.toLowerCase());
  const sameContent = pairsBy(left, ({ sha256 }) => sha256);
  const sameKind = pairsBy(left, ({ fileName }) => extensionOf(fileName), 'only');
  for (const pair of [...sameName, ...sameContent, ...sameKind]) changes[changeOf(pair)].push(pair);
  for (const list of [changes.changed, changes.renamed, changes.unchanged]) {
    list.sort((one, other) => compareNames(one.before, other.before));
  }
  return { ...changes, added: left.after, removed: left.before };
}

function changeOf({ before, after }: { before: ComparedFile; after: ComparedFile }) {
  if (before.sha256 !== after.sha256) return 'changed';
  return before.fileName === after.fileName ? 'unchanged' : 'renamed';
}

/**
 * Pairs files of the same key and takes them out of `left`: the first with the first, the second with the second. With
 * `only`, a key counts only where each side has one file.
 */
function pairsBy<File>(
  left: { before: File[]; after: File[] },
  keyOf: (file: File) => string,
  which: 'all' | 'only' = 'all',
): { before: File; after: File }[] {
  const [before, after] = [grouped(left.before, keyOf), grouped(left.after, keyOf)];
  const pairs = [...before].flatMap(([key, files]) => {
    const others = after.get(key) ?? [];
    if (which === 'only' && (files.length > 1 || others.length > 1)) return [];
    return files.slice(0, others.length).map((file, n) => ({ before: file, after: others[n] }));
  });
  const taken = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
  left.before = left.before.filter((file) => !taken.has(file));
  left.after = left.after.filter((file) => !taken.has(file));
  return pairs;
}

function grouped<File>(files: readonly File[], keyOf: (file: File) => string): Map<string, File[]> {
  const groups = new Map<string, File[]>();
  for (const file of files) {
    const key = keyOf(file);
    const group = groups.get(key);
    if (group) group.push(file);
    else groups.set(key, [file]);
  }
  return groups;
}

function extensionOf(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
}

function byName<File extends ComparedFile>(files: readonly File[]): File[] {
  return [...files].sort(compareNames);
}

/** Compares by code units, so that the order is the same on every machine. */
function compareNames(one: ComparedFile, other: ComparedFile): number {
  return one.fileName < other.fileName ? -1 : Number(one.fileName > other.fileName);
}
