import { TAX_KINDS, type TaxKind } from '../../domain/takeoff';
import { Flag, OneOf, Text } from '../../platform/http';

/** A mark-up as it was worked out. */
export class MarkupRowDto {
  /** What it is for */
  @Text({ example: 'Overheads' })
  name!: string;

  /** Percent of the base; null for a fixed sum */
  @Text({ nullable: true, example: '8' })
  percent!: string | null;

  /** What it is of */
  @Text({ example: '12480.00' })
  base!: string;

  /** Its amount; below zero for a discount */
  @Text({ example: '998.40' })
  amount!: string;

  /** How the amount is calculated, as a spreadsheet formula */
  @Text({ example: 'ROUND(12480*8/100,2)' })
  formula!: string;
}

/** One tax of a bill, on the work of one tax code, after the mark-ups. */
export class TaxPartDto {
  /** HSN or SAC code of the goods or the service, or the name of the rate */
  @Text({ example: '9954' })
  code!: string;

  /** The tax: CGST and SGST within a state of India, IGST between states, VAT and GST elsewhere */
  @OneOf(TAX_KINDS, { enumName: 'TaxKind' })
  kind!: TaxKind;

  /** Percent of `base` */
  @Text({ example: '9' })
  percent!: string;

  /** What is taxed: the share of the net amount that has this code; for a tax on materials, their cost */
  @Text({ example: '81072.88' })
  base!: string;

  /** Tax in the currency of the bill */
  @Text({ example: '7296.56' })
  amount!: string;

  /** How the amount is calculated, as a spreadsheet formula */
  @Text({ example: 'ROUND(81072.88*9/100,2)' })
  formula!: string;

  /** Whether it is added to the net amount; not so for a reverse charge, and for a tax that is in the cost already */
  @Flag()
  charged!: boolean;

  /** Words that the bill must print; null for none */
  @Text({ nullable: true, example: null })
  words!: string | null;
}
