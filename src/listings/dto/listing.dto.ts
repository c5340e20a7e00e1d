import { ApiProperty } from '@nestjs/swagger';
import {
  AVAILABILITIES,
  type Availability,
  CONDITIONS,
  type Condition,
  CORRECTABLE_FIELDS,
  type CorrectableField,
  LISTING_UNITS,
  type ListingUnit,
  REQUIRED_FIELDS,
  type RequiredField,
  RULE_EFFECTS,
  type RuleEffect,
  type SuspectReason,
} from '../../domain/listings';
import { LinkDto, PageDto } from '../../platform/http';
import { ListingPriceDto, MeasureDto, PackDto, UnitPriceDto } from './listing-price.dto';

const SUSPECT_REASONS = [
  'large_change',
  'unit_changed',
  'currency_changed',
] as const satisfies readonly SuspectReason[];

/** A price that was seen but is not in force: somebody has to confirm or refuse it. */
export class SuspectPriceDto extends ListingPriceDto {
  @ApiProperty({ enum: SUSPECT_REASONS, enumName: 'SuspectReason' })
  reason!: SuspectReason;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '0.62',
    description: 'Fraction of the price in force',
  })
  change!: string | null;

  @ApiProperty({ enum: ['open', 'refused'], enumName: 'SuspectStatus' })
  status!: 'open' | 'refused';

  @ApiProperty({ format: 'date-time' })
  first_seen_at!: string;

  @ApiProperty({ format: 'date-time' })
  last_seen_at!: string;
}

/** What one valuation rule did. */
export class ValuationStepDto {
  @ApiProperty({ format: 'uuid' })
  rule_id!: string;

  /** @example "GST comes on top" */
  name!: string;

  @ApiProperty({ enum: RULE_EFFECTS, enumName: 'RuleEffect' })
  effect!: RuleEffect;

  /** @example "1.18" */
  value!: string;

  /** @example "33.333333" */
  before!: string;

  /** @example "39.333333" */
  after!: string;
}

/** What the offer is really worth by the rules of the house. */
export class ValuationDto {
  @ApiProperty({ type: UnitPriceDto, nullable: true })
  adjusted_unit_price!: UnitPriceDto | null;

  @ApiProperty({ type: [ValuationStepDto], description: 'In the order in which the rules worked' })
  steps!: ValuationStepDto[];
}

/** Where the offer stands. */
export class ListingMetricsDto {
  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 0,
    maximum: 100,
    example: 50,
    description: '0: the cheapest offer for its material, 100: the dearest',
  })
  percentile!: number | null;

  /** @example 3 */
  days_since_seen!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '0.03',
    description: 'Fraction of the unit price then',
  })
  change_30_days!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '-0.05',
    description: 'Fraction of the unit price then',
  })
  change_90_days!: string | null;
}

/** A field that somebody has set right; sightings no longer change it. */
export class CorrectionDto {
  @ApiProperty({ enum: CORRECTABLE_FIELDS, enumName: 'CorrectableField' })
  field!: CorrectableField;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'pack',
    description: 'What sightings say, as JSON where it is no text; null: nothing',
  })
  seen!: string | null;

  /** @example "As on the delivery note" */
  reason!: string;

  @ApiProperty({ format: 'date-time' })
  corrected_at!: string;
}

/** Where a value comes from. */
export class ProvenanceDto {
  /** @example "price" */
  field!: string;

  /** @example "json_ld" */
  source!: string;

  /** @example "$[0].offers.price" */
  path!: string;

  /** @example 0.95 */
  confidence!: number;
}

export class ListingLinksDto {
  self!: LinkDto;
  prices!: LinkDto;

  /** While a suspect price waits for it */
  confirm_price?: LinkDto;
}

/** One supplier's offer for a product. */
export class ListingDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'What it is a rate for' })
  material_id!: string | null;

  @ApiProperty({ example: 'tiles.example', description: 'Host of its site without www., or its name' })
  supplier!: string;

  @ApiProperty({ type: String, nullable: true, example: null })
  marketplace!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'T-6060', description: 'Its number at the supplier' })
  vendor_item_id!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '06291041500213', description: '14 digits' })
  gtin!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Terra' })
  brand!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'TR 60-60' })
  mpn!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'https://tiles.example/p/terra-60' })
  url!: string | null;

  @ApiProperty({ example: 'Terra 60 × 60 cm, matt' })
  title!: string;

  @ApiProperty({ type: String, nullable: true })
  description!: string | null;

  @ApiProperty({ type: [String], example: ['https://tiles.example/i/terra-60.jpg'] })
  images!: string[];

  @ApiProperty({ enum: AVAILABILITIES, enumName: 'Availability', nullable: true })
  availability!: Availability | null;

  @ApiProperty({ enum: CONDITIONS, enumName: 'Condition', nullable: true })
  condition!: Condition | null;

  @ApiProperty({ type: String, nullable: true })
  seller!: string | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'Whether the price has the tax in it' })
  tax_included!: boolean | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'Whether the price has the carriage in it' })
  freight_included!: boolean | null;

  @ApiProperty({ type: String, nullable: true, example: '48', description: 'In force, for one `unit`' })
  price!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'EUR', description: 'ISO 4217' })
  currency!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '€' })
  currency_as_found!: string | null;

  @ApiProperty({ enum: LISTING_UNITS, enumName: 'ListingUnit', nullable: true, example: 'pack' })
  unit!: ListingUnit | null;

  @ApiProperty({ type: PackDto, nullable: true })
  pack!: PackDto | null;

  @ApiProperty({ type: MeasureDto, nullable: true, description: 'What one pack or piece covers or holds' })
  coverage!: MeasureDto | null;

  @ApiProperty({ type: UnitPriceDto, nullable: true })
  unit_price!: UnitPriceDto | null;

  @ApiProperty({
    enum: ['no_price', 'unit_unresolved'],
    enumName: 'UnpricedListing',
    nullable: true,
    description: 'Why there is no unit price',
  })
  unit_price_missing!: 'no_price' | 'unit_unresolved' | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the price was last seen',
  })
  price_seen_at!: string | null;

  @ApiProperty({ type: SuspectPriceDto, nullable: true })
  suspect_price!: SuspectPriceDto | null;

  valuation!: ValuationDto;

  metrics!: ListingMetricsDto;

  @ApiProperty({ enum: ['full', 'partial'], enumName: 'ListingQuality' })
  quality!: 'full' | 'partial';

  @ApiProperty({ enum: REQUIRED_FIELDS, enumName: 'RequiredField', isArray: true })
  missing_fields!: RequiredField[];

  @ApiProperty({ type: [CorrectionDto] })
  corrections!: CorrectionDto[];

  @ApiProperty({ type: [ProvenanceDto], description: 'Of fields whose source says where it has them from' })
  provenance!: ProvenanceDto[];

  @ApiProperty({ format: 'date-time' })
  first_seen_at!: string;

  @ApiProperty({ format: 'date-time' })
  last_seen_at!: string;

  @ApiProperty({ format: 'date-time', description: 'When something of it last changed' })
  last_modified_at!: string;

  _links!: ListingLinksDto;
}

export class ListingPageDto extends PageDto {
  items!: ListingDto[];
}
