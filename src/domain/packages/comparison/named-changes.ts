import { longestIncreasing } from './longest-increasing';

/** Something with a name in a file: a section, a variable, an attribute, a property. */
export interface NamedItem {
  /** What is told of it when it is added, removed, changed or moved. */
  key: string;
  /** Items of the same key and content are the same. */
  content: string;
}

/** What became of a list of named items; each of either side is in at most one list, and in none if it is as it was. */
export interface NamedChanges<Item extends NamedItem> {
  added: Item[];
  removed: Item[];
  /** Other content under the same key. */
  changed: { before: Item; after: Item }[];
  /** Same content, but no longer in the same order as the others. */
  moved: { before: Item; after: Item }[];
}

/**
 * Compares lists of named items, given in the order of their lines. Of several with the same key, those of the same
 * content are matched first, then the first of what is left with the first. What is added or removed above an item does
 * not move it; as few as possible are told as moved.
 */
export function compareNamed<Item extends NamedItem>(
  before: readonly Item[],
  after: readonly Item[],
): NamedChanges<Item> {
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  for (const keyOf of [identity, ({ key }: Item) => key]) {
    const waiting = queues(after, taken, keyOf);
    before.forEach((item, at) => {
      const match = matches.has(at) ? undefined : waiting.get(keyOf(item))?.next().value;
      if (match === undefined) return;
      matches.set(at, match);
      taken.add(match);
    });
  }
  const pairs = [...matches]
    .sort(([one], [other]) => one - other)
    .map(([one, other]) => ({ before: before[one], after: after[other], place: other }));
  const same = pairs.filter((pair) => pair.before.content === pair.after.content);
  const inOrder = new Set(longestIncreasing(same.map(({ place }) => place)));
  return {
    added: after.filter((_, at) => !taken.has(at)),
    removed: before.filter((_, at) => !matches.has(at)),
    changed: pairs.filter((pair) => pair.before.content !== pair.after.content).map(withoutPlace),
    moved: same.filter((_, at) => !inOrder.has(at)).map(withoutPlace),
  };
}

function identity({ key, content }: NamedItem): string {
  return `${key}\0${content}`;
}

/** Places of the items that are not taken, by key, each to be taken once. */
function queues<Item>(
  items: readonly Item[],
  taken: ReadonlySet<number>,
  keyOf: (item: Item) => string,
): Map<string, IterableIterator<number>> {
  const places = new Map<string, number[]>();
  items.forEach((item, at) => {
    if (taken.has(at)) return;
    const key = keyOf(item);
    const group = places.get(key);
    if (group) group.push(at);
    else places.set(key, [at]);
  });
  return new Map([...places].map(([key, group]) => [key, group.values()]));
}

function withoutPlace<Item>({ before, after }: { before: Item; after: Item }): { before: Item; after: Item } {
  return { before, after };
}
