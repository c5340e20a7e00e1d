import { compareNamed, type NamedChanges, type NamedItem } from '../../domain/packages/comparison';
import type { Computation } from '../../platform/compute';
import type { Findings, PackageFile } from './package-contents';

/** Files whose bytes differ, and the findings in them. */
export interface FindingsToCompare {
  changed: { before: PackageFile; after: PackageFile }[];
  before: Findings;
  after: Findings;
}

/** Changes of one list of findings. */
export interface ListChanges<Item extends NamedItem> extends NamedChanges<Item> {
  /** How many changes there are of each kind. At most LISTED of each kind are listed. */
  counts: Record<keyof NamedChanges<Item>, number>;
}

/** The changes of the findings in a file whose bytes changed. */
export type ChangedFile = FindingsToCompare['changed'][number] & {
  [List in keyof Findings]: ListChanges<Findings[List][number]>;
};

const LISTED = 500;

/** Compares the findings in files, pair by pair. It runs in a thread of the pool. */
export default function compareFindings({ changed, before, after }: FindingsToCompare): ChangedFile[] {
  const sections = comparing(before.sections, after.sections);
  const variables = comparing(before.variables, after.variables);
  const attributes = comparing(before.attributes, after.attributes);
  return changed.map((pair) => ({
    ...pair,
    sections: sections(pair),
    variables: variables(pair),
    attributes: attributes(pair),
  }));
}

function comparing<Item extends NamedItem & { fileId: string }>(
  before: readonly Item[],
  after: readonly Item[],
): (pair: FindingsToCompare['changed'][number]) => ListChanges<Item> {
  const [were, are] = [byFile(before), byFile(after)];
  return (pair) => {
    const { added, removed, changed, moved } = compareNamed(
      were.get(pair.before.fileId) ?? [],
      are.get(pair.after.fileId) ?? [],
    );
    return {
      ...{ added: added.slice(0, LISTED), removed: removed.slice(0, LISTED) },
      ...{ changed: changed.slice(0, LISTED), moved: moved.slice(0, LISTED) },
      counts: {
        ...{ added: added.length, removed: removed.length },
        ...{ changed: changed.length, moved: moved.length },
      },
    };
  };
}

function byFile<Item extends { fileId: string }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.fileId);
    if (group) group.push(item);
    else groups.set(item.fileId, [item]);
  }
  return groups;
}

export const COMPARE_FINDINGS: Computation<FindingsToCompare, ChangedFile[]> = { file: __filename };
