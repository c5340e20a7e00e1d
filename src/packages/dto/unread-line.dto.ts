import type { UnparsedReason } from '../../domain/packages';
import { OneOf, PageDto, PageQueryDto, Text, Uuid, WholeNumber } from '../../platform/http';
import { FoundDto } from './finding.dto';

const REASONS: readonly UnparsedReason[] = [
  'unknown_line',
  'outside_section',
  'outside_block',
  'end_without_start',
  'attribute_not_ended',
  'operation_not_ended',
  'attribute_without_name',
  'section_without_name',
  'define_without_name',
  'number_unreadable',
];

/** Which unread lines of a package. */
export class UnreadLinesQueryDto extends PageQueryDto {
  /** Only lines of this file */
  @Uuid({ optional: true })
  file_id?: string;
}

/** A line that was not read, or not completely. */
export class UnreadLineDto extends FoundDto {
  /** Line of the file, from 1 */
  @WholeNumber({ example: 12 })
  line!: number;

  /** Text of the line, without surrounding blanks */
  @Text({ example: 'G0 X10' })
  text!: string;

  /** Why it was not read; unknown_line: it has no known meaning in this place */
  @OneOf(REASONS, { enumName: 'UnreadReason', example: 'unknown_line' })
  reason!: UnparsedReason;
}

/** A page of lines that were not read. */
export class UnreadLinePageDto extends PageDto {
  /** The lines of this page, in the order of the files and their lines */
  items!: UnreadLineDto[];
}
