/** What a post-processor package is made of (CAMWorks Universal Post Generator), in upper case as it is kept. */
export const PACKAGE_EXTENSIONS = ['.SRC', '.LIB', '.CTL', '.KIN', '.PINF', '.LNG', '.ATR', '.CNF'] as const;

export type PackageExtension = (typeof PACKAGE_EXTENSIONS)[number];

/** Every package has at least one. */
export const SOURCE_EXTENSION: PackageExtension = '.SRC';

/**
 * The extension of a name, in any case; null for every other extension and for a name that is nothing else.
 * ASCII letters only: `ſ` and `ı` become S and I in upper case and are neither.
 */
export function extensionOf(fileName: string): PackageExtension | null {
  const found = /.(\.[A-Za-z]+)$/.exec(fileName)?.[1].toUpperCase();
  return PACKAGE_EXTENSIONS.find((extension) => extension === found) ?? null;
}
