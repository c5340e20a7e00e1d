import { ApiProperty } from '@nestjs/swagger';
import {
  type LineEnding,
  PACKAGE_FILE_KINDS,
  type PackageFileKind,
  type TextEncoding,
} from '../../domain/packages';
import { LinkDto, Moment, OneOf, Text, Uuid, WholeNumber } from '../../platform/http';
import { PARSE_STATUSES, type ParseStatus } from '../post-file.entity';

const KINDS: readonly PackageFileKind[] = [...Object.values(PACKAGE_FILE_KINDS), 'other'];
const ENCODINGS: readonly TextEncoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'];
const LINE_ENDINGS: readonly LineEnding[] = ['crlf', 'lf', 'cr', 'mixed', 'none'];

/** Links of a file. */
export class PackageFileLinksDto {
  /** The file */
  self!: LinkDto;

  /** Its package */
  package!: LinkDto;

  /** Its bytes */
  download!: LinkDto;
}

/** A file of a package. */
export class PackageFileDto {
  /** Id of the file */
  @Uuid()
  id!: string;

  /** Name of the file, without folders */
  @Text({ example: 'VMC850.SRC' })
  filename!: string;

  /** Its extension, upper case, without the dot; '' where the name has none */
  @Text({ example: 'SRC' })
  file_extension!: string;

  /** Kind of file, by its name. other: a document, such as a README; it is kept but not read */
  @OneOf(KINDS, { enumName: 'PackageFileKind', example: 'source' })
  kind!: PackageFileKind;

  /** Size, bytes */
  @WholeNumber({ example: 182_044 })
  size_bytes!: number;

  /** SHA-256, lower-case hex */
  @Text({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  content_hash!: string;

  /**
   * Whether it was read. partial: more than a tenth of its lines was not; too_large, too_complex, skipped: it was not
   * read. Every file is kept and can be downloaded
   */
  @OneOf(PARSE_STATUSES, { enumName: 'PackageParseStatus', example: 'parsed' })
  parse_status!: ParseStatus;

  @ApiProperty({
    enum: ENCODINGS,
    nullable: true,
    example: 'windows-1252',
    description: 'Text encoding; null: binary, or not read',
  })
  encoding!: TextEncoding | null;

  @ApiProperty({
    enum: LINE_ENDINGS,
    nullable: true,
    example: 'crlf',
    description: 'Line endings; null: binary, or not read',
  })
  line_ending!: LineEnding | null;

  /** Number of lines; null: binary, or not read */
  @WholeNumber({ nullable: true, example: 5_912 })
  line_count!: number | null;

  /** Number of lines that were not read; null: binary, or not read at all */
  @WholeNumber({ nullable: true, example: 0 })
  unread_line_count!: number | null;

  /** When the package was uploaded */
  @Moment()
  created_at!: string;

  /** When the file was last changed here */
  @Moment()
  updated_at!: string;

  /** Links to related resources */
  _links!: PackageFileLinksDto;
}

/** Findings that were left out because their list is full. */
export class OmittedFindingsDto {
  /** Name of the list */
  @Text({ example: 'comments' })
  list!: string;

  /** How many findings were left out */
  @WholeNumber({ example: 1_204 })
  count!: number;

  /** Line of the first finding that was left out */
  @WholeNumber({ example: 100_213 })
  from_line!: number;
}

/** A line that is kept only in part beside the file. */
export class ShortenedLineDto {
  /** The line, from 1 */
  @WholeNumber({ example: 17 })
  line!: number;

  /** Full length of the text, characters */
  @WholeNumber({ example: 90_112 })
  length!: number;
}

/** A file of a package, with the results of reading it. */
export class PackageFileDetailDto extends PackageFileDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    nullable: true,
    example: { sections: 412, attributes: 38, variables: 961, unparsed: 0 },
    description: 'How many findings there are of each kind; null: not read',
  })
  counts!: Record<string, number> | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    nullable: true,
    example: { section: 5_100, comment: 640, blank: 172, unparsed: 0 },
    description: 'How many lines were read as what; the numbers add up to line_count. null: not read',
  })
  lines!: Record<string, number> | null;

  /** Lists that are not complete */
  omitted!: OmittedFindingsDto[];

  /** Lines that are kept only in part */
  shortened!: ShortenedLineDto[];
}
