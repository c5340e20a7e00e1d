import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { LISTING_UNITS, type ListingUnit, type MeasureUnit, type Pack } from '../../domain/listings';

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
const POSITIVE = '^\\d{1,12}(\\.\\d{1,6})?$';
const IsAmount = () =>
  Matches(/^(?=.*[1-9])\d{1,12}(\.\d{1,6})?$/, {
    message: '$property must be a decimal string above zero such as "1.44"',
  });

/** An amount with its unit, such as the area that one box covers. */
export class MeasureDto {
  @ApiProperty({ example: '1.44', pattern: POSITIVE, description: 'Decimal number above zero' })
  @IsAmount()
  amount!: string;

  @ApiProperty({
    enum: MEASURE_UNITS,
    enumName: 'MeasureUnit',
    example: 'm2',
    description: 'Unit of the amount',
  })
  @IsIn(MEASURE_UNITS)
  unit!: MeasureUnit;
}

/** The pack that the price is for. */
export class PackDto {
  @ApiProperty({ enum: CONTAINERS, enumName: 'PackContainer', example: 'box', description: 'Kind of pack' })
  @IsIn(CONTAINERS)
  container!: Pack['container'];

  @ApiProperty({
    type: String,
    nullable: true,
    example: '4',
    pattern: POSITIVE,
    description: 'Number of pieces in the pack. null: not stated',
  })
  @IsOptional()
  @IsAmount()
  pieces!: string | null;
}

/** A price for one metric unit. */
export class UnitPriceDto {
  @ApiProperty({ example: '33.333333', description: 'Amount, with at most six decimals' })
  amount!: string;

  @ApiProperty({
    enum: MEASURE_UNITS,
    enumName: 'MeasureUnit',
    example: 'm2',
    description: 'Metric unit, or `piece`',
  })
  unit!: MeasureUnit;
}

/** A price with its currency and unit. */
export class ListingPriceDto {
  @ApiProperty({ example: '48', description: 'Amount for one `unit`' })
  price!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'EUR',
    description: 'Currency, ISO 4217. null: unknown, or several currencies share the sign',
  })
  currency!: string | null;

  @ApiProperty({
    enum: LISTING_UNITS,
    enumName: 'ListingUnit',
    nullable: true,
    example: 'pack',
    description: 'Unit that the price is for. null: not stated',
  })
  unit!: ListingUnit | null;

  @ApiProperty({
    type: UnitPriceDto,
    nullable: true,
    description: 'Price for one metric unit. null: the unit, or the contents of the pack, is unknown',
  })
  unit_price!: UnitPriceDto | null;
}

/** Types of the nested objects of a body. */
export const NestedMeasure = () => Type(() => MeasureDto);
export const NestedPack = () => Type(() => PackDto);
