/**
 * The item with the least measure; the first of equals.
 *
 * @throws TypeError when there are no items
 */
export function leastBy<T>(items: readonly T[], measure: (item: T) => number): T {
  return items.reduce((best, item) => (measure(item) < measure(best) ? item : best));
}

/**
 * The item with the greatest measure; the first of equals.
 *
 * @throws TypeError when there are no items
 */
export function greatestBy<T>(items: readonly T[], measure: (item: T) => number): T {
  return items.reduce((best, item) => (measure(item) > measure(best) ? item : best));
}
