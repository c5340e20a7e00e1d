/** The kinds of files in a post-processor package, by extension. */
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

/** An extension of a package file: upper case, without the dot. */
export type PackageExtension = keyof typeof PACKAGE_FILE_KINDS;
/** `other`: a document beside the files of the package. It is kept but not read. */
export type PackageFileKind = (typeof PACKAGE_FILE_KINDS)[PackageExtension] | 'other';

/** Names of documents that makers put beside the files of a package. */
const DOCUMENT =
  /.\.(?:txt|md|pdf|rtf|doc|html?)$|^(?:read[ ._-]?me|readme\.1st|changes|changelog|licen[cs]e|copying|notice)$/i;

/**
 * Finds the extension of a file name, in any case. Only ASCII letters count: `ſ` and `ı` become S and I in upper case
 * but are other letters.
 *
 * @returns null where packages have no files of this extension, or where the name is only an extension
 */
export function packageExtension(fileName: string): PackageExtension | null {
  const extension = /.\.([A-Za-z]+)$/.exec(fileName)?.[1].toUpperCase();
  return extension !== undefined && Object.hasOwn(PACKAGE_FILE_KINDS, extension)
    ? (extension as PackageExtension)
    : null;
}

/** The kind of a file, by its name. null: packages have no such files. */
export function packageFileKind(fileName: string): PackageFileKind | null {
  const extension = packageExtension(fileName);
  if (extension !== null) return PACKAGE_FILE_KINDS[extension];
  return DOCUMENT.test(fileName) ? 'other' : null;
}
