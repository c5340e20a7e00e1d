import {
  Flag,
  LinkDto,
  OneOf,
  PageDto,
  PageQueryDto,
  Text,
  Texts,
  Uuid,
  WholeNumber,
} from '../../platform/http';
import type { SectionKind } from '../../domain/packages';

const SECTION_KINDS: readonly SectionKind[] = ['template', 'calculation', 'group'];

/** Which findings of a package. */
export class FindingsQueryDto extends PageQueryDto {
  /** Only findings in this file */
  @Uuid({ optional: true })
  file_id?: string;

  /** Part of the name, in any case */
  @Text({ optional: true, min: 1, max: 200 })
  name?: string;
}

/** The file of a finding. */
export abstract class FoundDto {
  /** Id of the file */
  @Uuid()
  file_id!: string;

  /** Name of the file */
  @Text({ example: 'VMC850.SRC' })
  file_name!: string;
}

/** Links of a section. */
export class SectionLinksDto {
  /** The section with its text */
  self!: LinkDto;

  /** Its file */
  file!: LinkDto;
}

/** A section of a source. Lines count from 1. */
export class SectionDto extends FoundDto {
  /** Id of the section */
  @Uuid()
  id!: string;

  /** Name of the section */
  @Text({ example: 'INIT_TOOL_CHANGE_MILL' })
  name!: string;

  /** template: writes lines of a program; calculation: works out values; group: values below a heading */
  @OneOf(SECTION_KINDS, { enumName: 'SectionKind', example: 'template' })
  kind!: SectionKind;

  /** Names in brackets after the section's name */
  @Texts({ example: [] })
  parameters!: string[];

  /** Line of its name, from 1 */
  @WholeNumber({ example: 311 })
  start_line!: number;

  /** Its last line */
  @WholeNumber({ example: 324 })
  end_line!: number;

  /** The comment that introduces it; null: none */
  @Text({ nullable: true, example: 'Tool change at the beginning' })
  comment!: string | null;

  /** Names in angle brackets in its templates */
  @Texts({ example: ['TOOL_NUM', 'G:RAPID'] })
  references!: string[];

  /** Sections that it calls */
  @Texts({ example: ['CALC_SPINDLE'] })
  calls!: string[];

  /** Links to related resources */
  _links!: SectionLinksDto;
}

/** A section with its text. */
export class SectionDetailDto extends SectionDto {
  /** Its lines, including the line of its name */
  @Text({ example: ':SECTION=INIT_TOOL_CHANGE_MILL\n:T:<N><M:TOOL_CHANGE><TOOL_NUM><EOL>' })
  text!: string;

  /** Whether only the beginning of the text is kept beside the file */
  @Flag({ example: false })
  truncated!: boolean;
}

/** A page of sections. */
export class SectionPageDto extends PageDto {
  /** The sections of this page */
  items!: SectionDto[];
}

/** A line of an attribute. */
export class AttributePropertyDto {
  /** Name of the property */
  @Text({ example: 'ATTRDEFAULT' })
  name!: string;

  /** Value as written in the file */
  @Text({ example: '12000' })
  value!: string;

  /** Its line in the file, from 1 */
  @WholeNumber({ example: 88 })
  line!: number;
}

/** A question or an output word of a post. */
export class AttributeDto extends FoundDto {
  /** Name of the attribute; '' where the file gives none */
  @Text({ example: 'MAX_SPINDLE_SPEED' })
  name!: string;

  /** Its number (ATTRID); null: none */
  @WholeNumber({ nullable: true, example: 19_012 })
  number!: number | null;

  /** Its type (ATTRTYPE), upper case; null: none */
  @Text({ nullable: true, example: 'VALUE' })
  type!: string | null;

  /** Type of its values (ATTRVTYPE), upper case; null: none */
  @Text({ nullable: true, example: 'INTEGER' })
  value_type!: string | null;

  /** All its lines, in order */
  properties!: AttributePropertyDto[];

  /** Its first line, from 1 */
  @WholeNumber({ example: 84 })
  start_line!: number;

  /** Its last line */
  @WholeNumber({ example: 91 })
  end_line!: number;
}

/** A page of attributes. */
export class AttributePageDto extends PageDto {
  /** The attributes of this page */
  items!: AttributeDto[];
}

/** A constant, a switch, or a value that a calculation or a control file sets. */
export class VariableDto extends FoundDto {
  /** Name of the variable */
  @Text({ example: 'MAX_FEED' })
  name!: string;

  /** Its value; null: it is defined without a value */
  @Text({ nullable: true, example: '5000' })
  value!: string | null;

  /** Its line in the file, from 1 */
  @WholeNumber({ example: 41 })
  line!: number;

  /** Section that sets it; null: the whole file */
  @Text({ nullable: true, example: null })
  scope!: string | null;
}

/** A page of variables. */
export class VariablePageDto extends PageDto {
  /** The variables of this page */
  items!: VariableDto[];
}
