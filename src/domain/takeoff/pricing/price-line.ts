import { Formula } from '../formula';
import type { QuantityLine } from '../quantity-line';
import { convertRate } from '../units';
import type { BillLine, UnpricedReason } from './bill';
import { type CatalogueMaterial, inForce } from './catalogue';
import type { TaxTable } from './tax';

/** Decimals kept in a rate that had to be converted to another unit or multiplied by coats. */
const RATE_DIGITS = 4;

/** What pricing needs of the day, the currency and the catalogue. */
export interface PriceBook {
  material(code: string): CatalogueMaterial | undefined;
  readonly currency: string;
  readonly day: string;
  readonly digits: number;
  readonly taxes: TaxTable;
}

/** `amount = ROUND(bill_qty × rate)`; where there is no rate the line stays, unpriced, with the reason. */
export function priceLine(line: QuantityLine, book: PriceBook): BillLine {
  const material = line.material === null ? undefined : book.material(line.material);
  const name = material?.name ?? null;
  if (line.material === null) return unpriced(line, name, 'no_material');
  if (!material) return unpriced(line, name, 'not_in_catalogue');
  const inCurrency = material.rates.filter(({ currency }) => currency === book.currency);
  const row = inForce(inCurrency, book.day);
  if (row === null) return unpriced(line, name, 'no_rate_on_date');
  const perCoat = Formula.of(row.rate);
  const converted = convertRate(
    line.coats > 1 ? perCoat.times(line.coats) : perCoat,
    material.unit,
    line.unit,
  );
  if (converted === null) return unpriced(line, name, 'unit_mismatch');
  const rate = converted.rounded(RATE_DIGITS);
  const amount = Formula.of(line.bill_qty).times(rate.value).rounded(book.digits);
  const total = amount.value.toFixed(book.digits);
  return {
    ...line,
    material_name: name,
    status: 'priced',
    unpriced_reason: null,
    rate: rate.value.toFixed(rate.value.decimalPlaces() > book.digits ? RATE_DIGITS : book.digits),
    rate_formula: rate.text,
    rate_source: {
      kind: 'catalogue',
      material_code: material.code,
      rate: row.rate,
      unit: material.unit,
      effective_from: row.effective_from,
      source: row.source,
    },
    amount: total,
    amount_formula: amount.text,
    tax: book.taxes.on(total, book.taxes.codeFor(line.classification.hsn)),
  };
}

function unpriced(line: QuantityLine, name: string | null, reason: UnpricedReason): BillLine {
  return {
    ...line,
    material_name: name,
    status: 'unpriced',
    unpriced_reason: reason,
    rate: null,
    rate_formula: null,
    rate_source: null,
    amount: null,
    amount_formula: null,
    tax: null,
  };
}
