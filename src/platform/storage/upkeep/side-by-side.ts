interface Keyed {
  key: string;
}

/** The elements of two lists with the same key; at least one is not null. */
export interface Pair<A extends Keyed, B extends Keyed> {
  left: A | null;
  right: B | null;
}

/** Walks through two lists at once, each in the order of its keys. It holds one element of each. */
export async function* sideBySide<A extends Keyed, B extends Keyed>(
  lefts: AsyncIterable<A>,
  rights: AsyncIterable<B>,
): AsyncGenerator<Pair<A, B>> {
  const [left, right] = [lefts[Symbol.asyncIterator](), rights[Symbol.asyncIterator]()];
  try {
    let [a, b] = [await next(left), await next(right)];
    while (a ?? b) {
      const order = !b ? -1 : !a ? 1 : a.key < b.key ? -1 : Number(a.key > b.key);
      yield { left: order <= 0 ? a : null, right: order >= 0 ? b : null };
      if (order <= 0) a = await next(left);
      if (order >= 0) b = await next(right);
    }
  } finally {
    await Promise.all([left.return?.(), right.return?.()]);
  }
}

async function next<T>(iterator: AsyncIterator<T>): Promise<T | null> {
  const result = await iterator.next();
  return result.done ? null : result.value;
}

/** Groups elements by `size`; the last group may be smaller. */
export async function* grouped<T>(each: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const one of each) {
    if (group.push(one) < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
