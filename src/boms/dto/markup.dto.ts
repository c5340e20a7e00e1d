import { ValidateIf } from 'class-validator';
import { type Markup, type Section, SECTIONS } from '../../domain/takeoff';
import { DecimalText, OneOf, SomeOf, Text } from '../../platform/http';

/** A mark-up on the work of a bill. Give `percent` or `amount`. */
export class MarkupDto {
  /** What it is for */
  @Text({ min: 1, max: 200, example: 'Overheads' })
  name!: string;

  /** Percent of the base; below zero for a discount */
  @DecimalText({ digits: 4, places: 4, signed: true, example: '8', optional: true })
  @ValidateIf(({ amount }: MarkupDto) => amount === undefined)
  percent?: string;

  /** A fixed sum instead of a percentage */
  @DecimalText({ digits: 12, places: 3, signed: true, example: '1500.00', optional: true })
  amount?: string;

  /** What the percentage is of: the work alone, or what has run up so far with the mark-ups before it */
  @OneOf(['direct', 'running'], { optional: true, default: 'running' })
  base?: 'direct' | 'running';

  /** Sections whose work the percentage is of, instead of `base` */
  @SomeOf(SECTIONS, { enumName: 'BomSection', optional: true })
  sections?: Section[];
}

/** The mark-up as the bill takes it. */
export function markupOf({ name, percent, amount, base, sections }: MarkupDto): Markup {
  return {
    name,
    ...(amount === undefined ? { percent: percent ?? '0' } : { amount }),
    base: sections ?? base ?? 'running',
  };
}
