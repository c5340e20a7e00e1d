import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsString,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import {
  CONDITIONS,
  type Condition,
  CORRECTABLE_FIELDS,
  type CorrectableField,
  LISTING_UNITS,
  type ListingUnit,
} from '../../domain/listings';
import { MayBeLeftOut } from './left-out';
import { MeasureDto, NestedMeasure, NestedPack, PackDto } from './listing-price.dto';

/** What is right, whatever sightings say; what is left out stays. */
export class UpdateListingDto {
  @ApiPropertyOptional({ example: 'Terra 60 × 60 cm, matt, box of 4', minLength: 1, maxLength: 500 })
  @MayBeLeftOut()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  title?: string;

  @ApiPropertyOptional({ example: 'Terra', minLength: 1, maxLength: 200 })
  @MayBeLeftOut()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  brand?: string;

  @ApiPropertyOptional({ enum: LISTING_UNITS, enumName: 'ListingUnit', example: 'pack' })
  @MayBeLeftOut()
  @IsIn(LISTING_UNITS)
  unit?: ListingUnit;

  @ApiPropertyOptional({ type: PackDto })
  @MayBeLeftOut()
  @ValidateNested()
  @NestedPack()
  pack?: PackDto;

  @ApiPropertyOptional({ type: MeasureDto })
  @MayBeLeftOut()
  @ValidateNested()
  @NestedMeasure()
  coverage?: MeasureDto;

  @ApiPropertyOptional({ enum: CONDITIONS, enumName: 'Condition' })
  @MayBeLeftOut()
  @IsIn(CONDITIONS)
  condition?: Condition;

  @ApiPropertyOptional({ minLength: 1, maxLength: 200, example: 'Tile Barn Ltd' })
  @MayBeLeftOut()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  seller?: string;

  @ApiPropertyOptional({ type: Boolean, example: false })
  @MayBeLeftOut()
  @IsBoolean()
  tax_included?: boolean;

  @ApiPropertyOptional({ type: Boolean, example: false })
  @MayBeLeftOut()
  @IsBoolean()
  freight_included?: boolean;

  @ApiPropertyOptional({
    enum: CORRECTABLE_FIELDS,
    enumName: 'CorrectableField',
    isArray: true,
    example: [],
    description: 'Corrections to take back: these fields become what sightings say',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(CORRECTABLE_FIELDS.length)
  @ArrayUnique()
  @IsIn(CORRECTABLE_FIELDS, { each: true })
  release?: CorrectableField[];

  @ApiProperty({ example: 'As on the delivery note', minLength: 1, maxLength: 500 })
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  reason!: string;
}

/** What becomes of a suspect price. */
export class ConfirmPriceDto {
  @ApiProperty({
    example: true,
    description: 'true: it is right and in force now. false: it is wrong, and not asked about again',
  })
  @IsBoolean()
  accept!: boolean;
}
