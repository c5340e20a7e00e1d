import { CHANGE_REASONS, type ChangeReason } from '../../domain/takeoff';
import { Nested, OneOf, Text } from '../../platform/http';
import { RateSourceDto } from './rate-source.dto';

/** An item whose amount differs from the earlier bill. */
export class ItemChangeDto {
  /** Key of the item, the same in both bills */
  @Text({ example: 'flooring.5f2c1a07' })
  item_key!: string;

  /** Number of the item in this bill */
  @Text({ example: '4.1' })
  number!: string;

  /** The work in words */
  @Text({ example: 'Floor finish' })
  specification!: string;

  /** Why the amount differs */
  @OneOf(CHANGE_REASONS, { enumName: 'ChangeReason' })
  why!: ChangeReason;

  /** Quantity in the earlier bill */
  @Text({ example: '37.44' })
  old_quantity!: string;

  /** Quantity in this bill */
  @Text({ example: '41.20' })
  new_quantity!: string;

  /** Rate in the earlier bill; null if the item had no price */
  @Text({ nullable: true, example: '33.3333' })
  old_rate!: string | null;

  /** Rate in this bill; null if the item has no price */
  @Text({ nullable: true, example: '34.3333' })
  new_rate!: string | null;

  /** Where the earlier rate came from; null if the item had no price */
  @Nested(RateSourceDto, { nullable: true })
  old_source!: RateSourceDto | null;

  /** Where the rate comes from; null if the item has no price */
  @Nested(RateSourceDto, { nullable: true })
  new_source!: RateSourceDto | null;

  /** Amount in the earlier bill, before tax; null if the item had no price */
  @Text({ nullable: true, example: '529.33' })
  old_amount!: string | null;

  /** Amount in this bill, before tax; null if the item has no price */
  @Text({ nullable: true, example: '545.21' })
  new_amount!: string | null;

  /** New amount less old amount, before tax; an item without a price counts as zero */
  @Text({ example: '15.88' })
  delta!: string;

  /** What of `delta` the quantity makes, at the old rate */
  @Text({ example: '1133.23' })
  quantity_effect!: string;

  /** The rest of `delta`, which the rate makes */
  @Text({ example: '354.73' })
  price_effect!: string;
}

/** How the prices of a bill differ from the earlier bill with the same quantities. */
export class BillChangesDto {
  /** The items whose amount differs */
  items!: ItemChangeDto[];

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
