import { PLAN_QUALITIES, type PlanQuality } from '../../domain/extraction';
import { PACK_IDS, type PackId } from '../../domain/packs';
import { type Section, SECTIONS } from '../../domain/takeoff';
import { AnyNumber, Day, Flag, Nested, OneOf, Text, Texts } from '../../platform/http';
import { PlanWarningDto } from '../../floorplans';
import { BillChangesDto } from './bill-changes.dto';
import { BomLineDto } from './bom-line.dto';
import { BomStandardDto, BomSummaryDto } from './bom-summary.dto';
import { BomItemDto } from './bom-item.dto';
import { PurchaseDto } from './purchase.dto';
import { MarkupRowDto, TaxPartDto } from './totals.dto';

/** The sum of one section of a bill. */
export class SectionTotalDto {
  /** The section */
  @OneOf(SECTIONS, { enumName: 'BomSection' })
  section!: Section;

  /** Number of its lines */
  @AnyNumber({ example: 2 })
  lines!: number;

  /** Number of its items */
  @AnyNumber({ example: 2 })
  items!: number;

  /** Number of its items without a price */
  @AnyNumber({ example: 0 })
  unpriced!: number;

  /** Sum of its items, before mark-ups and tax; null if one of them has no price */
  @Text({ nullable: true, example: '9364.60' })
  amount!: string | null;

  /** Sum of the items that have a price */
  @Text({ example: '9364.60' })
  priced_amount!: string;
}

/** A rule of the takeoff that the bill applied. */
export class AppliedRuleDto {
  /** Id of the rule; lines name it as `rule_id` */
  @Text({ example: 'paint.wall-faces' })
  id!: string;

  /** What the rule measures and deducts */
  @Text({ example: 'perimeter × ceiling height, less openings by their size' })
  statement!: string;

  /** The clause of the standard that the rule follows */
  @Text({ example: 'IS 1200 Parts 12 and 13, deductions' })
  clause!: string;

  /** Whether the clause was checked against the text of the standard */
  @Flag()
  verified!: boolean;
}

/** Something that the bill assumes. */
export class AssumptionDto {
  /** Stable code, for programs */
  @Text({ example: 'ceiling_height_assumed' })
  code!: string;

  /** What is assumed, and how to change it */
  @Text({ example: 'The ceiling height is taken as 2700 mm; state ceiling_height_mm to change it.' })
  message!: string;

  /** The rooms, walls, openings or lines that it concerns; empty if it concerns the whole bill */
  @Texts({ example: [] })
  elements!: string[];
}

/** Work that is not on the bill: it exists already, is not part of the contract, or there is none. */
export class ExclusionDto {
  /** Stable code, for programs */
  @Text({ example: 'room_out_of_scope' })
  code!: string;

  /** What is left out, and why */
  @Text({ example: 'The floors of these rooms stay as they are ("EXIST"); they are not billed.' })
  message!: string;

  /** The rooms, walls and openings that it concerns */
  @Texts({ example: ['r37'] })
  elements!: string[];
}

/** A bill as it is exported. The same plan, catalogue and request give the same bytes. */
export class BillDocumentDto {
  /** Country pack of the bill */
  @OneOf(PACK_IDS, { enumName: 'PackId' })
  pack!: PackId;

  /** The measurement standard that the quantities follow */
  standard!: BomStandardDto;

  /** How far the measured plan can be relied upon; null for a bill of a layout, and for bills of earlier versions */
  @OneOf(PLAN_QUALITIES, { enumName: 'PlanQuality', nullable: true, example: 'good' })
  plan_quality!: PlanQuality | null;

  /** What a person must know about the plan before relying on the bill, the heaviest first */
  warnings!: PlanWarningDto[];

  /** Currency of all amounts, ISO 4217 */
  @Text({ example: 'INR' })
  currency!: string;

  /** Day whose rates and taxes apply */
  @Day()
  priced_on!: string;

  /** Sum of the priced items */
  subtotal!: string;
  /** Subtotal with mark-ups and with taxes that are in the cost */
  net!: string;
  /** Sum of the taxes that are charged */
  tax_total!: string;
  /** Net amount and charged taxes together */
  grand_total!: string;
  /** Whether every item has a price; otherwise the totals leave some out */
  complete!: boolean;
  /** Sums by section */
  sections!: SectionTotalDto[];
  /** The mark-ups, in their order */
  markups!: MarkupRowDto[];
  /** Taxes by code */
  taxes!: TaxPartDto[];
  /** The items, in the order of the bill */
  items!: BomItemDto[];
  /** What to buy for the whole bill, by material */
  purchases!: PurchaseDto[];
  /** The measurement lines, in the order in which they were measured */
  lines!: BomLineDto[];
  /** The rules that the lines name */
  rules!: AppliedRuleDto[];
  /** What the bill assumes */
  assumptions!: AssumptionDto[];
  /** Work that is not on the bill, and why */
  exclusions!: ExclusionDto[];
}

/**
 * A bill of materials. Its lists are empty and its amounts are null until it is ready. A bill of an earlier version has an
 * item for each of its lines.
 */
export class BomDto extends BomSummaryDto {
  /** What a person must know about the plan before relying on the bill, the heaviest first */
  warnings!: PlanWarningDto[];
  /** Sums by section */
  sections!: SectionTotalDto[];
  /** The mark-ups, in their order */
  markups!: MarkupRowDto[];
  /** Taxes by code */
  taxes!: TaxPartDto[];
  /** The items, in the order of the bill */
  items!: BomItemDto[];
  /** What to buy for the whole bill, by material */
  purchases!: PurchaseDto[];
  /** The measurement lines, in the order in which they were measured */
  lines!: BomLineDto[];
  /** The rules that the lines name */
  rules!: AppliedRuleDto[];
  /** What the bill assumes */
  assumptions!: AssumptionDto[];
  /** Work that is not on the bill, and why */
  exclusions!: ExclusionDto[];

  /** How its prices differ from the earlier bill; null unless it was repriced */
  @Nested(BillChangesDto, { nullable: true })
  changes!: BillChangesDto | null;
}
