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

/** Corrected values. Sightings do not change them later; fields that are left out stay as they are. */
export class UpdateListingDto {
  @ApiPropertyOptional({
    example: 'Terra 60 × 60 cm, matt, box of 4',
    minLength: 1,
    maxLength: 500,
    description: 'Name of the product',
  })
  @MayBeLeftOut()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  title?: string;

  @ApiPropertyOptional({ example: 'Terra', minLength: 1, maxLength: 200, description: 'Brand' })
  @MayBeLeftOut()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  brand?: string;

  @ApiPropertyOptional({
    enum: LISTING_UNITS,
    enumName: 'ListingUnit',
    example: 'pack',
    description: 'Unit that the price is for',
  })
  @MayBeLeftOut()
  @IsIn(LISTING_UNITS)
  unit?: ListingUnit;

  @ApiPropertyOptional({ type: PackDto, description: 'Contents of a pack' })
  @MayBeLeftOut()
  @ValidateNested()
  @NestedPack()
  pack?: PackDto;

  @ApiPropertyOptional({
    type: MeasureDto,
    description: 'Area, length, volume or weight of one pack or piece',
  })
  @MayBeLeftOut()
  @ValidateNested()
  @NestedMeasure()
  coverage?: MeasureDto;

  @ApiPropertyOptional({
    enum: CONDITIONS,
    enumName: 'Condition',
    description: 'Whether it is new or used',
  })
  @MayBeLeftOut()
  @IsIn(CONDITIONS)
  condition?: Condition;

  @ApiPropertyOptional({
    minLength: 1,
    maxLength: 200,
    example: 'Tile Barn Ltd',
    description: 'Company that sells it',
  })
  @MayBeLeftOut()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  seller?: string;

  @ApiPropertyOptional({
    type: Boolean,
    example: false,
    description: 'Whether the price includes tax',
  })
  @MayBeLeftOut()
  @IsBoolean()
  tax_included?: boolean;

  @ApiPropertyOptional({
    type: Boolean,
    example: false,
    description: 'Whether the price includes freight',
  })
  @MayBeLeftOut()
  @IsBoolean()
  freight_included?: boolean;

  @ApiPropertyOptional({
    enum: CORRECTABLE_FIELDS,
    enumName: 'CorrectableField',
    isArray: true,
    example: [],
    description: 'Corrections to take back: these fields get the values of the latest sighting again',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(CORRECTABLE_FIELDS.length)
  @ArrayUnique()
  @IsIn(CORRECTABLE_FIELDS, { each: true })
  release?: CorrectableField[];

  @ApiProperty({
    example: 'As on the delivery note',
    minLength: 1,
    maxLength: 500,
    description: 'Reason for the correction',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  reason!: string;
}

/** Decision on a suspect price. */
export class ConfirmPriceDto {
  @ApiProperty({
    example: true,
    description:
      'true: the price is right and comes into force. false: the price is wrong; Planbill does not ask about it again',
  })
  @IsBoolean()
  accept!: boolean;
}
