import { ApiProperty } from '@nestjs/swagger';

/** A section on one side of a comparison. */
export class DiffSectionDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  file_id!: string;

  @ApiProperty({ example: 'FANUC_MILL.SRC' })
  filename!: string;

  @ApiProperty({ example: 'INIT_TOOL_CHANGE_MILL' })
  name!: string;

  /** At which it begins, from 1 */
  @ApiProperty({ example: 210 })
  line!: number;

  @ApiProperty({ example: false, description: 'Only the beginning of its text is kept and compared' })
  truncated!: boolean;
}

/** How the text of a section changed. */
export class SectionDiffDto {
  @ApiProperty({ type: DiffSectionDto, nullable: true, description: 'null: it is new' })
  before!: DiffSectionDto | null;

  @ApiProperty({ type: DiffSectionDto, nullable: true, description: 'null: it is gone' })
  after!: DiffSectionDto | null;

  @ApiProperty({
    description: 'Unified format, with three lines around each change and line numbers of the files',
    example:
      '--- FANUC_MILL.SRC\n+++ FANUC_MILL.SRC\n@@ -210,3 +210,3 @@\n :SECTION=TOOL_CHANGE\n-:T:M6 <EOL>\n+:T:M06 <EOL>\n :C:\n',
  })
  diff!: string;
}
