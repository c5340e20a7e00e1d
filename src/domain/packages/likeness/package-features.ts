import type { ParsedPackageFile } from '../parsed-package-file';
import { countTerms } from './count-terms';
import { TermCounts } from './term-counts';

/** Numbers of a package's vector. */
export const FEATURE_DIMENSIONS = 256;

/**
 * What a package is like, as a vector of length 1: its terms (names and shapes of sections, variables and attributes
 * with their values, calls, words of its templates) are hashed into FEATURE_DIMENSIONS numbers, each with a sign of
 * its own so that terms which share a number cancel out on average (Weinberger et al., "Feature Hashing for Large
 * Scale Multitask Learning", 2009). The same package has the same numbers on every machine, whatever the order of its
 * files; they are single-precision, as databases keep them.
 *
 * @param files at least one
 */
export function packageFeatures(files: Iterable<ParsedPackageFile>): number[] {
  const terms = new TermCounts();
  for (const file of files) countTerms(file, terms);
  const sums = new Array<number>(FEATURE_DIMENSIONS).fill(0);
  for (const [hash, weight] of terms.weighted()) {
    sums[hash % FEATURE_DIMENSIONS] += hash & SIGN_BIT ? weight : -weight;
  }
  const length = Math.sqrt(sums.reduce((squares, sum) => squares + sum * sum, 0));
  // Terms that cancel each other out to the last: nothing is like such a package, but no number may be infinite.
  return sums.map((sum) => (length === 0 ? 0 : Math.fround(sum / length)));
}

/** Above the bits that choose the dimension. */
const SIGN_BIT = FEATURE_DIMENSIONS;

/** Cosine of two vectors of length 1: 1 for the same package, about 0 for packages that share nothing. */
export function likeness(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at] * other[at];
  return sum;
}
