import { ApiProperty } from '@nestjs/swagger';
import { LinkDto } from '../../../platform/http';
import { FindingChangesDto } from './finding-changes.dto';
import { SectionDiffDto } from './section-diff.dto';

/** One side of a comparison. */
export class DiffSideDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'FANUC_MILL' })
  name!: string;

  @ApiProperty({ example: 3 })
  version!: number;
}

/** A file of either package. */
export class DiffFileDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'FANUC_MILL.SRC' })
  filename!: string;

  @ApiProperty({ description: 'Bytes', example: 182_400 })
  size!: number;

  @ApiProperty({
    description: 'SHA-256, lower-case hex',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  sha256!: string;
}

/** The same file on both sides. */
export class DiffFilePairDto {
  before!: DiffFileDto;

  after!: DiffFileDto;
}

/** A file whose bytes changed; of the same name, or the only one left of its extension on both sides. */
export class ChangedFileDto extends DiffFilePairDto {
  sections!: FindingChangesDto;

  variables!: FindingChangesDto;

  attributes!: FindingChangesDto;
}

/** What became of the files. */
export class FileChangesDto {
  added!: DiffFileDto[];

  removed!: DiffFileDto[];

  /** Same bytes, other name */
  renamed!: DiffFilePairDto[];

  changed!: ChangedFileDto[];

  /** How many are as they were */
  @ApiProperty({ example: 6 })
  unchanged!: number;
}

export class PackageDiffLinksDto {
  self!: LinkDto;

  before!: LinkDto;

  after!: LinkDto;
}

/** What differs between two packages. */
export class PackageDiffDto {
  /** The older side */
  before!: DiffSideDto;

  after!: DiffSideDto;

  files!: FileChangesDto;

  @ApiProperty({
    type: [SectionDiffDto],
    nullable: true,
    description:
      'Of the section that was asked for, without those whose text is the same; null: none was asked for',
  })
  section_diffs!: SectionDiffDto[] | null;

  _links!: PackageDiffLinksDto;
}
