import type { PackageFormDto } from './dto/package-form.dto';
import type { PostFile } from './post-file.entity';
import type { PostPackage } from './post-package.entity';

/** A file of a package that has come. */
export type ArrivedFile = Pick<PostFile, 'filename' | 'fileExtension' | 'sizeBytes' | 'contentHash'>;

/** A sound package whose bytes are stored but that no row speaks of yet. */
export interface Arrival extends Pick<
  PostPackage,
  'id' | 'name' | 'uploadedAs' | 'archiveKey' | 'archiveSha256' | 'archiveSize' | 'archiveFileName'
> {
  /** In the order of the archive. */
  files: ArrivedFile[];
  form: PackageFormDto;
}
