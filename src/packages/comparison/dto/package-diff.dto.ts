import { ApiProperty } from '@nestjs/swagger';
import { LinkDto, Text, Uuid, WholeNumber } from '../../../platform/http';
import { FindingChangesDto } from './finding-changes.dto';
import { SectionDiffDto } from './section-diff.dto';

/** One side of a comparison. */
export class DiffSideDto {
  /** Id of the package */
  @Uuid()
  id!: string;

  /** Name of the package */
  @Text({ example: 'FANUC_MILL' })
  name!: string;

  /** Version of the package */
  @WholeNumber({ example: 3 })
  version!: number;
}

/** A file of either package. */
export class DiffFileDto {
  /** Id of the file */
  @Uuid()
  id!: string;

  /** Name of the file */
  @Text({ example: 'FANUC_MILL.SRC' })
  filename!: string;

  /** Size, bytes */
  @WholeNumber({ example: 182_400 })
  size!: number;

  /** SHA-256, lower-case hex */
  @Text({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  sha256!: string;
}

/** The same file on both sides. */
export class DiffFilePairDto {
  /** The file in the older package */
  before!: DiffFileDto;

  /** The file in the newer package */
  after!: DiffFileDto;
}

/** A file whose bytes changed. It has the same name, or is the only one left with its extension on both sides. */
export class ChangedFileDto extends DiffFilePairDto {
  /** Changes of sections */
  sections!: FindingChangesDto;

  /** Changes of variables */
  variables!: FindingChangesDto;

  /** Changes of attributes */
  attributes!: FindingChangesDto;
}

/** How the files changed. */
export class FileChangesDto {
  /** Files only in the newer package */
  added!: DiffFileDto[];

  /** Files only in the older package */
  removed!: DiffFileDto[];

  /** Files with the same bytes under another name */
  renamed!: DiffFilePairDto[];

  /** Files with different bytes */
  changed!: ChangedFileDto[];

  /** Number of unchanged files */
  @WholeNumber({ example: 6 })
  unchanged!: number;
}

/** Links of a comparison. */
export class PackageDiffLinksDto {
  /** This comparison */
  self!: LinkDto;

  /** The older package */
  before!: LinkDto;

  /** The newer package */
  after!: LinkDto;
}

/** The differences between two packages. */
export class PackageDiffDto {
  /** The older package */
  before!: DiffSideDto;

  /** The newer package */
  after!: DiffSideDto;

  /** Changes of the files and of their content */
  files!: FileChangesDto;

  @ApiProperty({
    type: [SectionDiffDto],
    nullable: true,
    description:
      'Text differences of the section in the query, without equal texts; null: the query names none',
  })
  section_diffs!: SectionDiffDto[] | null;

  /** Links to related resources */
  _links!: PackageDiffLinksDto;
}
