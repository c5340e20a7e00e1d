import { hashTerm } from './hash-term';

/**
 * What is counted of a package, and how much it weighs. Names make a post what it is; shapes and words that any post
 * writes, such as G0 and M30, tell less.
 */
export const TERM_WEIGHTS = {
  kind: 1,
  section: 3,
  shape: 1,
  code: 1,
  reference: 1,
  call: 2,
  variable: 2,
  value: 2,
  attribute: 3,
  question: 2,
  setting: 2,
  operation: 2,
  include: 2,
  entry: 1,
} as const;
export type TermFamily = keyof typeof TERM_WEIGHTS;

/** How often each term occurs. Terms are known by their hashes: a rare collision counts two as one, always the same. */
export class TermCounts {
  private readonly counts = new Map<number, { count: number; weight: number }>();

  /** Counts a term; its parts cannot run into one another. */
  add(family: TermFamily, ...parts: readonly string[]): void {
    const term = hashTerm([family, ...parts].join('\0'));
    const known = this.counts.get(term);
    if (known) known.count += 1;
    else this.counts.set(term, { count: 1, weight: TERM_WEIGHTS[family] });
  }

  /** Hash and weight of each term: `weight × (1 + ⌊log₂ count⌋)`, an integer, so that any order has the same sum. */
  *weighted(): Generator<[hash: number, weight: number]> {
    for (const [hash, { count, weight }] of this.counts) yield [hash, weight * (32 - Math.clz32(count))];
  }
}
