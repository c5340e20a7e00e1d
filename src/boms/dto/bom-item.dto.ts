import {
  ITEM_KINDS,
  type ItemKind,
  QUANTITY_TAGS,
  type QuantityTag,
  type Section,
  SECTIONS,
  type Unit,
  type UnpricedReason,
  UNITS,
} from '../../domain/takeoff';
import { AnyNumber, Nested, OneOf, Text } from '../../platform/http';
import { RateSourceDto } from './rate-source.dto';

const REASONS = [
  'no_material',
  'not_in_catalogue',
  'no_rate_on_date',
  'unit_mismatch',
  'rate_below_minor_unit',
] as const;

/** Codes of the work in common classifications; null where a classification has none. */
export class ClassificationDto {
  /** Part of IS 1200 */
  @Text({ nullable: true, example: 'Part 11' })
  is1200!: string | null;

  /** Work section of NRM2 */
  @Text({ nullable: true, example: '28' })
  nrm2!: string | null;

  /** Section number of MasterFormat */
  @Text({ nullable: true, example: '09 30 13' })
  masterformat!: string | null;

  /** HSN code of the goods, for GST */
  @Text({ nullable: true, example: '6907' })
  hsn!: string | null;
}

/** A part that the rate of an item covers, for all its lines together. */
export class CoveredPartDto {
  /** What the part is */
  @Text({ example: 'Stud' })
  description!: string;

  /** Quantity for the whole item */
  @Text({ example: '43' })
  qty!: string;

  /** Unit of `qty` */
  @Text({ example: 'nr' })
  unit!: string;
}

/** One item of a bill: all measurements of the same work and specification, with their price. */
export class BomItemDto {
  /** The same in every bill of the plan in which the work and its specification are the same */
  @Text({ example: 'flooring.5f2c1a07' })
  key!: string;

  /** Section and place in it */
  @Text({ example: '4.1' })
  number!: string;

  /** Section of the bill */
  @OneOf(SECTIONS, { enumName: 'BomSection' })
  section!: Section;

  /** `measured`: from the plan; `extra_over`: what a part of measured work costs more; `allowance`: by a planning rule;
   * `provisional_sum`: a sum for work that is not known yet */
  @OneOf(ITEM_KINDS, { enumName: 'ItemKind' })
  kind!: ItemKind;

  /** The work in words, without the places where it is done */
  @Text({ example: 'Wall paint, 2 coats' })
  specification!: string;

  /** Code of the material in the catalogue; null if the work has none */
  @Text({ nullable: true, example: 'vitrified-tiles-600' })
  material!: string | null;

  /** Name of the material */
  @Text({ nullable: true, example: 'Vitrified tiles 600x600 mm' })
  material_name!: string | null;

  /** Codes of the work in common classifications */
  classification!: ClassificationDto;

  /** Sum of the rounded quantities of its lines */
  @Text({ example: '12.00' })
  quantity!: string;

  /** Unit of `quantity` */
  @OneOf(UNITS, { enumName: 'Unit' })
  unit!: Unit;

  /** Number of its lines */
  @AnyNumber({ example: 3 })
  lines!: number;

  /** Whether the item has a price */
  @OneOf(['priced', 'unpriced'])
  status!: 'priced' | 'unpriced';

  /** Why the item has no price; null if it has one */
  @OneOf(REASONS, { enumName: 'UnpricedReason', nullable: true })
  unpriced_reason!: UnpricedReason | null;

  /** Rate for one unit of installed work, rounded to the minor unit of the currency; null if the item has no price */
  @Text({ nullable: true, example: '484.38' })
  rate!: string | null;

  /** How `rate` is calculated from its source, as a spreadsheet formula */
  @Text({ nullable: true, example: 'ROUND(45/0.09290304,2)' })
  rate_formula!: string | null;

  /** Where the rate comes from; null if the item has no price */
  @Nested(RateSourceDto, { nullable: true })
  rate_source!: RateSourceDto | null;

  /** Quantity times the rounded rate, before mark-ups and tax; null if the item has no price */
  @Text({ nullable: true, example: '5812.56' })
  amount!: string | null;

  /** How `amount` is calculated, as a spreadsheet formula */
  @Text({ nullable: true, example: 'ROUND(12*484.38,2)' })
  amount_formula!: string | null;

  /** Parts that the rate covers; empty where the specification says all */
  covers!: CoveredPartDto[];

  /** `assumed` or `allowance` if one of its lines is */
  @OneOf(QUANTITY_TAGS, { enumName: 'QuantityTag' })
  tag!: QuantityTag;

  /** The lowest confidence of its lines, from 0 to 1 */
  @AnyNumber({ example: 0.95, min: 0, max: 1 })
  confidence!: number;

  /** Code by which it is taxed; null if it has none */
  @Text({ nullable: true, example: '9954' })
  tax_code!: string | null;
}
