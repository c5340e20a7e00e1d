import { ApiProperty } from '@nestjs/swagger';

/** How many there are of each kind. */
export class ChangeCountsDto {
  @ApiProperty({ example: 1 })
  added!: number;

  @ApiProperty({ example: 0 })
  removed!: number;

  @ApiProperty({ example: 2 })
  changed!: number;

  @ApiProperty({ example: 0, description: 'As it was, but no longer in the same order among the others' })
  moved!: number;
}

/** A value that changed. */
export class ValueChangeDto {
  @ApiProperty({ example: 'ATTRDEFAULT', description: 'Of an attribute its property; else as the finding' })
  name!: string;

  @ApiProperty({ type: String, nullable: true, example: '8000', description: 'null: there was none' })
  before!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '12000', description: 'null: there is none' })
  after!: string | null;
}

/** Something in a file that was added, removed, changed or moved. */
export class FindingChangeDto {
  @ApiProperty({ enum: ['added', 'removed', 'changed', 'moved'], enumName: 'FindingChangeKind' })
  change!: 'added' | 'removed' | 'changed' | 'moved';

  @ApiProperty({ example: 'MAX_SPEED', description: "'' where the file gives it none" })
  name!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Section that sets a variable; else null' })
  scope!: string | null;

  @ApiProperty({ type: Number, nullable: true, example: 41, description: 'In the file before; null: added' })
  line_before!: number | null;

  @ApiProperty({ type: Number, nullable: true, example: 43, description: 'In the file after; null: removed' })
  line_after!: number | null;

  @ApiProperty({
    type: [ValueChangeDto],
    description: 'What a variable or an attribute had and has; of sections ask for the text by `section`',
  })
  values!: ValueChangeDto[];
}

/** What became of one list of a file. */
export class FindingChangesDto {
  counts!: ChangeCountsDto;

  @ApiProperty({
    type: [FindingChangeDto],
    description: 'At most 500 of each kind: those added, removed, changed, then moved',
  })
  items!: FindingChangeDto[];
}
