import type { Config } from '../platform/config';
import type { Downloadable } from '../uploads';
import type { IntakeLimits } from './intake';
import type { PostFile } from './post-file.entity';
import type { PostPackage } from './post-package.entity';

/** Prefix of the keys of all packages' objects. */
export const PACKAGES_PREFIX = 'packages/';

/** Sources deflate 5 to 20 times. A file that inflates much further is not a package file. */
const MAX_RATIO = 200;

/** Prefix of the keys of a package's objects. */
export function prefixOf(packageId: string): string {
  return `${PACKAGES_PREFIX}${packageId}/`;
}

export function archiveKeyOf(packageId: string): string {
  return `${prefixOf(packageId)}archive`;
}

/** @param position of the file in the archive, from 1 */
export function fileKeyOf(packageId: string, position: number): string {
  return `${prefixOf(packageId)}files/${position}`;
}

export function intakeLimitsOf({ packageMaxFiles, packageMaxInflatedBytes }: Config): IntakeLimits {
  return {
    maxFiles: packageMaxFiles,
    maxFileBytes: packageMaxInflatedBytes,
    maxInflatedBytes: packageMaxInflatedBytes,
    maxRatio: MAX_RATIO,
  };
}

/** The whole package as a download. */
export function wholeOf(found: PostPackage): Downloadable {
  return {
    storageKey: found.archiveKey,
    sha256: found.archiveSha256,
    size: found.archiveSize,
    fileName: found.archiveFileName,
    mimeType: 'application/zip',
  };
}

/** A file of a package as a download. Its encoding is not certain, so its media type is not text. */
export function contentOf(file: PostFile): Downloadable {
  return {
    storageKey: file.storageKey,
    sha256: file.contentHash,
    size: file.sizeBytes,
    fileName: file.filename,
    mimeType: 'application/octet-stream',
  };
}
