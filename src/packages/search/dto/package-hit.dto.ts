import { ApiProperty } from '@nestjs/swagger';
import { LinkDto, PageDto } from '../../../platform/http';
import { SEARCH_KINDS, type SearchKind } from '../search-kind';

/** Where a word stands in a snippet. */
export class SnippetMarkDto {
  /** UTF-16 code units from the beginning of the snippet, as JavaScript counts */
  @ApiProperty({ example: 14 })
  start!: number;

  /** UTF-16 code units */
  @ApiProperty({ example: 4 })
  length!: number;
}

/** The line that has most of what was searched for. */
export class SnippetDto {
  /** Plain text as it is in the file, never markup; at most 240 characters of a line */
  @ApiProperty({ example: ':SECTION=INIT_TOOL_CHANGE_MILL' })
  text!: string;

  marks!: SnippetMarkDto[];
}

/** A package that something was found in. */
export class HitPackageDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'FANUC_MILL' })
  name!: string;

  @ApiProperty({ example: 3 })
  version!: number;
}

/** A file that something was found in. */
export class HitFileDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'FANUC_MILL.SRC' })
  filename!: string;
}

/** Where it leads. */
export class HitLinksDto {
  package!: LinkDto;

  file!: LinkDto;

  /** Only of sections */
  section?: LinkDto;
}

/** Something that was found. */
export class PackageHitDto {
  @ApiProperty({ enum: SEARCH_KINDS, enumName: 'SearchKind' })
  kind!: SearchKind;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'null: a comment',
    example: 'INIT_TOOL_CHANGE_MILL',
  })
  name!: string | null;

  package!: HitPackageDto;

  file!: HitFileDto;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: "The snippet's, from 1; null: the file itself",
    example: 210,
  })
  line!: number | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: no section' })
  section_id!: string | null;

  snippet!: SnippetDto;

  /** Its name is what was searched for, but for case and separators */
  @ApiProperty({ example: false })
  exact!: boolean;

  /** How well it fits, among the hits of the same search */
  @ApiProperty({ example: 0.24 })
  rank!: number;

  _links!: HitLinksDto;
}

export class PackageHitPageDto extends PageDto {
  items!: PackageHitDto[];
}
