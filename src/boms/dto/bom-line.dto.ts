import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CHOICE_RULES,
  type ChoiceRuleName,
  type QuantityTag,
  type Section,
  SECTIONS,
  type Unit,
  type UnpricedReason,
  UNITS,
} from '../../domain/takeoff';

const TAGS = ['measured', 'assumed', 'allowance'] as const;
const REASONS = ['no_material', 'not_in_catalogue', 'no_rate_on_date', 'unit_mismatch'] as const;

/** Codes of the work in common systems; null where one has none. */
export class ClassificationDto {
  @ApiProperty({ type: String, nullable: true, example: 'Part 11' })
  is1200!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '28' })
  nrm2!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '09 30 13' })
  masterformat!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '6907' })
  hsn!: string | null;
}

/** What to buy for the line: whole packs, waste included. */
export class PurchaseDto {
  /** @example "9" */
  qty!: string;

  /** @example "box of 4" */
  unit!: string;

  /** @example "5" */
  waste_percent!: string;

  /** @example "ROUNDUP(ROUNDUP(12*1.05/(0.602*0.602),0)/4,0)" */
  formula!: string;
}

/** A part that the line's installed rate covers. */
export class ComponentDto {
  /** @example "Main tee" */
  description!: string;

  /** @example "10" */
  qty!: string;

  /** @example "m" */
  unit!: string;

  /** @example "ROUND(12*0.833,2)" */
  formula!: string;
}

/** How a price was converted to the currency of the bill. */
export class ExchangeDto {
  /** @example "1.0823" */
  rate!: string;

  @ApiProperty({ format: 'date', example: '2026-02-27' })
  effective_from!: string;

  /** @example "ECB reference rate" */
  source!: string;
}

/** The catalogue row, or the offer, that a rate was made from. */
export class RateSourceDto {
  @ApiProperty({ enum: ['catalogue', 'listing'] })
  kind!: 'catalogue' | 'listing';

  /** @example "vitrified-tiles-600" */
  material_code!: string;

  /**
   * As it stands there; of an offer the unit price after valuation rules
   * @example "45.00"
   */
  rate!: string;

  @ApiProperty({ enum: UNITS, enumName: 'Unit' })
  unit!: Unit;

  @ApiProperty({ format: 'date', example: '2026-01-01', description: 'Of an offer: the day it was seen' })
  effective_from!: string;

  /** @example "Standard catalogue, early 2026" */
  source!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'This and all below: of offers only' })
  listing_id?: string;

  @ApiPropertyOptional({ example: 'tiles.example' })
  supplier?: string;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'https://tiles.example/p/terra-60' })
  url?: string | null;

  @ApiPropertyOptional({ format: 'date-time', description: 'When its price was last seen' })
  seen_at?: string;

  @ApiPropertyOptional({ enum: CHOICE_RULES, enumName: 'ChoiceRule' })
  rule?: ChoiceRuleName;

  @ApiPropertyOptional({ example: 3, description: 'Offers among which the rule chose' })
  considered?: number;

  @ApiPropertyOptional({ example: 'EUR', description: 'Of `rate`, ISO 4217' })
  currency?: string;

  @ApiPropertyOptional({ type: ExchangeDto, nullable: true, description: 'null: not converted' })
  exchange?: ExchangeDto | null;
}

/** One levy, on a line or summed on the bill. */
export class TaxPartDto {
  /**
   * HSN or SAC code
   * @example "9954"
   */
  code!: string;

  @ApiProperty({ enum: ['CGST', 'SGST', 'IGST'] })
  kind!: 'CGST' | 'SGST' | 'IGST';

  /** @example "9" */
  percent!: string;

  /** @example "523.13" */
  amount!: string;
}

export class LineTaxDto {
  /** @example "9954" */
  code!: string;

  /** @example "18" */
  percent!: string;

  /** @example "1046.26" */
  amount!: string;

  /** @example "ROUND(5812.51*9/100,2)+ROUND(5812.51*9/100,2)" */
  formula!: string;

  parts!: TaxPartDto[];
}

/** One item of work: how much, why that much, and what it costs. */
export class BomLineDto {
  /**
   * The same in every bill of the plan
   * @example "flooring.r1"
   */
  id!: string;

  /** @example 12 */
  position!: number;

  @ApiProperty({ enum: SECTIONS, enumName: 'BomSection' })
  section!: Section;

  /** @example "Flooring in Office 1" */
  description!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'vitrified-tiles-600',
    description: 'Catalogue code',
  })
  material!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Vitrified tiles 600x600 mm' })
  material_name!: string | null;

  classification!: ClassificationDto;

  @ApiProperty({ type: String, nullable: true, example: 'r1' })
  room_id!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Office' })
  room_name!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'w5' })
  wall_id!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'o1' })
  opening_id!: string | null;

  @ApiProperty({ example: '12.00', description: 'Net, by the measurement standard' })
  bill_qty!: string;

  @ApiProperty({ enum: UNITS, enumName: 'Unit' })
  unit!: Unit;

  @ApiProperty({
    example: 'ROUND(14*2.7,2)-1.68*0.5',
    description: 'Arithmetic of bill_qty, spreadsheet syntax',
  })
  formula!: string;

  purchase!: PurchaseDto;

  components!: ComponentDto[];

  @ApiProperty({ enum: ['priced', 'unpriced'] })
  status!: 'priced' | 'unpriced';

  @ApiProperty({ enum: REASONS, enumName: 'UnpricedReason', nullable: true })
  unpriced_reason!: UnpricedReason | null;

  @ApiProperty({ type: String, nullable: true, example: '484.3760', description: 'Installed, per unit' })
  rate!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'ROUND(45/0.09290304,4)' })
  rate_formula!: string | null;

  @ApiProperty({ type: RateSourceDto, nullable: true })
  rate_source!: RateSourceDto | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '5812.51',
    description: 'Before tax; null: unpriced',
  })
  amount!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'ROUND(12*484.376,2)' })
  amount_formula!: string | null;

  @ApiProperty({ type: LineTaxDto, nullable: true })
  tax!: LineTaxDto | null;

  @ApiProperty({ example: 'floor.net-area', description: 'Rule applied; see `rules` of the bill' })
  rule_id!: string;

  @ApiProperty({ type: [String], example: ['r1'], description: 'Rooms, walls and openings measured' })
  geometry_ids!: string[];

  @ApiProperty({ enum: TAGS, enumName: 'QuantityTag' })
  tag!: QuantityTag;

  @ApiProperty({ example: 0.95, minimum: 0, maximum: 1 })
  confidence!: number;
}
