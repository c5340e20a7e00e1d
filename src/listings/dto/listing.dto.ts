import { ApiProperty } from '@nestjs/swagger';
import {
  AVAILABILITIES,
  type Availability,
  CONDITIONS,
  type Condition,
  LISTING_UNITS,
  type ListingUnit,
  REQUIRED_FIELDS,
  type RequiredField,
} from '../../domain/listings';
import { PageDto } from '../../platform/http';
import {
  CorrectionDto,
  ListingLinksDto,
  ListingMetricsDto,
  ProvenanceDto,
  SuspectPriceDto,
  ValuationDto,
} from './listing-parts.dto';
import { MeasureDto, PackDto, UnitPriceDto } from './listing-price.dto';

/** One product of one supplier, with its price. */
export class ListingDto {
  @ApiProperty({ format: 'uuid', description: 'Id of the listing' })
  id!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Material that the listing prices in bills. null: it is not linked to a material',
  })
  material_id!: string | null;

  @ApiProperty({
    example: 'tiles.example',
    description: "Host of the supplier's site without `www.`, or the supplier's name",
  })
  supplier!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'Platform that the supplier sells on. null: the page belongs to the supplier',
  })
  marketplace!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'T-6060',
    description: "The supplier's own number for it: SKU or article number",
  })
  vendor_item_id!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '06291041500213',
    description: 'GTIN, written with 14 digits',
  })
  gtin!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Terra', description: 'Brand' })
  brand!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'TR 60-60',
    description: "The manufacturer's number",
  })
  mpn!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'https://tiles.example/p/terra-60',
    description: 'Address of the page without tracking parameters. null: the listing comes from a file',
  })
  url!: string | null;

  @ApiProperty({ example: 'Terra 60 × 60 cm, matt', description: 'Name of the product' })
  title!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Description as plain text' })
  description!: string | null;

  @ApiProperty({
    type: [String],
    example: ['https://tiles.example/i/terra-60.jpg'],
    description: 'Addresses of pictures, in the order of the page',
  })
  images!: string[];

  @ApiProperty({
    enum: AVAILABILITIES,
    enumName: 'Availability',
    nullable: true,
    description: 'Whether the supplier can deliver it. null: not stated',
  })
  availability!: Availability | null;

  @ApiProperty({
    enum: CONDITIONS,
    enumName: 'Condition',
    nullable: true,
    description: 'Whether it is new or used. null: not stated',
  })
  condition!: Condition | null;

  @ApiProperty({ type: String, nullable: true, description: 'Company that sells it. null: not stated' })
  seller!: string | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'Whether tax is included. null: not stated' })
  tax_included!: boolean | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Whether freight is included. null: not stated',
  })
  freight_included!: boolean | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '48',
    description: 'Price in force, for one `unit`. null: no price is known',
  })
  price!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'EUR',
    description: 'Currency, ISO 4217. null: unknown, or several currencies share the sign',
  })
  currency!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '€',
    description: 'Currency sign or code as the page prints it',
  })
  currency_as_found!: string | null;

  @ApiProperty({
    enum: LISTING_UNITS,
    enumName: 'ListingUnit',
    nullable: true,
    example: 'pack',
    description: 'Unit that the price is for. null: not stated',
  })
  unit!: ListingUnit | null;

  @ApiProperty({ type: PackDto, nullable: true, description: 'Contents of a pack. null: not stated' })
  pack!: PackDto | null;

  @ApiProperty({
    type: MeasureDto,
    nullable: true,
    description: 'Area, length, volume or weight of one pack or piece. null: not stated',
  })
  coverage!: MeasureDto | null;

  @ApiProperty({
    type: UnitPriceDto,
    nullable: true,
    description: 'Price for one metric unit. null: see `unit_price_missing`',
  })
  unit_price!: UnitPriceDto | null;

  @ApiProperty({
    enum: ['no_price', 'unit_unresolved'],
    enumName: 'UnpricedListing',
    nullable: true,
    description: 'Why there is no unit price. null: there is one',
  })
  unit_price_missing!: 'no_price' | 'unit_unresolved' | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Last time the price in force was seen',
  })
  price_seen_at!: string | null;

  @ApiProperty({
    type: SuspectPriceDto,
    nullable: true,
    description: 'Price that was found but is not used. null: there is none',
  })
  suspect_price!: SuspectPriceDto | null;

  /** Unit price after the valuation rules, step by step */
  valuation!: ValuationDto;

  /** Comparison with other listings and with the past */
  metrics!: ListingMetricsDto;

  @ApiProperty({
    enum: ['full', 'partial'],
    enumName: 'ListingQuality',
    description: '`full`: no required field is missing. `partial`: see `missing_fields`',
  })
  quality!: 'full' | 'partial';

  @ApiProperty({
    enum: REQUIRED_FIELDS,
    enumName: 'RequiredField',
    isArray: true,
    description:
      'Required fields without a value. `identifier`: no supplier number, GTIN or manufacturer number',
  })
  missing_fields!: RequiredField[];

  @ApiProperty({ type: [CorrectionDto], description: 'Values that people corrected' })
  corrections!: CorrectionDto[];

  @ApiProperty({
    type: [ProvenanceDto],
    description: 'Where each value comes from, as far as its source says',
  })
  provenance!: ProvenanceDto[];

  @ApiProperty({ format: 'date-time', description: 'First sighting' })
  first_seen_at!: string;

  @ApiProperty({ format: 'date-time', description: 'Latest sighting' })
  last_seen_at!: string;

  @ApiProperty({ format: 'date-time', description: 'Latest change of the listing' })
  last_modified_at!: string;

  /** Links of the listing */
  _links!: ListingLinksDto;
}

/** One page of listings. */
export class ListingPageDto extends PageDto {
  /** Listings of this page */
  items!: ListingDto[];
}
