import { AnyNumber, Flag, LinkDto, OneOf, PageDto, Text, Uuid, WholeNumber } from '../../../platform/http';
import { SEARCH_KINDS, type SearchKind } from '../search-kind';

/** Position of a word in a snippet. */
export class SnippetMarkDto {
  /** Start in the snippet, in UTF-16 code units, as JavaScript counts */
  @WholeNumber({ example: 14 })
  start!: number;

  /** Length in UTF-16 code units */
  @WholeNumber({ example: 4 })
  length!: number;
}

/** The line with the most words of the search. */
export class SnippetDto {
  /** Plain text as in the file, never markup; at most 240 characters of a line */
  @Text({ example: ':SECTION=INIT_TOOL_CHANGE_MILL' })
  text!: string;

  /** Positions of the words of the search */
  marks!: SnippetMarkDto[];
}

/** The package of a hit. */
export class HitPackageDto {
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

/** The file of a hit. */
export class HitFileDto {
  /** Id of the file */
  @Uuid()
  id!: string;

  /** Name of the file */
  @Text({ example: 'FANUC_MILL.SRC' })
  filename!: string;
}

/** Links of a search result. */
export class HitLinksDto {
  /** The package */
  package!: LinkDto;

  /** The file */
  file!: LinkDto;

  /** The section, where the hit is one */
  section?: LinkDto;
}

/** A search result. */
export class PackageHitDto {
  /** What was found */
  @OneOf(SEARCH_KINDS, { enumName: 'SearchKind' })
  kind!: SearchKind;

  /** Its name; null: a comment */
  @Text({ nullable: true, example: 'INIT_TOOL_CHANGE_MILL' })
  name!: string | null;

  /** The package it is in */
  package!: HitPackageDto;

  /** The file it is in */
  file!: HitFileDto;

  /** Line of the snippet, from 1; null: the hit is the file itself */
  @WholeNumber({ nullable: true, example: 210 })
  line!: number | null;

  /** Id of the section; null: the hit is not a section */
  @Uuid({ nullable: true })
  section_id!: string | null;

  /** The line with the most words of the search */
  snippet!: SnippetDto;

  /** Whether its name equals the search, apart from case and separators */
  @Flag({ example: false })
  exact!: boolean;

  /** How well it matches, relative to the other hits of this search */
  @AnyNumber({ example: 0.24 })
  rank!: number;

  /** Links to related resources */
  _links!: HitLinksDto;
}

/** A page of search results. */
export class PackageHitPageDto extends PageDto {
  /** The hits of this page, the best first */
  items!: PackageHitDto[];
}
