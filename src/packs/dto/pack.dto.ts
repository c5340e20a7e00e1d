import {
  type Construction,
  CONSTRUCTIONS,
  PACK_IDS,
  type PackId,
  type Seen,
  SEEN,
  TAX_METHODS,
  type TaxMethod,
} from '../../domain/packs';
import { AnyNumber, Flag, LinkDto, Nested, OneOf, Text, Texts } from '../../platform/http';

/** How bills of the country print a unit. */
export class PackUnitDto {
  /** The unit of quantities and rates */
  @Text({ example: 'sqft' })
  unit!: string;

  /** Its symbol in print */
  @Text({ example: 'sf' })
  symbol!: string;

  /** Decimals that are printed; what is stored stays exact */
  @AnyNumber({ example: 0 })
  decimals!: number;
}

/** Heights that a bill takes, and says so, when neither the request nor the drawing states them. */
export class UsualHeightsDto {
  /** Finished floor to ceiling, mm */
  @AnyNumber({ example: 2700 })
  ceiling_mm!: number;

  /** Height of doors, mm */
  @AnyNumber({ example: 2100 })
  door_mm!: number;

  /** Height of windows, mm */
  @AnyNumber({ example: 1200 })
  window_mm!: number;

  /** Height of window sills above the floor, mm */
  @AnyNumber({ example: 900 })
  sill_mm!: number;

  /** Height of wall tiles in a toilet, mm */
  @AnyNumber({ example: 2100 })
  toilet_dado_mm!: number;

  /** Where the heights come from */
  @Text({ example: 'Usual heights, judged by Planbill; state the real ones' })
  source!: string;

  /** How far the source was checked: its text, a comment on it, or nothing */
  @OneOf(SEEN, { enumName: 'Seen' })
  seen!: Seen;
}

/** A usual wall of the country. */
export class WallTypeDto {
  /** Id of the type */
  @Text({ example: 'half_brick' })
  id!: string;

  /** Words of the item */
  @Text({ example: 'Half-brick wall, 115 mm' })
  title!: string;

  /** What the wall is made of */
  @OneOf(CONSTRUCTIONS, { enumName: 'Construction' })
  construction!: Construction;

  /** Thickness, mm: of masonry and concrete without finishes, of partitions with their boards */
  @AnyNumber({ example: 115 })
  nominal_mm!: number;

  /** Smallest drawn thickness that is taken as this wall, mm */
  @AnyNumber({ example: 111 })
  from_mm!: number;

  /** Largest drawn thickness that is taken as this wall, mm */
  @AnyNumber({ example: 145 })
  to_mm!: number;

  /** Unit in which it is measured */
  @OneOf(['m2', 'm3'])
  unit!: 'm2' | 'm3';

  /** Where the values come from */
  @Text({ example: 'Usual sizes of the trade' })
  source!: string;

  /** How far the source was checked */
  @OneOf(SEEN, { enumName: 'Seen' })
  seen!: Seen;
}

/** A place of supply. */
export class TaxPlaceDto {
  /** Value of `tax.place_of_supply` */
  @Text({ example: 'intra_state' })
  id!: string;

  /** The place, and what is levied there */
  @Text({ example: 'Within one state: CGST and SGST' })
  title!: string;
}

/** A way in which a bill of the country is taxed. */
export class TaxRegimeDto {
  /** Value of `tax.regime` */
  @Text({ example: 'works_contract' })
  id!: string;

  /** What it is for */
  @Text({ example: 'GST on the whole work as a works contract (SAC 9954)' })
  title!: string;

  /** How the tax is worked out */
  @OneOf(TAX_METHODS, { enumName: 'TaxMethod' })
  method!: TaxMethod;

  /** Tax codes that sections may have, the usual one first; empty: the goods code of each material */
  @Texts({ example: ['9954'] })
  codes!: string[];

  /** Places of supply to choose from */
  places!: TaxPlaceDto[];

  /** Whether a request must say why */
  @Flag()
  reason_needed!: boolean;

  /** Whether a request must state the rate, because it is local */
  @Flag()
  rate_needed!: boolean;

  /** Words that are printed with the tax */
  @Text({ nullable: true, example: null })
  words!: string | null;

  /** First day on which it holds; null if that is not known */
  @Text({ nullable: true, example: null })
  since!: string | null;

  /** Where it is written down */
  @Text({ example: 'CGST Act and IGST Act, 2017' })
  source!: string;

  /** How far the source was checked */
  @OneOf(SEEN, { enumName: 'Seen' })
  seen!: Seen;
}

/** Links of a country pack. */
export class PackLinksDto {
  /** The pack */
  self!: LinkDto;
}

/** A country pack in brief. */
export class PackSummaryDto {
  /** Id of the pack, as requests name it */
  @OneOf(PACK_IDS, { enumName: 'PackId' })
  id!: PackId;

  /** The country */
  @Text({ example: 'India' })
  title!: string;

  /** Currency of its bills, ISO 4217; null if a request must name one */
  @Text({ nullable: true, example: 'INR' })
  currency!: string | null;

  /** Id of its measurement standard */
  @Text({ example: 'is1200' })
  standard!: string;

  /** Links to the pack */
  _links!: PackLinksDto;
}

/** What a bill of a country takes for granted. A request can change each value. */
export class PackDto extends PackSummaryDto {
  /** Paper size of printed bills */
  @OneOf(['A4', 'letter'])
  paper!: 'A4' | 'letter';

  /** Language and region of words and numbers, BCP 47 */
  @Text({ example: 'en-IN' })
  language!: string;

  /** Units in print */
  units!: PackUnitDto[];

  /** Usual heights */
  @Nested(UsualHeightsDto)
  heights!: UsualHeightsDto;

  /** Usual walls by thickness */
  wall_types!: WallTypeDto[];

  /** The regime that is taken when a request names none; null: the bill asks */
  @Text({ nullable: true, example: 'works_contract' })
  usual_tax!: string | null;

  /** Ways of taxing */
  tax_regimes!: TaxRegimeDto[];
}

/** The country packs. */
export class PackListDto {
  /** The packs, in the order of their documentation */
  items!: PackSummaryDto[];
}
