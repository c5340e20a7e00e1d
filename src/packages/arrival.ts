import { createHash } from 'node:crypto';
import type { PackageFormDto } from './dto/package-form.dto';
import type { PostFile } from './post-file.entity';
import type { PostPackage } from './post-package.entity';

/** A file of an uploaded package. */
export type ArrivedFile = Pick<PostFile, 'filename' | 'fileExtension' | 'sizeBytes' | 'contentHash'>;

/** A valid package whose bytes are stored, and that has no row yet. */
export interface Arrival extends Pick<
  PostPackage,
  'id' | 'name' | 'uploadedAs' | 'archiveKey' | 'archiveSha256' | 'archiveSize' | 'archiveFileName'
> {
  /** In the order of the archive. */
  files: ArrivedFile[];
  form: PackageFormDto;
}

/** SHA-256 of the names and hashes of some files, whatever their order, lower-case hex. */
export function contentsSha256(files: readonly ArrivedFile[]): string {
  const hash = createHash('sha256');
  const named = files.map(({ filename, contentHash }) => ({ name: Buffer.from(filename), contentHash }));
  for (const { name, contentHash } of named.toSorted((a, b) => Buffer.compare(a.name, b.name))) {
    hash.update(name).update(`\n${contentHash}\n`);
  }
  return hash.digest('hex');
}
