import { readMachineNumber } from './amount';
import { readCurrency } from './currency';
import { type Place } from './place';
import { type PrintedPrice, readPriceText } from './price-text';

/**
 * A price in data for machines: plain digits with a point are taken literally ("3.355" is no thousands), anything else
 * is read as print.
 *
 * @param currency as the data states it; null: it does not
 */
export function readDataPrice(text: string, currency: string | null, place: Place): PrintedPrice | null {
  const stated = currency === null ? null : readCurrency(currency, place);
  const [, minus, digits] = /^\s*(-?)\s*(.*?)\s*$/s.exec(text) ?? [];
  const amount = readMachineNumber(digits ?? '');
  if (amount !== null) {
    const negative = minus === '-';
    return { kind: 'single', amount, high: null, negative, currency: stated, unsure: false, words: '' };
  }
  const printed = readPriceText(text, place, stated?.code ?? null);
  if (printed === null) return null;
  return { ...printed, negative: text.trim().startsWith('-'), currency: printed.currency ?? stated };
}
