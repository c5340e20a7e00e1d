/**
 * Indices of a longest strictly increasing subsequence, ascending: patience sorting, n log n. Where there are several,
 * always the same one.
 */
export function longestIncreasing(values: readonly number[]): number[] {
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
