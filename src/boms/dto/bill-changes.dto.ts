import { CHANGE_REASONS, type ChangeReason } from '../../domain/takeoff';
import { Nested, OneOf, Text } from '../../platform/http';
import { RateSourceDto } from './rate-source.dto';

/** A line whose price differs from the earlier bill. */
export class LineChangeDto {
  /** Id of the line, the same in both bills */
  @Text({ example: 'flooring.r1' })
  line_id!: string;

  /** What the work is, and where */
  @Text({ example: 'Flooring in Office 1' })
  description!: string;

  /** Why the price differs */
  @OneOf(CHANGE_REASONS, { enumName: 'ChangeReason' })
  why!: ChangeReason;

  /** Rate in the earlier bill; null if the line had no price */
  @Text({ nullable: true, example: '33.3333' })
  old_rate!: string | null;

  /** Rate in this bill; null if the line has no price */
  @Text({ nullable: true, example: '34.3333' })
  new_rate!: string | null;

  /** Where the earlier rate came from; null if the line had no price */
  @Nested(RateSourceDto, { nullable: true })
  old_source!: RateSourceDto | null;

  /** Where the rate comes from; null if the line has no price */
  @Nested(RateSourceDto, { nullable: true })
  new_source!: RateSourceDto | null;

  /** Amount in the earlier bill, before tax; null if the line had no price */
  @Text({ nullable: true, example: '529.33' })
  old_amount!: string | null;

  /** Amount in this bill, before tax; null if the line has no price */
  @Text({ nullable: true, example: '545.21' })
  new_amount!: string | null;

  /** New amount less old amount, before tax; a line without a price counts as zero */
  @Text({ example: '15.88' })
  delta!: string;
}

/** How the prices of a bill differ from the earlier bill with the same quantities. */
export class BillChangesDto {
  /** The lines whose price differs */
  lines!: LineChangeDto[];

  /** New subtotal less old subtotal */
  @Text({ example: '15.88' })
  subtotal_delta!: string;

  /** New tax less old tax */
  @Text({ example: '2.86' })
  tax_delta!: string;

  /** New total less old total, with tax */
  @Text({ example: '18.74' })
  grand_total_delta!: string;
}
