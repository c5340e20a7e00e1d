import {
  CONDITIONS,
  type Condition,
  CORRECTABLE_FIELDS,
  type CorrectableField,
  LISTING_UNITS,
  type ListingUnit,
} from '../../domain/listings';
import { MeasureDto, PackDto } from './listing-price.dto';
import { Flag, Nested, OneOf, SomeOf, Text } from '../../platform/http';

/** Corrected values. Sightings do not change them later; fields that are left out stay as they are. */
export class UpdateListingDto {
  /** Name of the product */
  @Text({ min: 1, max: 500, optional: 'not null', example: 'Terra 60 × 60 cm, matt, box of 4' })
  title?: string;

  /** Brand */
  @Text({ min: 1, max: 200, optional: 'not null', example: 'Terra' })
  brand?: string;

  /** Unit that the price is for */
  @OneOf(LISTING_UNITS, { enumName: 'ListingUnit', optional: 'not null', example: 'pack' })
  unit?: ListingUnit;

  /** Contents of a pack */
  @Nested(PackDto, { optional: 'not null' })
  pack?: PackDto;

  /** Area, length, volume or weight of one pack or piece */
  @Nested(MeasureDto, { optional: 'not null' })
  coverage?: MeasureDto;

  /** Whether it is new or used */
  @OneOf(CONDITIONS, { enumName: 'Condition', optional: 'not null' })
  condition?: Condition;

  /** Company that sells it */
  @Text({ min: 1, max: 200, optional: 'not null', example: 'Tile Barn Ltd' })
  seller?: string;

  /** Whether the price includes tax */
  @Flag({ optional: 'not null', example: false })
  tax_included?: boolean;

  /** Whether the price includes freight */
  @Flag({ optional: 'not null', example: false })
  freight_included?: boolean;

  /** Corrections to take back: these fields get the values of the latest sighting again */
  @SomeOf(CORRECTABLE_FIELDS, {
    enumName: 'CorrectableField',
    maxItems: CORRECTABLE_FIELDS.length,
    unique: true,
    optional: 'not null',
    example: [],
  })
  release?: CorrectableField[];

  /** Reason for the correction */
  @Text({ min: 1, max: 500, example: 'As on the delivery note' })
  reason!: string;
}

/** Decision on a suspect price. */
export class ConfirmPriceDto {
  @Flag({
    example: true,
    description:
      'true: the price is right and comes into force. false: the price is wrong; Planbill does not ask about it again',
  })
  accept!: boolean;
}
