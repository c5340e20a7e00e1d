import { ApiProperty } from '@nestjs/swagger';
import { PACK_IDS, type PackId, TAX_NEEDS, type TaxNeed } from '../../domain/packs';
import {
  SEEN,
  type Seen,
  STANDARDS,
  type StandardId,
  TAX_KINDS,
  TAX_METHODS,
  type TaxKind,
  type TaxMethod,
} from '../../domain/takeoff';
import { AnyNumber, Day, OneOf, SomeOf, Text } from '../../platform/http';

/** A tax rate of a country, with the days on which it is in force. */
export class CountryTaxRateDto {
  /** Name or code of the rate */
  @Text({ example: 'standard' })
  code!: string;

  /** Percent */
  @Text({ example: '20' })
  percent!: string;

  /** First day on which it is in force */
  @Day({ example: '2011-01-04' })
  effective_from!: string;

  /** First day on which it is no longer in force; null while it is */
  @Day({ nullable: true, example: null })
  effective_to!: string | null;

  /** Where the rate was found */
  @Text({ example: 'VAT Notice 708' })
  source!: string;

  /** How the source was seen: its own words, a page about it, or not at all */
  @OneOf(SEEN, { enumName: 'SourceSeen' })
  seen!: Seen;
}

/** One way in which bills of a country are taxed. */
export class TaxRegimeDto {
  /** Name it as `tax.regime` */
  @Text({ example: 'reverse_charge' })
  id!: string;

  /** What it is */
  @Text({ example: 'Domestic reverse charge: the customer accounts for the VAT' })
  title!: string;

  /** How the tax is worked out */
  @OneOf(TAX_METHODS, { enumName: 'TaxMethod' })
  method!: TaxMethod;

  /** The tax */
  @OneOf(TAX_KINDS, { enumName: 'TaxKind' })
  kind!: TaxKind;

  /** Its rates; empty where the tax table of the workspace has them, or the request must state the rate */
  rates!: CountryTaxRateDto[];

  /** What `tax` must also say */
  @SomeOf(TAX_NEEDS, { example: [] })
  needs!: TaxNeed[];

  /** Words that the bill prints; null for none */
  @Text({ nullable: true, example: 'Reverse charge: VAT Act 1994 Section 55A applies' })
  words!: string | null;
}

/** What walls up to a thickness are taken for. */
export class WallTypeDto {
  /** Thickness as drawn, millimetres, inclusive */
  @AnyNumber({ example: 105 })
  up_to!: number;

  /** The use of a material that the wall is billed as */
  @Text({ example: 'partition' })
  role!: string;

  /** Whether the wall is measured by the area of one face, or by volume */
  @OneOf(['area', 'volume'])
  measured!: 'area' | 'volume';
}

/** Heights that are taken where nobody states them, millimetres. */
export class CountryHeightsDto {
  /** Finished floor to ceiling */
  @AnyNumber({ example: 2700 })
  ceiling!: number;

  /** Doors */
  @AnyNumber({ example: 2100 })
  door!: number;

  /** Windows */
  @AnyNumber({ example: 1200 })
  window!: number;
}

/** What bills of a country have in common. */
export class CountryPackDto {
  /** ISO 3166 code, `EU` for any member state, `none` for no country */
  @OneOf(PACK_IDS, { enumName: 'PackId' })
  id!: PackId;

  /** Name of the country */
  @Text({ example: 'United Kingdom' })
  title!: string;

  /** Default currency, ISO 4217; null where a request must name one */
  @Text({ nullable: true, example: 'GBP' })
  currency!: string | null;

  /** Default measurement standard */
  @OneOf(STANDARDS, { enumName: 'MeasurementStandard' })
  standard!: StandardId;

  /** How units are printed, by unit */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, example: { m2: 'm²' } })
  symbols!: Record<string, string>;

  /** Decimals of printed quantities that are not counted; the bill keeps two */
  @AnyNumber({ example: 2 })
  printed_decimals!: number;

  /** Paper of printed bills */
  @OneOf(['A4', 'letter'])
  paper!: 'A4' | 'letter';

  /** Language, BCP 47 */
  @Text({ example: 'en-GB' })
  language!: string;

  /** Default heights */
  heights!: CountryHeightsDto;

  /** What walls are taken for, from thin to thick; a thicker wall is a question */
  wall_types!: WallTypeDto[];

  /** Height of the tiles in toilets, millimetres */
  @AnyNumber({ example: 1200 })
  toilet_tiles!: number;

  /** How bills are taxed; the first one is the default */
  regimes!: TaxRegimeDto[];
}

/** All country packs. */
export class CountryPackListDto {
  /** The packs */
  items!: CountryPackDto[];
}
