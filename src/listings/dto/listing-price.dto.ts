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

/** So much of something, such as what a box covers. */
export class MeasureDto {
  @ApiProperty({ example: '1.44', pattern: POSITIVE })
  @IsAmount()
  amount!: string;

  @ApiProperty({ enum: MEASURE_UNITS, enumName: 'MeasureUnit', example: 'm2' })
  @IsIn(MEASURE_UNITS)
  unit!: MeasureUnit;
}

/** What is sold together at the price. */
export class PackDto {
  @ApiProperty({ enum: CONTAINERS, enumName: 'PackContainer', example: 'box' })
  @IsIn(CONTAINERS)
  container!: Pack['container'];

  @ApiProperty({ type: String, nullable: true, example: '4', pattern: POSITIVE, description: 'Pieces in it' })
  @IsOptional()
  @IsAmount()
  pieces!: string | null;
}

/** A price for one of a metric measure. */
export class UnitPriceDto {
  @ApiProperty({ example: '33.333333', description: 'At most six decimals' })
  amount!: string;

  @ApiProperty({ enum: MEASURE_UNITS, enumName: 'MeasureUnit', example: 'm2' })
  unit!: MeasureUnit;
}

/** A price with what it is for. */
export class ListingPriceDto {
  @ApiProperty({ example: '48', description: 'For one `unit`' })
  price!: string;

  @ApiProperty({ type: String, nullable: true, example: 'EUR', description: 'ISO 4217' })
  currency!: string | null;

  @ApiProperty({ enum: LISTING_UNITS, enumName: 'ListingUnit', nullable: true, example: 'pack' })
  unit!: ListingUnit | null;

  @ApiProperty({
    type: UnitPriceDto,
    nullable: true,
    description: 'null while it cannot be told (`unit_unresolved`)',
  })
  unit_price!: UnitPriceDto | null;
}

/** For the nested objects of a body. */
export const NestedMeasure = () => Type(() => MeasureDto);
export const NestedPack = () => Type(() => PackDto);
