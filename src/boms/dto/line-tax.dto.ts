import { OneOf, Text } from '../../platform/http';

/** One tax on a line, in bills of earlier versions. */
export class TaxPartDto {
  /** HSN or SAC code of the goods or the service */
  @Text({ example: '9954' })
  code!: string;

  /** CGST and SGST within a state, IGST between states */
  @OneOf(['CGST', 'SGST', 'IGST'])
  kind!: 'CGST' | 'SGST' | 'IGST';

  /** Percent of the amount before tax */
  @Text({ example: '9' })
  percent!: string;

  /** Tax in the currency of the bill */
  @Text({ example: '523.13' })
  amount!: string;
}

/** The tax on a line, in bills of earlier versions. Now taxes are worked out on the whole bill. */
export class LineTaxDto {
  /** HSN or SAC code of the goods or the service */
  @Text({ example: '9954' })
  code!: string;

  /** Percent of the amount before tax, all parts together */
  @Text({ example: '18' })
  percent!: string;

  /** Tax in the currency of the bill, all parts together */
  @Text({ example: '1046.26' })
  amount!: string;

  /** How the amount is calculated, as a spreadsheet formula */
  @Text({ example: 'ROUND(5812.51*9/100,2)+ROUND(5812.51*9/100,2)' })
  formula!: string;

  /** The taxes that it is made of */
  parts!: TaxPartDto[];
}
