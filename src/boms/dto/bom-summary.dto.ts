import { PLAN_QUALITIES, type PlanQuality } from '../../domain/extraction';
import { PACK_IDS, type PackId } from '../../domain/packs';
import { type StandardId, STANDARDS } from '../../domain/takeoff';
import {
  AnyNumber,
  Day,
  Flag,
  LinkDto,
  Moment,
  Nested,
  OneOf,
  PageDto,
  Text,
  Uuid,
} from '../../platform/http';
import { BOM_STATUSES, type BomStatus, PRICE_ORIGINS, type PriceOrigin } from '../bom.entity';

/** Why a bill could not be made. */
export class BomFailureDto {
  /** Stable code, for programs */
  @Text({ example: 'scale_unknown' })
  code!: string;

  /** What happened and what to do, for people */
  @Text({
    example: 'Planbill could not find the scale of this plan. Calibrate it and ask for the bill again.',
  })
  message!: string;

  /** Technical details */
  detail!: string;
}

/** The measurement standard of a bill. */
export class BomStandardDto {
  /** Short name of the standard */
  @OneOf(STANDARDS, { enumName: 'MeasurementStandard' })
  id!: StandardId;

  /** Version of the rules in Planbill, not of the standard itself */
  @Text({ example: '1' })
  version!: string;

  /** Full title of the standard */
  @Text({ example: 'IS 1200, Method of measurement of building and civil engineering works' })
  title!: string;
}

/** Links of a bill. */
export class BomLinksDto {
  /** The bill with its lines */
  self!: LinkDto;
  /** Only for a bill of a floor plan: the floor plan */
  floorplan?: LinkDto;
  /** Only for a bill of a layout: the layout */
  layout?: LinkDto;
  /** Only for a bill that is ready: the bill as a file */
  export?: LinkDto;
  /** Only for a bill that is ready: reprice it */
  reprice?: LinkDto;
}

/** A bill without its lines. Amounts are null until the bill is ready. */
export class BomSummaryDto {
  /** Id of the bill */
  @Uuid()
  id!: string;

  /** The floor plan that the bill is of; null for a bill of a layout */
  @Uuid({ nullable: true })
  floorplan_id!: string | null;

  /** The layout that the bill is of; null for a bill of a floor plan */
  @Uuid({ nullable: true })
  layout_id!: string | null;

  /** Revision of the floor plan that was measured; null for a bill of a layout, and until the plan is measured */
  @AnyNumber({ nullable: true, example: 1 })
  floorplan_revision!: number | null;

  /** Rank of the layout's alternative; null for a bill of a floor plan */
  @AnyNumber({ nullable: true, example: null })
  alternative!: number | null;

  /** `pending` until the job has ended, then `ready` or `error` */
  @OneOf(BOM_STATUSES, { enumName: 'BomStatus' })
  status!: BomStatus;

  /** Why the bill could not be made; null unless the status is `error` */
  @Nested(BomFailureDto, { nullable: true })
  error!: BomFailureDto | null;

  /** Country pack of the bill */
  @OneOf(PACK_IDS, { enumName: 'PackId' })
  pack!: PackId;

  /** The measurement standard that the quantities follow */
  standard!: BomStandardDto;

  /**
   * How far the measured plan can be relied upon: `poor` if the bill must not be relied upon, `check` if a person should
   * look at some places of the plan; null for a bill of a layout, until the plan is measured, and for bills of earlier
   * versions
   */
  @OneOf(PLAN_QUALITIES, { enumName: 'PlanQuality', nullable: true, example: 'good' })
  plan_quality!: PlanQuality | null;

  /** Currency of all amounts, ISO 4217 */
  @Text({ example: 'INR' })
  currency!: string;

  /** Day whose rates and taxes apply */
  @Day()
  priced_on!: string;

  /** Sum of the priced items */
  @Text({ nullable: true, example: '81072.88' })
  subtotal!: string | null;

  /** Subtotal with mark-ups and with taxes that are in the cost */
  @Text({ nullable: true, example: '81072.88' })
  net!: string | null;

  /** Sum of the taxes that are charged */
  @Text({ nullable: true, example: '14593.10' })
  tax_total!: string | null;

  /** Net amount and charged taxes together */
  @Text({ nullable: true, example: '95665.98' })
  grand_total!: string | null;

  /** Whether linked offers were used, or only the catalogue */
  @OneOf(PRICE_ORIGINS, { enumName: 'PriceOrigin' })
  prices!: PriceOrigin;

  /** The earlier bill with the same quantities; null if the bill was measured, or the earlier bill was deleted */
  @Uuid({ nullable: true })
  repriced_from!: string | null;

  /** Whether every item has a price; otherwise the totals leave some out */
  @Flag({ nullable: true, example: true })
  complete!: boolean | null;

  /** Number of items with a price */
  @AnyNumber({ nullable: true, example: 25 })
  priced_items!: number | null;

  /** Number of items without a price; the totals leave them out */
  @AnyNumber({ nullable: true, example: 3 })
  unpriced_items!: number | null;

  /** When the bill was asked for */
  @Moment()
  created_at!: string;

  /** When the bill became ready */
  @Moment({ nullable: true })
  generated_at!: string | null;

  /** Links to the bill and what it is of */
  _links!: BomLinksDto;
}

/** A page of bills without their lines. */
export class BomPageDto extends PageDto {
  /** The bills of this page */
  items!: BomSummaryDto[];
}
