import {
  type QuantityTag,
  type Section,
  SECTIONS,
  type Unit,
  type UnpricedReason,
  UNITS,
} from '../../domain/takeoff';
import { AnyNumber, Nested, OneOf, Text, Texts } from '../../platform/http';
import { LineTaxDto } from './line-tax.dto';
import { RateSourceDto } from './rate-source.dto';

const TAGS = ['measured', 'assumed', 'allowance'] as const;
const REASONS = ['no_material', 'not_in_catalogue', 'no_rate_on_date', 'unit_mismatch'] as const;

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

/** What to buy for a line: whole packs, including waste. */
export class PurchaseDto {
  /** Number of packs or units */
  @Text({ example: '9' })
  qty!: string;

  /** The pack or unit */
  @Text({ example: 'box of 4' })
  unit!: string;

  /** Waste that was added, in percent */
  @Text({ example: '5' })
  waste_percent!: string;

  /** How `qty` is calculated, as a spreadsheet formula */
  @Text({ example: 'ROUNDUP(ROUNDUP(12*1.05/(0.602*0.602),0)/4,0)' })
  formula!: string;
}

/** A part of the work that the rate of the line includes. */
export class ComponentDto {
  /** What the part is */
  @Text({ example: 'Main tee' })
  description!: string;

  /** Quantity of the part for the whole line */
  @Text({ example: '10' })
  qty!: string;

  /** Unit of `qty` */
  @Text({ example: 'm' })
  unit!: string;

  /** How `qty` is calculated, as a spreadsheet formula */
  @Text({ example: 'ROUND(12*0.833,2)' })
  formula!: string;
}

/** One item of work: its quantity, how it was measured, and its price. */
export class BomLineDto {
  /** The same in every bill of the plan */
  @Text({ example: 'flooring.r1' })
  id!: string;

  /** Place on the bill, from 1 */
  @AnyNumber({ example: 12 })
  position!: number;

  /** Section of the bill */
  @OneOf(SECTIONS, { enumName: 'BomSection' })
  section!: Section;

  /** What the work is, and where */
  @Text({ example: 'Flooring in Office 1' })
  description!: string;

  /** Code of the material in the catalogue; null if the work has none */
  @Text({ nullable: true, example: 'vitrified-tiles-600' })
  material!: string | null;

  /** Name of the material */
  @Text({ nullable: true, example: 'Vitrified tiles 600x600 mm' })
  material_name!: string | null;

  /** Codes of the work in common classifications */
  classification!: ClassificationDto;

  /** The room that the work is in; null if it belongs to no single room */
  @Text({ nullable: true, example: 'r1' })
  room_id!: string | null;

  /** Name of the room; null if the plan gives none */
  @Text({ nullable: true, example: 'Office' })
  room_name!: string | null;

  /** The wall that the work is on; null if it is on no single wall */
  @Text({ nullable: true, example: 'w5' })
  wall_id!: string | null;

  /** The door or window that the work is for; null if it is for none */
  @Text({ nullable: true, example: 'o1' })
  opening_id!: string | null;

  /** Net quantity by the measurement standard */
  @Text({ example: '12.00' })
  bill_qty!: string;

  /** Unit of `bill_qty` */
  @OneOf(UNITS, { enumName: 'Unit' })
  unit!: Unit;

  /** How `bill_qty` is calculated, as a spreadsheet formula */
  @Text({ example: 'ROUND(14*2.7,2)-1.68*0.5' })
  formula!: string;

  /** What to buy: whole packs, including waste */
  purchase!: PurchaseDto;

  /** Parts of the work that the rate includes */
  components!: ComponentDto[];

  /** Whether the line has a price */
  @OneOf(['priced', 'unpriced'])
  status!: 'priced' | 'unpriced';

  /** Why the line has no price; null if it has one */
  @OneOf(REASONS, { enumName: 'UnpricedReason', nullable: true })
  unpriced_reason!: UnpricedReason | null;

  /** Rate for one unit of installed work; null if the line has no price */
  @Text({ nullable: true, example: '484.3760' })
  rate!: string | null;

  /** How `rate` is calculated from its source, as a spreadsheet formula */
  @Text({ nullable: true, example: 'ROUND(45/0.09290304,4)' })
  rate_formula!: string | null;

  /** Where the rate comes from; null if the line has no price */
  @Nested(RateSourceDto, { nullable: true })
  rate_source!: RateSourceDto | null;

  /** Quantity times rate, before tax; null if the line has no price */
  @Text({ nullable: true, example: '5812.51' })
  amount!: string | null;

  /** How `amount` is calculated, as a spreadsheet formula */
  @Text({ nullable: true, example: 'ROUND(12*484.376,2)' })
  amount_formula!: string | null;

  /** The tax on `amount` in bills of earlier versions; now null, because taxes are worked out on the whole bill */
  @Nested(LineTaxDto, { nullable: true })
  tax!: LineTaxDto | null;

  /** The rule of the takeoff that made the line; see `rules` of the bill */
  @Text({ example: 'floor.net-area' })
  rule_id!: string;

  /** The rooms, walls and openings that were measured */
  @Texts({ example: ['r1'] })
  geometry_ids!: string[];

  /**
   * `measured`: from the drawing and the request; `assumed`: with a default, such as a ceiling height that the request
   * leaves out; `allowance`: by a planning rule, not from something drawn
   */
  @OneOf(TAGS, { enumName: 'QuantityTag' })
  tag!: QuantityTag;

  /** How certain the quantity is, from 0 to 1: the lowest confidence of all that it is measured from */
  @AnyNumber({ example: 0.95, min: 0, max: 1 })
  confidence!: number;
}
