/** Something with a name in a file: a section, a variable, an attribute, a property. */
export interface NamedItem {
  /** Identifies the item in its list: items of the same key are compared with each other. */
  key: string;
  /** Items of the same key and the same content are equal. */
  content: string;
}

/** How two lists of named items differ. Each item is in at most one of these lists, and in none if it is unchanged. */
export interface NamedChanges<Item extends NamedItem> {
  added: Item[];
  removed: Item[];
  /** Different content under the same key. */
  changed: { before: Item; after: Item }[];
  /** Same content, but in another order among the others. */
  moved: { before: Item; after: Item }[];
}

/**
 * Compares lists of named items, given in the order of their lines. Where several items have the same key, those of the
 * same content are matched first, then the first that is left with the first that is left. An item does not count as
 * moved because something was added or removed above it; as few items as possible count as moved.
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
      const next = matches.has(at) ? undefined : waiting.get(keyOf(item))?.next();
      const match = next?.value as number | undefined;
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

/** Indices of the items that are not taken, by key. Each index is handed out once. */
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

/**
 * Indices of a longest strictly increasing subsequence, ascending. Patience sorting, n log n. Where several are equally
 * long, the result is always the same one.
 */
function longestIncreasing(values: readonly number[]): number[] {
  // tails[k]: index of the smallest value that ends an increasing run of k + 1.
  const tails: number[] = [];
  const before = new Array<number>(values.length).fill(-1);
  values.forEach((value, index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (values[tails[middle]] < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = tails[low - 1];
    tails[low] = index;
  });
  const run: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]) run.push(at);
  return run.reverse();
}
