/**
 * The kinds of terms that are counted, and their weights. Names characterise a post; shapes and words that every post
 * writes, such as G0 and M30, say less.
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

/**
 * Counts how often each term occurs. Terms are identified by their hashes: two terms may rarely share a hash and
 * count as one, always the same two.
 */
export class TermCounts {
  private readonly counts = new Map<number, { count: number; weight: number }>();

  /** Counts a term. Its parts are kept apart, so that different parts never make the same term. */
  add(family: TermFamily, ...parts: readonly string[]): void {
    const term = hashTerm([family, ...parts].join('\0'));
    const known = this.counts.get(term);
    if (known) known.count += 1;
    else this.counts.set(term, { count: 1, weight: TERM_WEIGHTS[family] });
  }

  /**
   * Hash and weight of each term. The weight is `weight × (1 + ⌊log₂ count⌋)`, an integer, so that the sum does not
   * depend on the order.
   */
  *weighted(): Generator<[hash: number, weight: number]> {
    for (const [hash, { count, weight }] of this.counts) yield [hash, weight * (32 - Math.clz32(count))];
  }
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * 32-bit hash of a text, unsigned: FNV-1a over its UTF-16 code units, low byte first (Fowler, Noll, Vo), then the
 * finaliser of MurmurHash3, because the low bits of FNV alone are weak for short texts. It uses integers only, so
 * that the result is the same on every machine.
 */
export function hashTerm(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
