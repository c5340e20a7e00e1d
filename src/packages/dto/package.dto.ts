import { ApiProperty } from '@nestjs/swagger';
import { LinkDto, Moment, OneOf, PageDto, Text, Uuid, WholeNumber } from '../../platform/http';
import { PACKAGE_STATUSES, type PackageStatus } from '../package-status';
import { PackageFileDto } from './package-file.dto';
import { PackageWarningDto } from './package-warning.dto';
import { LONGEST_TAG, PLATFORM, PLATFORM_MESSAGE } from './package-form.dto';

/** A fact that the package states about itself, and where. */
export class StatedFactDto {
  /** The value as stated */
  @Text({ example: 'FANUC 31i' })
  value!: string;

  /** Name of the file that states it */
  @Text({ example: 'VMC850.SRC' })
  file_name!: string;

  /** Line of the file, from 1 */
  @WholeNumber({ example: 12 })
  line!: number;
}

/** What the package states about itself. null: not stated, or not read yet. */
export class StatedFactsDto {
  /** Machine */
  @ApiProperty({ type: StatedFactDto, nullable: true })
  machine_type!: StatedFactDto | null;

  /** Controller */
  @ApiProperty({ type: StatedFactDto, nullable: true })
  controller_type!: StatedFactDto | null;

  /** Name of the post */
  @ApiProperty({ type: StatedFactDto, nullable: true })
  post_name!: StatedFactDto | null;

  /** File extension of the programs that the post writes */
  @ApiProperty({ type: StatedFactDto, nullable: true })
  post_extension!: StatedFactDto | null;

  /** System, such as MILL or TURN */
  @ApiProperty({ type: StatedFactDto, nullable: true })
  system!: StatedFactDto | null;
}

/** What people wrote about the package. They win over what the package states. */
export class PackageTagsDto {
  /** Machine; null: no tag */
  @Text({ nullable: true, example: null })
  machine_type!: string | null;

  /** Controller; null: no tag */
  @Text({ nullable: true, example: 'FANUC 31i-B' })
  controller_type!: string | null;
}

/** The ZIP of a package. */
export class PackageArchiveDto {
  /** File name of the ZIP */
  @Text({ example: 'vmc850.zip' })
  file_name!: string;

  /** Size, bytes */
  @WholeNumber({ example: 48_213 })
  size!: number;

  /** SHA-256, lower-case hex */
  @Text({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  sha256!: string;

  /** archive: the ZIP is the one that was uploaded; file: it was made around a single file */
  @OneOf(['archive', 'file'])
  uploaded_as!: 'archive' | 'file';
}

/** Links of a package. */
export class PackageLinksDto {
  /** The package */
  self!: LinkDto;

  /** Its progress */
  status!: LinkDto;

  /** All versions of the same name */
  versions!: LinkDto;

  /** Its ZIP */
  download!: LinkDto;

  /** The job that reads it */
  job?: LinkDto;

  /** Its sections, once it has been read */
  sections?: LinkDto;

  /** Its attributes, once it has been read */
  attributes?: LinkDto;

  /** Its variables, once it has been read */
  variables?: LinkDto;

  /** Its lines that were not read, once it has been read */
  unread?: LinkDto;

  /** The first package with the same files */
  duplicate_of?: LinkDto;
}

/** One version of a package. */
export class PackageDto {
  /** Id of this version */
  @Uuid()
  id!: string;

  /** Name of the package: that of its source file, without the extension */
  @Text({ example: 'VMC850' })
  name!: string;

  /** Version, from 1. Packages of the same name, in any case, are versions of each other */
  @WholeNumber({ example: 1 })
  version!: number;

  /** Machine: the tag, otherwise as the package states it; null: unknown */
  @Text({ nullable: true, example: 'VMC 850' })
  machine_type!: string | null;

  /** Controller: the tag, otherwise as the package states it; null: unknown */
  @Text({ nullable: true, example: 'FANUC 31i' })
  controller_type!: string | null;

  /** The platform that the files are written for */
  @Text({ example: 'camworks' })
  platform!: string;

  /** What people wrote about the package */
  tags!: PackageTagsDto;

  /** What the package states about itself */
  stated!: StatedFactsDto;

  /** How far the package has come. partial: it was read, but many lines or whole files were not; see warnings */
  @OneOf(PACKAGE_STATUSES, { enumName: 'PackageStatus', example: 'ready' })
  status!: PackageStatus;

  /** Id of the first package with the same files in this workspace; null: there is none */
  @Uuid({ nullable: true, example: null })
  duplicate_of!: string | null;

  /** What happened, and what to do now; null: no error */
  @Text({ nullable: true })
  error_message!: string | null;

  /** Technical detail, beginning with the error code; null: no error */
  @Text({ nullable: true })
  error_detail!: string | null;

  /** Number of files */
  @WholeNumber({ example: 7 })
  file_count!: number;

  /** Number of sections in all files */
  @WholeNumber({ example: 412 })
  section_count!: number;

  /** The ZIP of the package */
  archive!: PackageArchiveDto;

  /** Where its objects are in the file storage */
  @Text({ example: 'packages/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11/' })
  storage_prefix!: string;

  /** When the package was uploaded */
  @Moment()
  created_at!: string;

  /** When the package was last changed */
  @Moment()
  updated_at!: string;

  /** Links to related resources */
  _links!: PackageLinksDto;
}

/** A package with its files. */
export class PackageDetailDto extends PackageDto {
  /** Files that were not read, or not completely; empty unless the status is partial */
  warnings!: PackageWarningDto[];

  /** Its files, in the order of the archive */
  files!: PackageFileDto[];
}

/** A page of packages. */
export class PackagePageDto extends PageDto {
  /** The packages of this page */
  items!: PackageDto[];
}

/** Changes of a package. Fields left out stay as they are. */
export class UpdatePackageDto {
  /** Machine; null: as the package states it */
  @Text({ optional: true, nullable: true, min: 1, max: LONGEST_TAG, example: 'VMC 850' })
  machine_type?: string | null;

  /** Controller; null: as the package states it */
  @Text({ optional: true, nullable: true, min: 1, max: LONGEST_TAG, example: 'FANUC 31i-B' })
  controller_type?: string | null;

  /** The platform that the files are written for */
  @Text({ optional: 'not null', pattern: PLATFORM, message: PLATFORM_MESSAGE, example: 'camworks' })
  platform?: string;
}
