import { LISTING_UNITS, type ListingUnit, type MeasureUnit, type Pack } from '../../domain/listings';
import { DecimalText, Nested, OneOf, Text } from '../../platform/http';

export const MEASURE_UNITS = LISTING_UNITS.filter((unit): unit is MeasureUnit => unit !== 'pack');
const CONTAINERS = [
  'box',
  'bundle',
  'pack',
  'roll',
  'bag',
  'set',
  'pallet',
  'bucket',
] as const satisfies readonly Pack['container'][];

/** An amount with its unit, such as the area that one box covers. */
export class MeasureDto {
  /** Decimal number above zero */
  @DecimalText({ places: 6, positive: true, example: '1.44' })
  amount!: string;

  /** Unit of the amount */
  @OneOf(MEASURE_UNITS, { enumName: 'MeasureUnit', example: 'm2' })
  unit!: MeasureUnit;
}

/** The pack that the price is for. */
export class PackDto {
  /** Kind of pack */
  @OneOf(CONTAINERS, { enumName: 'PackContainer', example: 'box' })
  container!: Pack['container'];

  /** Number of pieces in the pack. null: not stated */
  @DecimalText({ places: 6, positive: true, nullable: true, example: '4' })
  pieces!: string | null;
}

/** A price for one metric unit. */
export class UnitPriceDto {
  /** Amount, with at most six decimals */
  @Text({ example: '33.333333' })
  amount!: string;

  /** Metric unit, or `piece` */
  @OneOf(MEASURE_UNITS, { enumName: 'MeasureUnit', example: 'm2' })
  unit!: MeasureUnit;
}

/** A price with its currency and unit. */
export class ListingPriceDto {
  /** Amount for one `unit` */
  @Text({ example: '48' })
  price!: string;

  /** Currency, ISO 4217. null: unknown, or several currencies share the sign */
  @Text({ nullable: true, example: 'EUR' })
  currency!: string | null;

  /** Unit that the price is for. null: not stated */
  @OneOf(LISTING_UNITS, { enumName: 'ListingUnit', nullable: true, example: 'pack' })
  unit!: ListingUnit | null;

  /** Price for one metric unit. null: the unit, or the contents of the pack, is unknown */
  @Nested(UnitPriceDto, { nullable: true })
  unit_price!: UnitPriceDto | null;
}
