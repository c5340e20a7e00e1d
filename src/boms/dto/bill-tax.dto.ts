import { type MarkUp, SECTIONS } from '../../domain/takeoff';
import { TAX_KINDS, type TaxKind } from '../../domain/packs';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsObject, IsOptional } from 'class-validator';
import { DecimalText, Flag, OneOf, SomeOf, Text, Texts } from '../../platform/http';

const BASES = ['direct', 'running'] as const;
const CHARGED = ['on_top', 'in_cost', 'notional'] as const;

/** How a bill is taxed. What is left out comes from the country pack. */
export class TaxRequestDto {
  /** A tax regime of the country pack */
  @Text({ optional: true, max: 40, example: 'works_contract' })
  regime?: string;

  /** Where the work is done: a place of the regime */
  @Text({ optional: true, max: 40, example: 'inter_state' })
  place_of_supply?: string;

  /** Percent of tax, instead of the rate that Planbill knows; needed where the rate is local */
  @DecimalText({ optional: true, digits: 2, places: 4, example: '7.25' })
  rate?: string;

  /** How much of a price with labour is materials, percent; for a tax on materials */
  @DecimalText({ optional: true, digits: 2, places: 4, example: '45' })
  materials_percent?: string;

  /** Why the bill has no tax, or is taxed at 0 % */
  @Text({ optional: true, min: 1, max: 500, example: 'New dwelling; certificate given' })
  reason?: string;

  /** Tax codes of sections that have another than the usual one */
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { door: 'reduced' },
  })
  @IsOptional()
  @IsObject()
  sections?: Record<string, string>;
}

/** An addition to the cost of the work, or, with a minus, a deduction. Give `percent` or `amount`. */
export class MarkUpRequestDto {
  /** Its words on the bill */
  @Text({ min: 1, max: 200, example: 'Overheads' })
  name!: string;

  /** Percent of the base */
  @DecimalText({ optional: true, signed: true, digits: 4, places: 4, example: '8' })
  percent?: string;

  /** A fixed amount in the currency of the bill */
  @DecimalText({ optional: true, signed: true, places: 3, example: '1500.00' })
  amount?: string;

  /** `direct`: the cost of the work; `running`: that and the mark-ups before this one */
  @OneOf(BASES, { optional: true, default: 'running' })
  base?: (typeof BASES)[number];

  /** Take it of the cost of these sections only, instead of `base` */
  @SomeOf(SECTIONS, { optional: true, minItems: 1, unique: true })
  sections?: string[];
}

/** A mark-up of a bill, as it was worked out. */
export class AppliedMarkUpDto {
  /** Its words on the bill */
  @Text({ example: 'Overheads' })
  name!: string;

  /** `direct`, `running`, or the sections that it is taken of */
  @Texts({ example: ['running'] })
  base!: string[];

  /** Percent of the base; null for a fixed amount */
  @Text({ nullable: true, example: '8' })
  percent!: string | null;

  /** The mark-up, rounded */
  @Text({ example: '998.40' })
  amount!: string;

  /** How the amount is calculated, as a spreadsheet formula */
  @Text({ example: 'ROUND(12480*8/100,2)' })
  formula!: string;
}

/** One tax of a bill. */
export class BillTaxDto {
  /** Tax code, such as `standard`, or the HSN or SAC code */
  @Text({ example: '9954' })
  code!: string;

  /** Name of the levy */
  @OneOf(TAX_KINDS, { enumName: 'TaxKind' })
  kind!: TaxKind;

  /** Percent of the base */
  @Text({ example: '9' })
  percent!: string;

  /** What it is taken of; null in bills of earlier versions */
  @Text({ nullable: true, example: '250000.00' })
  base!: string | null;

  /** The tax, in the currency of the bill */
  @Text({ example: '22500.00' })
  amount!: string;

  /** How the amount is calculated, as a spreadsheet formula; null in bills of earlier versions */
  @Text({ nullable: true, example: 'ROUND(250000*9/100,2)' })
  formula!: string | null;

  /** `on_top`: added to the net; `in_cost`: a cost before mark-ups; `notional`: not charged, the customer accounts for it */
  @OneOf(CHARGED, { enumName: 'TaxCharged' })
  charged!: (typeof CHARGED)[number];

  /** Words that must be printed with it, or the reason that the request gives */
  @Text({ nullable: true, example: null })
  words!: string | null;

  /** Where the percentage comes from; null in bills of earlier versions */
  @Text({ nullable: true, example: 'Works contract, Notification 11/2017-CT(R)' })
  source!: string | null;
}

/** Something that the bill has to ask. */
export class BillQuestionDto {
  /** Stable code, for programs */
  @Text({ example: 'place_of_supply_needed' })
  code!: string;

  /** The question, and how to answer it */
  @Text({ example: 'The place of supply is taken as intra_state. State tax.place_of_supply to change it.' })
  message!: string;

  /** The lines that it concerns; empty if it concerns the whole bill */
  @Texts({ example: [] })
  elements!: string[];

  /** Answers to choose from; empty if any answer will do */
  @Texts({ example: ['intra_state', 'inter_state'] })
  choices!: string[];

  /** The answer that was taken for now; null if none was */
  @Text({ nullable: true, example: 'intra_state' })
  default!: string | null;
}

/** Parts of a bill between the sum of its lines and its total. */
export class BillTotalsDto {
  /** Mark-ups, in their order */
  markups!: AppliedMarkUpDto[];

  /** Subtotal, taxes in the cost and mark-ups; null until the bill is ready and in bills of earlier versions */
  @Text({ nullable: true, example: '81072.88' })
  net!: string | null;

  /** Taxes */
  taxes!: BillTaxDto[];

  /** Whether every line has a price and every tax is known; null until then and in bills of earlier versions */
  @Flag({ nullable: true })
  complete!: boolean | null;

  /** What the bill has to ask */
  questions!: BillQuestionDto[];
}

/** A mark-up as the domain takes it. */
export function markUpOf({ name, percent, amount, base = 'running', sections }: MarkUpRequestDto): MarkUp {
  const of = sections ?? base;
  return amount === undefined ? { name, base: of, percent: percent! } : { name, base: of, amount };
}

/** A mark-up as a request states it. */
export function markUpRequestOf({ name, base, percent, amount }: MarkUp): MarkUpRequestDto {
  return {
    name,
    ...(percent === undefined ? { amount } : { percent }),
    ...(base === 'direct' || base === 'running' ? { base } : { sections: [...base] }),
  };
}
