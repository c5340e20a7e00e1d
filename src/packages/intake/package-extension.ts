import {
  PACKAGE_FILE_KINDS,
  packageExtension,
  type PackageExtension as KnownExtension,
} from '../../domain/packages';

/** With the dot, as people write it, in upper case. */
export type PackageExtension = `.${KnownExtension}`;

/** What a post-processor package is made of (CAMWorks Universal Post Generator). */
export const PACKAGE_EXTENSIONS = Object.keys(PACKAGE_FILE_KINDS).map(
  (extension) => `.${extension}` as PackageExtension,
);

/** Every package has at least one. */
export const SOURCE_EXTENSION: PackageExtension = '.SRC';

/** The extension of a name, in any case; null where packages have no such files. */
export function extensionOf(fileName: string): PackageExtension | null {
  const extension = packageExtension(fileName);
  return extension && `.${extension}`;
}
