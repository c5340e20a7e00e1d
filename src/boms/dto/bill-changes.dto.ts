import { ApiProperty } from '@nestjs/swagger';
import { CHANGE_REASONS, type ChangeReason } from '../../domain/takeoff';
import { RateSourceDto } from './bom-line.dto';

/** What a line cost before and costs now. */
export class LineChangeDto {
  /** @example "flooring.r1" */
  line_id!: string;

  /** @example "Flooring in Office 1" */
  description!: string;

  @ApiProperty({ enum: CHANGE_REASONS, enumName: 'ChangeReason' })
  why!: ChangeReason;

  @ApiProperty({ type: String, nullable: true, example: '33.3333', description: 'null: it had no price' })
  old_rate!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '34.3333', description: 'null: it has no price' })
  new_rate!: string | null;

  @ApiProperty({ type: RateSourceDto, nullable: true })
  old_source!: RateSourceDto | null;

  @ApiProperty({ type: RateSourceDto, nullable: true })
  new_source!: RateSourceDto | null;

  @ApiProperty({ type: String, nullable: true, example: '529.33' })
  old_amount!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '545.21' })
  new_amount!: string | null;

  @ApiProperty({ example: '15.88', description: 'Before tax' })
  delta!: string;
}

/** What costs something else than in the bill before. */
export class BillChangesDto {
  lines!: LineChangeDto[];

  /** @example "15.88" */
  subtotal_delta!: string;

  /** @example "2.86" */
  tax_delta!: string;

  /** @example "18.74" */
  grand_total_delta!: string;
}
