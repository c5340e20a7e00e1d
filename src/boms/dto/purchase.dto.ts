import { AnyNumber, OneOf, Text } from '../../platform/http';

const NET_UNITS = ['m2', 'm', 'm3', 'nr'] as const;

/** What to buy of one material for the whole bill: whole packs, including waste. */
export class PurchaseDto {
  /** Code of the material in the catalogue */
  @Text({ example: 'vitrified-tiles-600' })
  material!: string;

  /** Name of the material; null if the catalogue does not have it */
  @Text({ nullable: true, example: 'Vitrified tiles 600x600 mm' })
  material_name!: string | null;

  /** Net quantity of all lines */
  @Text({ example: '25.90' })
  net!: string;

  /** Unit of `net` */
  @OneOf(NET_UNITS)
  net_unit!: (typeof NET_UNITS)[number];

  /** Number of lines that need it */
  @AnyNumber({ example: 3 })
  lines!: number;

  /** Number of packs or units */
  @Text({ example: '19' })
  qty!: string;

  /** The pack or unit */
  @Text({ example: 'box of 4' })
  unit!: string;

  /** Waste that was added, in percent */
  @Text({ example: '5' })
  waste_percent!: string;

  /** How `qty` is calculated, as a spreadsheet formula */
  @Text({ example: 'ROUNDUP(ROUNDUP(25.9*1.05/(0.602*0.602),0)/4,0)' })
  formula!: string;
}
