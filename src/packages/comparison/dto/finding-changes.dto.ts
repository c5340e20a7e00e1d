import { ApiProperty } from '@nestjs/swagger';
import { OneOf, Text, WholeNumber } from '../../../platform/http';

const CHANGES = ['added', 'removed', 'changed', 'moved'] as const;

/** How many changes there are of each kind. */
export class ChangeCountsDto {
  /** Found only in the file after */
  @WholeNumber({ example: 1 })
  added!: number;

  /** Found only in the file before */
  @WholeNumber({ example: 0 })
  removed!: number;

  /** Found on both sides with different content */
  @WholeNumber({ example: 2 })
  changed!: number;

  /** Unchanged, but in another order among the others */
  @WholeNumber({ example: 0 })
  moved!: number;
}

/** A value that changed. */
export class ValueChangeDto {
  /** Name of the attribute's property; for a variable, its own name */
  @Text({ example: 'ATTRDEFAULT' })
  name!: string;

  /** Value before; null: none */
  @Text({ nullable: true, example: '8000' })
  before!: string | null;

  /** Value after; null: none */
  @Text({ nullable: true, example: '12000' })
  after!: string | null;
}

/** Something in a file that was added, removed, changed or moved. */
export class FindingChangeDto {
  /** What happened to it */
  @OneOf(CHANGES, { enumName: 'FindingChangeKind' })
  change!: (typeof CHANGES)[number];

  /** Its name; '' where the file gives none */
  @Text({ example: 'MAX_SPEED' })
  name!: string;

  /** Section that sets the variable; null: the whole file, or not a variable */
  @Text({ nullable: true })
  scope!: string | null;

  /** Line in the file before, from 1; null: it was added */
  @WholeNumber({ nullable: true, example: 41 })
  line_before!: number | null;

  /** Line in the file after, from 1; null: it was removed */
  @WholeNumber({ nullable: true, example: 43 })
  line_after!: number | null;

  @ApiProperty({
    type: [ValueChangeDto],
    description:
      'Values of a variable or an attribute that changed. For the text of a section, use the query parameter section.',
  })
  values!: ValueChangeDto[];
}

/** How one list of a file changed. */
export class FindingChangesDto {
  /** How many changes there are of each kind */
  counts!: ChangeCountsDto;

  /** At most 500 of each kind: added, removed, changed, then moved */
  @ApiProperty({ type: [FindingChangeDto] })
  items!: FindingChangeDto[];
}
