import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import type { SectionKind } from '../../domain/packages';
import { LinkDto, PageDto, PageQueryDto } from '../../platform/http';

const SECTION_KINDS: readonly SectionKind[] = ['template', 'calculation', 'group'];

/** Which findings of a package. */
export class FindingsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only those of this file' })
  @IsOptional()
  @IsUUID()
  file_id?: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 200, description: 'Part of the name, in any case' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name?: string;
}

/** In which file something stands. */
abstract class FoundDto {
  @ApiProperty({ format: 'uuid' })
  file_id!: string;

  @ApiProperty({ example: 'VMC850.SRC' })
  file_name!: string;
}

export class SectionLinksDto {
  self!: LinkDto;
  file!: LinkDto;
}

/** A section of a source. Lines count from 1. */
export class SectionDto extends FoundDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'INIT_TOOL_CHANGE_MILL' })
  name!: string;

  @ApiProperty({ enum: SECTION_KINDS, enumName: 'SectionKind', example: 'template' })
  kind!: SectionKind;

  @ApiProperty({ type: [String], example: [] })
  parameters!: string[];

  @ApiProperty({ example: 311 })
  start_line!: number;

  @ApiProperty({ example: 324 })
  end_line!: number;

  @ApiProperty({ type: String, nullable: true, example: 'Tool change at the beginning' })
  comment!: string | null;

  @ApiProperty({
    type: [String],
    example: ['TOOL_NUM', 'G:RAPID'],
    description: 'Names in angle brackets',
  })
  references!: string[];

  @ApiProperty({ type: [String], example: ['CALC_SPINDLE'], description: 'Sections that it calls' })
  calls!: string[];

  _links!: SectionLinksDto;
}

/** A section with its text. */
export class SectionDetailDto extends SectionDto {
  @ApiProperty({ example: ':SECTION=INIT_TOOL_CHANGE_MILL\n:T:<N><M:TOOL_CHANGE><TOOL_NUM><EOL>' })
  text!: string;

  @ApiProperty({ description: 'Only the beginning of the text is kept beside the file', example: false })
  truncated!: boolean;
}

export class SectionPageDto extends PageDto {
  items!: SectionDto[];
}

/** A line of an attribute. */
export class AttributePropertyDto {
  @ApiProperty({ example: 'ATTRDEFAULT' })
  name!: string;

  @ApiProperty({ example: '12000' })
  value!: string;

  @ApiProperty({ example: 88 })
  line!: number;
}

/** A question or an output word of a post. */
export class AttributeDto extends FoundDto {
  @ApiProperty({ example: 'MAX_SPINDLE_SPEED' })
  name!: string;

  @ApiProperty({ type: Number, nullable: true, example: 19_012 })
  number!: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'VALUE' })
  type!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'INTEGER' })
  value_type!: string | null;

  properties!: AttributePropertyDto[];

  @ApiProperty({ example: 84 })
  start_line!: number;

  @ApiProperty({ example: 91 })
  end_line!: number;
}

export class AttributePageDto extends PageDto {
  items!: AttributeDto[];
}

/** A constant, a switch, or a value that a calculation or a control file sets. */
export class VariableDto extends FoundDto {
  @ApiProperty({ example: 'MAX_FEED' })
  name!: string;

  @ApiProperty({ type: String, nullable: true, example: '5000', description: 'null: defined without one' })
  value!: string | null;

  @ApiProperty({ example: 41 })
  line!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'Section that sets it; null: the whole file',
  })
  scope!: string | null;
}

export class VariablePageDto extends PageDto {
  items!: VariableDto[];
}
