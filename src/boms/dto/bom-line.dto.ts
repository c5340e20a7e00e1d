import {
  FINISH_SOURCES,
  type FinishSource,
  QUANTITY_TAGS,
  type QuantityTag,
  type Section,
  SECTIONS,
  type Unit,
  UNITS,
} from '../../domain/takeoff';
import { AnyNumber, Nested, OneOf, Text, Texts } from '../../platform/http';

/** A part of the work that the rate of the item covers. */
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

/** Where the finish of a line comes from. */
export class LineFinishDto {
  /** `person`: the request; `schedule`: a row of a schedule; `code`: a code printed in the room; `template`: the room type */
  @OneOf(FINISH_SOURCES, { enumName: 'LineFinishSource' })
  source!: FinishSource;

  /** As the drawing or the request says it; null for a template */
  @Text({ nullable: true, example: 'VCT-1' })
  says!: string | null;

  /** Where it is written; null for a request and a template */
  @Text({ nullable: true, example: 'ROOM FINISH SCHEDULE - FIRST FLOOR, 135, FLOOR FINISH, page 2' })
  evidence!: string | null;
}

/** One measurement: a quantity, where it is, and how it was measured. Items add lines up and price them. */
export class BomLineDto {
  /** The same in every bill of the plan */
  @Text({ example: 'flooring.r1' })
  id!: string;

  /** Key of the item that adds it up */
  @Text({ example: 'flooring.5f2c1a07' })
  item!: string;

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

  /** Parts of the work that the rate of the item covers */
  components!: ComponentDto[];

  /** Where the finish comes from; left out for works that are no finish of a room */
  @Nested(LineFinishDto, { optional: true })
  finish?: LineFinishDto;

  /** Its share of the amount of its item; null if the item has no price. The money of a bill stands on items */
  @Text({ nullable: true, example: '5812.56' })
  amount!: string | null;

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
  @OneOf(QUANTITY_TAGS, { enumName: 'QuantityTag' })
  tag!: QuantityTag;

  /** How certain the quantity is, from 0 to 1: the lowest confidence of all that it is measured from */
  @AnyNumber({ example: 0.95, min: 0, max: 1 })
  confidence!: number;
}
