/** Groups items by a key. Groups come in the order of their first items, and items keep their order. */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) addToGroup(groups, keyOf(item), item);
  return groups;
}

/** Groups items that have several keys: an item joins the group of each of its keys once. */
export function groupByEach<K, T>(items: Iterable<T>, keysOf: (item: T) => Iterable<K>): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) addToGroup(groups, key, item);
  }
  return groups;
}

/** Adds an item to the group of a key, which begins with it when there is none. */
export function addToGroup<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

/** Adds up amounts by key, in the order of the items. */
export function totalBy<K, T>(
  items: Iterable<T>,
  keyOf: (item: T) => K,
  amountOf: (item: T) => number,
): Map<K, number> {
  const totals = new Map<K, number>();
  for (const item of items) totals.set(keyOf(item), (totals.get(keyOf(item)) ?? 0) + amountOf(item));
  return totals;
}

/**
 * Cuts an ascending list into clusters: no value of a cluster lies more than `width` above its first one.
 *
 * @param ascending sorted by `valueOf`
 */
export function clustersWithin<T>(
  ascending: readonly T[],
  width: number,
  valueOf: (item: T) => number,
): T[][] {
  return cut(ascending, (item, cluster) => valueOf(item) - valueOf(cluster[0]) > width);
}

/**
 * Cuts an ascending list where a value lies more than `gap` above the one before it.
 *
 * @param ascending sorted by `valueOf`
 */
export function splitAtGaps<T>(ascending: readonly T[], gap: number, valueOf: (item: T) => number): T[][] {
  return cut(ascending, (item, cluster) => valueOf(item) - valueOf(cluster[cluster.length - 1]) > gap);
}

function cut<T>(items: readonly T[], begins: (item: T, cluster: readonly T[]) => boolean): T[][] {
  const clusters: T[][] = [];
  for (const item of items) {
    const last = clusters.at(-1);
    if (last === undefined || begins(item, last)) clusters.push([item]);
    else last.push(item);
  }
  return clusters;
}
