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
import {
  Flag,
  Moment,
  Nested,
  NestedList,
  OneOf,
  PageDto,
  SomeOf,
  Text,
  Texts,
  Uuid,
} from '../../platform/http';
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
  /** Id of the listing */
  @Uuid()
  id!: string;

  /** Material that the listing prices in bills. null: it is not linked to a material */
  @Uuid({ nullable: true })
  material_id!: string | null;

  /** Host of the supplier's site without `www.`, or the supplier's name */
  @Text({ example: 'tiles.example' })
  supplier!: string;

  /** Platform that the supplier sells on. null: the page belongs to the supplier */
  @Text({ nullable: true, example: null })
  marketplace!: string | null;

  /** The supplier's own number for it: SKU or article number */
  @Text({ nullable: true, example: 'T-6060' })
  vendor_item_id!: string | null;

  /** GTIN, written with 14 digits */
  @Text({ nullable: true, example: '06291041500213' })
  gtin!: string | null;

  /** Brand */
  @Text({ nullable: true, example: 'Terra' })
  brand!: string | null;

  /** The manufacturer's number */
  @Text({ nullable: true, example: 'TR 60-60' })
  mpn!: string | null;

  /** Address of the page without tracking parameters. null: the listing comes from a file */
  @Text({ nullable: true, example: 'https://tiles.example/p/terra-60' })
  url!: string | null;

  /** Name of the product */
  @Text({ example: 'Terra 60 × 60 cm, matt' })
  title!: string;

  /** Description as plain text */
  @Text({ nullable: true })
  description!: string | null;

  /** Addresses of pictures, in the order of the page */
  @Texts({ example: ['https://tiles.example/i/terra-60.jpg'] })
  images!: string[];

  /** Whether the supplier can deliver it. null: not stated */
  @OneOf(AVAILABILITIES, { enumName: 'Availability', nullable: true })
  availability!: Availability | null;

  /** Whether it is new or used. null: not stated */
  @OneOf(CONDITIONS, { enumName: 'Condition', nullable: true })
  condition!: Condition | null;

  /** Company that sells it. null: not stated */
  @Text({ nullable: true })
  seller!: string | null;

  /** Whether tax is included. null: not stated */
  @Flag({ nullable: true })
  tax_included!: boolean | null;

  /** Whether freight is included. null: not stated */
  @Flag({ nullable: true })
  freight_included!: boolean | null;

  /** Price in force, for one `unit`. null: no price is known */
  @Text({ nullable: true, example: '48' })
  price!: string | null;

  /** Currency, ISO 4217. null: unknown, or several currencies share the sign */
  @Text({ nullable: true, example: 'EUR' })
  currency!: string | null;

  /** Currency sign or code as the page prints it */
  @Text({ nullable: true, example: '€' })
  currency_as_found!: string | null;

  /** Unit that the price is for. null: not stated */
  @OneOf(LISTING_UNITS, { enumName: 'ListingUnit', nullable: true, example: 'pack' })
  unit!: ListingUnit | null;

  /** Contents of a pack. null: not stated */
  @Nested(PackDto, { nullable: true })
  pack!: PackDto | null;

  /** Area, length, volume or weight of one pack or piece. null: not stated */
  @Nested(MeasureDto, { nullable: true })
  coverage!: MeasureDto | null;

  /** Price for one metric unit. null: see `unit_price_missing` */
  @Nested(UnitPriceDto, { nullable: true })
  unit_price!: UnitPriceDto | null;

  /** Why there is no unit price. null: there is one */
  @OneOf(['no_price', 'unit_unresolved'], { enumName: 'UnpricedListing', nullable: true })
  unit_price_missing!: 'no_price' | 'unit_unresolved' | null;

  /** Last time the price in force was seen */
  @Moment({ nullable: true })
  price_seen_at!: string | null;

  /** Price that was found but is not used. null: there is none */
  @Nested(SuspectPriceDto, { nullable: true })
  suspect_price!: SuspectPriceDto | null;

  /** Unit price after the valuation rules, step by step */
  valuation!: ValuationDto;

  /** Comparison with other listings and with the past */
  metrics!: ListingMetricsDto;

  /** `full`: no required field is missing. `partial`: see `missing_fields` */
  @OneOf(['full', 'partial'], { enumName: 'ListingQuality' })
  quality!: 'full' | 'partial';

  /** Required fields without a value. `identifier`: no supplier number, GTIN or manufacturer number */
  @SomeOf(REQUIRED_FIELDS, { enumName: 'RequiredField' })
  missing_fields!: RequiredField[];

  /** Values that people corrected */
  @NestedList(CorrectionDto)
  corrections!: CorrectionDto[];

  /** Where each value comes from, as far as its source says */
  @NestedList(ProvenanceDto)
  provenance!: ProvenanceDto[];

  /** First sighting */
  @Moment()
  first_seen_at!: string;

  /** Latest sighting */
  @Moment()
  last_seen_at!: string;

  /** Latest change of the listing */
  @Moment()
  last_modified_at!: string;

  /** Links of the listing */
  _links!: ListingLinksDto;
}

/** One page of listings. */
export class ListingPageDto extends PageDto {
  /** Listings of this page */
  items!: ListingDto[];
}
