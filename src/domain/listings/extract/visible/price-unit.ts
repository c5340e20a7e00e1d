import { Decimal } from 'decimal.js';
import { AMOUNT_PATTERN, readAmount } from '../../numbers';
import { type ListingUnit, readUnit } from '../../units';

/** What a printed price is for: `quantity` of `unit`, such as 0.1 kg for "per 100 g" or 1000 pieces for "per 1000". */
export interface PricePer {
  unit: ListingUnit;
  /** Decimal string, greater than zero. */
  quantity: string;
}

const NAMED = String.raw`(\p{L}[\p{L}.²³\d]*(?:\s\p{L}[\p{L}.²³]*){0,2})`;
const FOR = String.raw`(?:\/|(?<=^|\s|\d|[*(])(?:per|pro|je|par|por|al?|za|na|á|à|le|la|cada|pour|för|pr|za|от)\.?\s)`;
const PER = new RegExp(String.raw`${FOR}\s?(?:(${AMOUNT_PATTERN})\s?)?${NAMED}`, 'giu');
/** `per 1000`, `je 100`: pieces. */
const PER_COUNT =
  /(?:\/|(?<=^|\s)(?:per|pro|je|par|por))\s?(100|1[., ]?000|10[., ]?000)(?![\d.,]|\s?\p{L})/iu;
const EACH =
  /(?:^|[\s(])(?:each|ea|apiece|le stück|la pièce|l'unité|cad(?:a)?uno|kpl|stk|st)\.?(?=$|[\s)])/iu;
/** `(1 kg = ` and `Grundpreis 1 l:` before an amount. */
const BEFORE = new RegExp(String.raw`(?:^|[\s(])(${AMOUNT_PATTERN})\s?(\p{L}[\p{L}²³\d]*)\s?[=:]\s*$`, 'iu');
const FOR_BEFORE = new RegExp(String.raw`${FOR}\s?${NAMED}\s?:?\s*$`, 'iu');

/** The unit in the words behind an amount, such as `/ m²`, `per 100 g`, `each`; null: no unit. */
export function unitBehind(text: string): PricePer | null {
  const count = PER_COUNT.exec(text);
  for (const [, amount, words] of text.matchAll(PER)) {
    const known = perOf(words, amount);
    if (known !== null) return known;
  }
  if (count !== null) return { unit: 'piece', quantity: count[1].replace(/[., ]/g, '') };
  return EACH.test(text) ? { unit: 'piece', quantity: '1' } : null;
}

/** The unit in the words before an amount: `1 kg = `, `Price per m²: `. */
export function unitBefore(text: string): PricePer | null {
  const [, amount, unit] = BEFORE.exec(text) ?? [];
  if (unit !== undefined) return perOf(unit, amount);
  const words = FOR_BEFORE.exec(text)?.[1];
  return words === undefined ? null : perOf(words, undefined);
}

function perOf(words: string, amount: string | undefined): PricePer | null {
  const parts = words.split(' ');
  for (let count = parts.length; count > 0; count -= 1) {
    const known = readUnit(parts.slice(0, count).join(' '));
    if (known === null) continue;
    const number = amount === undefined ? '1' : readAmount(amount);
    if (number === null || Number(number) === 0) return null;
    return { unit: known.unit, quantity: new Decimal(number).times(known.factor).toFixed() };
  }
  return null;
}

/** `2 for $5.00`, `3 za 100 Kč`, `2 für 5 €`: number of pieces for the amount; null: not stated. */
export function piecesBefore(text: string): string | null {
  return (
    /(?:^|[\s(])(\d{1,3})\s?(?:for|für|pour|por|per|za|voor|för|fürs|на|за)\s*$/iu.exec(text)?.[1] ?? null
  );
}
