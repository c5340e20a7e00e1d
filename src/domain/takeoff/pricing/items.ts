import { groupBy } from '../../geometry';
import { Figure } from '../figure';
import { byNaturalOrder } from '../natural-order';
import { type QuantityLine, SECTIONS } from '../quantity-line';
import { WORKS } from '../rules/works';
import { apportion, fromMinorUnits, inMinorUnits } from './apportion';

/** The lines that one item of a bill adds up: the same work, specification, material and unit. */
export interface ItemLines {
  /** Stable across bills of one plan: `paint.primer.7d3f21aa`. */
  readonly key: string;
  /** Section and place in it: `2.3`. */
  readonly number: string;
  readonly lines: readonly [QuantityLine, ...QuantityLine[]];
  /** The places of the lines in the takeoff. */
  readonly places: readonly number[];
  /** Sum of the rounded lines, in the unit of the lines. */
  readonly quantity: string;
}

/** Groups lines into items, in the order of the bill. Splitting or merging lines changes no item. */
export function itemsOf(lines: readonly QuantityLine[]): ItemLines[] {
  const groups = [...groupBy(lines.keys(), (place) => identityOf(lines[place]))].map(
    ([identity, places]) => ({
      key: `${lines[places[0]].work}.${fingerprint(identity)}`,
      lines: places.map((place) => lines[place]) as [QuantityLine, ...QuantityLine[]],
      places,
    }),
  );
  groups.sort((a, b) => inOrder(a.lines[0], b.lines[0]) || (a.key < b.key ? -1 : 1));
  let [section, sections, items] = ['', 0, 0];
  return groups.map(({ key, lines: own, places }) => {
    if (own[0].section !== section) [section, sections, items] = [own[0].section, sections + 1, 0];
    items += 1;
    return { key, number: `${sections}.${items}`, lines: own, places, quantity: quantityOf(own) };
  });
}

/** What each line has of the amount of its item, so that lines add up to items. */
export function sharesOf(item: ItemLines, amount: string, digits: number): string[] {
  const weights = item.lines.map(({ bill_qty }) => inMinorUnits(bill_qty));
  return apportion(inMinorUnits(amount), weights).map((share) => fromMinorUnits(share, digits));
}

function identityOf({ section, work, kind, specification, material, unit, coats }: QuantityLine): string {
  return [section, work, kind, specification, material ?? '', unit, coats].join('\n');
}

/** By section, then by work as it is done on site, then by the words of the item. */
function inOrder(a: QuantityLine, b: QuantityLine): number {
  return (
    SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section) ||
    placeOf(a.work) - placeOf(b.work) ||
    byNaturalOrder(a.specification, b.specification) ||
    byNaturalOrder(a.material ?? '', b.material ?? '')
  );
}

function placeOf(work: string): number {
  const place = WORKS.indexOf(work);
  return place === -1 ? WORKS.length : place;
}

/** With the decimals of the lines. */
function quantityOf(lines: readonly QuantityLine[]): string {
  const decimals = lines[0].bill_qty.split('.')[1]?.length ?? 0;
  return lines.reduce((sum, { bill_qty }) => sum.plus(Figure.of(bill_qty)), Figure.of(0)).toFixed(decimals);
}

/** A short name for a text: FNV-1a of 32 bits. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
