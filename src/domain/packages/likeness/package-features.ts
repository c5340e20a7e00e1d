import type { ParsedPackageFile } from '../parsed-package-file';
import { countTerms } from './count-terms';
import { TermCounts } from './term-counts';

/** Length of a package's feature vector. */
export const FEATURE_DIMENSIONS = 256;

/** The bit of a hash that gives the sign. The bits below it choose the dimension. */
const SIGN_BIT = FEATURE_DIMENSIONS;

/** The terms of a package's files, whatever their order. The same package has the same features on every machine. */
export class PackageTerms {
  private readonly terms = new TermCounts();

  /** Counts the terms of a file. */
  count(file: ParsedPackageFile): void {
    countTerms(file, this.terms);
  }

  /**
   * Returns the features of the package as a vector of length 1. Its terms (names and shapes of sections, variables
   * and attributes with their values, calls, words of its templates) are hashed into FEATURE_DIMENSIONS numbers. Each
   * term has its own sign, so that terms which share a number cancel out on average (Weinberger et al., "Feature
   * Hashing for Large Scale Multitask Learning", 2009). The numbers are single-precision, as databases store them.
   */
  features(): number[] {
    const sums = new Array<number>(FEATURE_DIMENSIONS).fill(0);
    for (const [hash, weight] of this.terms.weighted()) {
      sums[hash % FEATURE_DIMENSIONS] += hash & SIGN_BIT ? weight : -weight;
    }
    const length = Math.sqrt(sums.reduce((squares, sum) => squares + sum * sum, 0));
    // Terms may cancel out completely. Such a package resembles no other, but no number may be infinite.
    return sums.map((sum) => (length === 0 ? 0 : Math.fround(sum / length)));
  }
}

/** Returns the features of a package from all of its files. */
export function packageFeatures(files: Iterable<ParsedPackageFile>): number[] {
  const terms = new PackageTerms();
  for (const file of files) terms.count(file);
  return terms.features();
}

/** Cosine of two vectors of length 1: 1 for the same package, about 0 for packages that have nothing in common. */
export function likeness(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at] * other[at];
  return sum;
}
