/** What a file of a post-processor package is, by its extension. */
export const PACKAGE_FILE_KINDS = {
  SRC: 'source',
  LIB: 'library',
  PINF: 'info',
  LNG: 'language',
  ATR: 'attributes',
  KIN: 'kinematics',
  CTL: 'control',
  CNF: 'configuration',
} as const;

/** An extension that a package may have, upper case and without the dot. */
export type PackageExtension = keyof typeof PACKAGE_FILE_KINDS;
export type PackageFileKind = (typeof PACKAGE_FILE_KINDS)[PackageExtension];

/**
 * The extension of a file's name as packages know it, in any case; null: packages have no such files, or the name is
 * nothing else. ASCII letters only: `ſ` and `ı` become S and I in upper case and are neither.
 */
export function packageExtension(fileName: string): PackageExtension | null {
  const extension = /.\.([A-Za-z]+)$/.exec(fileName)?.[1].toUpperCase();
  return extension !== undefined && Object.hasOwn(PACKAGE_FILE_KINDS, extension)
    ? (extension as PackageExtension)
    : null;
}
