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
