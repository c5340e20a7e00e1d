import { groupBy } from '../../geometry';
import { Exact } from '../figure';
import { Formula } from '../formula';
import { byNaturalOrder } from '../natural-order';
import { purchaseOf } from '../purchase';
import type { Purchase, QuantityLine } from '../quantity-line';
import { packingOf } from '../rules/purchasing';
import type { Dimension } from '../units';
import { sumOf } from './apportion';

/** What to buy of one material for the whole bill. */
export interface BillPurchase extends Purchase {
  material: string;
  material_name: string | null;
  /** Net quantity over all lines, in the metric unit of the goods. */
  net: string;
  net_unit: 'm2' | 'm' | 'm3' | 'nr';
  /** Number of lines that need it. */
  lines: number;
}

const METRIC_UNIT: Readonly<Record<Dimension, BillPurchase['net_unit']>> = {
  area: 'm2',
  length: 'm',
  volume: 'm3',
  count: 'nr',
};

/**
 * The goods of a bill. Net quantities of a material are added up over all lines; waste and whole packs are worked out
 * once, because a rest of one room goes into the next.
 */
export function purchasesOf(
  lines: readonly QuantityLine[],
  nameOf: (material: string) => string | null,
): BillPurchase[] {
  const goods = lines.filter(({ material }) => material !== null);
  return [...groupBy(goods, ({ material }) => material).values()]
    .flatMap((alike) => [...groupBy(alike, ({ dimension }) => dimension).values()])
    .map((own): BillPurchase => {
      const { dimension } = own[0];
      const material = own[0].material!;
      const net = sumOf(own.map((line) => line.net));
      const packing = packingOf(material, dimension);
      // Liquids are bought by the area of all coats.
      const bought = packing.kind === 'liquid' ? sumOf(own.flatMap((line) => coatsOf(line))) : net;
      return {
        material,
        material_name: nameOf(material),
        net: new Exact(net).toFixed(dimension === 'count' ? 0 : 2),
        net_unit: METRIC_UNIT[dimension],
        lines: own.length,
        ...purchaseOf(Formula.of(bought), packing),
      };
    })
    .sort((a, b) => byNaturalOrder(a.material, b.material));
}

/** The area once for each coat. */
function coatsOf({ net, applied_coats }: QuantityLine): string[] {
  return Array.from({ length: applied_coats }, () => net);
}
