import { ApiProperty } from '@nestjs/swagger';
import { Flag, Text, Uuid, WholeNumber } from '../../../platform/http';

/** A section on one side of a comparison. */
export class DiffSectionDto {
  /** Id of the section */
  @Uuid()
  id!: string;

  /** Id of its file */
  @Uuid()
  file_id!: string;

  /** Name of its file */
  @Text({ example: 'FANUC_MILL.SRC' })
  filename!: string;

  /** Name of the section */
  @Text({ example: 'INIT_TOOL_CHANGE_MILL' })
  name!: string;

  /** Line where it begins, from 1 */
  @WholeNumber({ example: 210 })
  line!: number;

  /** Whether only the beginning of its text is kept and compared */
  @Flag({ example: false })
  truncated!: boolean;
}

/** How the text of a section changed. */
export class SectionDiffDto {
  /** The section in the older package; null: it is new */
  @ApiProperty({ type: DiffSectionDto, nullable: true })
  before!: DiffSectionDto | null;

  /** The section in the newer package; null: it was removed */
  @ApiProperty({ type: DiffSectionDto, nullable: true })
  after!: DiffSectionDto | null;

  @Text({
    description: 'Unified diff with three lines around each change and the line numbers of the files',
    example:
      '--- FANUC_MILL.SRC\n+++ FANUC_MILL.SRC\n@@ -210,3 +210,3 @@\n :SECTION=TOOL_CHANGE\n-:T:M6 <EOL>\n+:T:M06 <EOL>\n :C:\n',
  })
  diff!: string;
}
