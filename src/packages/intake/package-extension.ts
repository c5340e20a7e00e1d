import { PACKAGE_FILE_KINDS, packageFileKind } from '../../domain/packages';

/** Extensions of the files of a post-processor package, with the dot (CAMWorks Universal Post Generator). */
export const PACKAGE_EXTENSIONS = Object.keys(PACKAGE_FILE_KINDS).map((extension) => `.${extension}`);

/** The extension of a file name: upper case, with the dot; '' where it has none. */
export function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot > 0 ? fileName.slice(dot).toUpperCase() : '';
}

/** Whether a file of this name is read as a part of a package, and is more than a document beside it. */
export function isPackageFile(fileName: string): boolean {
  const kind = packageFileKind(fileName);
  return kind !== null && kind !== 'other';
}
