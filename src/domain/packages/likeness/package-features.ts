import type { ParsedPackageFile } from '../parsed-package-file';
import { countTerms } from './count-terms';
import { TermCounts } from './term-counts';

/** Numbers of a package's vector. */
export const FEATURE_DIMENSIONS = 256;

/** Above the bits of a hash that choose the dimension. */
const SIGN_BIT = FEATURE_DIMENSIONS;

/**
 * What is said in the files of a package, in whatever order. The same package has the same features on every machine.
 */
export class PackageTerms {
  private readonly terms = new TermCounts();

  /** Counts what a file says. */
  count(file: ParsedPackageFile): void {
    countTerms(file, this.terms);
  }

  /**
   * What the package is like, as a vector of length 1: its terms (names and shapes of sections, variables and
   * attributes with their values, calls, words of its templates) are hashed into FEATURE_DIMENSIONS numbers, each with
   * a sign of its own so that terms which share a number cancel out on average (Weinberger et al., "Feature Hashing for
   * Large Scale Multitask Learning", 2009). The numbers are single-precision, as databases keep them.
   */
  features(): number[] {
    const sums = new Array<number>(FEATURE_DIMENSIONS).fill(0);
    for (const [hash, weight] of this.terms.weighted()) {
      sums[hash % FEATURE_DIMENSIONS] += hash & SIGN_BIT ? weight : -weight;
    }
    const length = Math.sqrt(sums.reduce((squares, sum) => squares + sum * sum, 0));
    // Terms that cancel each other out to the last: nothing is like such a package, but no number may be infinite.
    return sums.map((sum) => (length === 0 ? 0 : Math.fround(sum / length)));
  }
}

/** PackageTerms of all files of a package at once. */
export function packageFeatures(files: Iterable<ParsedPackageFile>): number[] {
  const terms = new PackageTerms();
  for (const file of files) terms.count(file);
  return terms.features();
}

/** Cosine of two vectors of length 1: 1 for the same package, about 0 for packages that share nothing. */
export function likeness(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at] * other[at];
  return sum;
}
