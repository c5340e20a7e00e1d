import { ApiProperty } from '@nestjs/swagger';
import {
  PACKAGE_FILE_KINDS,
  type LineEnding,
  type PackageFileKind,
  type TextEncoding,
} from '../../domain/packages';
import { LinkDto } from '../../platform/http';
import { PARSE_STATUSES, type ParseStatus } from '../post-file.entity';

const KINDS = Object.values(PACKAGE_FILE_KINDS);
const ENCODINGS: readonly TextEncoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'];
const LINE_ENDINGS: readonly LineEnding[] = ['crlf', 'lf', 'cr', 'mixed', 'none'];

export class PackageFileLinksDto {
  self!: LinkDto;
  package!: LinkDto;
  download!: LinkDto;
}

/** A file of a package. */
export class PackageFileDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'VMC850.SRC' })
  filename!: string;

  @ApiProperty({ example: 'SRC' })
  file_extension!: string;

  @ApiProperty({ enum: KINDS, enumName: 'PackageFileKind', example: 'source' })
  kind!: PackageFileKind;

  @ApiProperty({ example: 182_044 })
  size_bytes!: number;

  @ApiProperty({
    description: 'SHA-256, lower-case hex',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  content_hash!: string;

  @ApiProperty({
    enum: PARSE_STATUSES,
    enumName: 'PackageParseStatus',
    example: 'parsed',
    description: 'too_large, too_complex: kept and given back, but not read',
  })
  parse_status!: ParseStatus;

  @ApiProperty({ enum: ENCODINGS, nullable: true, example: 'windows-1252' })
  encoding!: TextEncoding | null;

  @ApiProperty({ enum: LINE_ENDINGS, nullable: true, example: 'crlf' })
  line_ending!: LineEnding | null;

  @ApiProperty({ type: Number, nullable: true, example: 5_912 })
  line_count!: number | null;

  @ApiProperty({ format: 'date-time' })
  created_at!: string;

  @ApiProperty({ format: 'date-time' })
  updated_at!: string;

  _links!: PackageFileLinksDto;
}

/** Findings beyond what is kept of a list. */
export class OmittedFindingsDto {
  @ApiProperty({ example: 'comments' })
  list!: string;

  @ApiProperty({ example: 1_204 })
  count!: number;

  @ApiProperty({ example: 100_213, description: 'Line of the first' })
  from_line!: number;
}

/** A line of which only the beginning is kept beside the file. */
export class ShortenedLineDto {
  @ApiProperty({ example: 17 })
  line!: number;

  @ApiProperty({ example: 90_112, description: 'Characters that the text really has' })
  length!: number;
}

/** A file of a package, with what reading it has told. */
export class PackageFileDetailDto extends PackageFileDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    nullable: true,
    example: { sections: 412, attributes: 38, variables: 961, unparsed: 0 },
    description: 'How many of each were found',
  })
  counts!: Record<string, number> | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    nullable: true,
    example: { section: 5_100, comment: 640, blank: 172, unparsed: 0 },
    description: 'How many lines were taken for what; they add up to line_count',
  })
  lines!: Record<string, number> | null;

  omitted!: OmittedFindingsDto[];
  shortened!: ShortenedLineDto[];
}
