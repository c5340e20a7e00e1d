import {
  PACKAGE_FILE_KINDS,
  packageExtension,
  type PackageExtension as KnownExtension,
} from '../../domain/packages';

/** With the dot, in upper case. */
export type PackageExtension = `.${KnownExtension}`;

/** Extensions of the files of a post-processor package (CAMWorks Universal Post Generator). */
export const PACKAGE_EXTENSIONS = Object.keys(PACKAGE_FILE_KINDS).map(
  (extension) => `.${extension}` as PackageExtension,
);

/** Every package has at least one file with this extension. */
export const SOURCE_EXTENSION: PackageExtension = '.SRC';

/** Finds the extension of a name, in any case. null: packages have no such files. */
export function extensionOf(fileName: string): PackageExtension | null {
  const extension = packageExtension(fileName);
  return extension && `.${extension}`;
}
