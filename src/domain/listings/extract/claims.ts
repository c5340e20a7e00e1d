import {
  type Availability,
  type Condition,
  type Found,
  type ListingCurrency,
  type PriceKind,
  type ValueSource,
  type Pack,
} from '../extracted-page';
import { saysNothing } from './product-name';
import { type ListingUnit, type Measure } from '../units';

/** A price that one place of the page states. */
export interface PriceReading {
  kind: PriceKind;
  /** Decimal string; the lowest of a range. */
  amount: string;
  high: string | null;
}

/** Types of the fields while several claims compete. */
export interface ClaimValues {
  title: string;
  price: PriceReading;
  currency: ListingCurrency;
  unit: ListingUnit;
  pack: Pack;
  coverage: Measure;
  tax_included: boolean;
  availability: Availability;
  condition: Condition;
  brand: string;
  mpn: string;
  sku: string;
  gtin: string;
  seller: string;
  images: string[];
  description: string;
}
export type ClaimField = keyof ClaimValues;

/** How far each kind of place is trusted. */
export const TRUST: Readonly<Record<ValueSource, number>> = {
  adapter: 0.95,
  json_ld: 0.9,
  microdata: 0.85,
  rdfa: 0.8,
  meta: 0.7,
  state: 0.6,
  visible: 0.5,
  address: 0.3,
};

/** Everything the page says about a field, from all its places. The most trusted claim wins, the first among equals. */
export class ClaimBook {
  /** The page says that the price is given on request. */
  onRequest = false;
  private readonly claims: { [F in ClaimField]?: Found<ClaimValues[F]>[] } = {};

  add<F extends ClaimField>(
    field: F,
    value: ClaimValues[F] | null,
    from: { source: ValueSource; path: string; confidence?: number },
  ): void {
    if (value === null || value === '') return;
    if ((field === 'brand' || field === 'mpn') && saysNothing(String(value))) return;
    const list = (this.claims[field] ??= []) as Found<ClaimValues[F]>[];
    list.push({
      value,
      source: from.source,
      path: from.path,
      confidence: from.confidence ?? TRUST[from.source],
    });
  }

  all<F extends ClaimField>(field: F): readonly Found<ClaimValues[F]>[] {
    return this.claims[field] ?? [];
  }

  best<F extends ClaimField>(field: F): Found<ClaimValues[F]> | null {
    return this.all(field).reduce<Found<ClaimValues[F]> | null>(
      (best, claim) => (best === null || claim.confidence > best.confidence ? claim : best),
      null,
    );
  }
}
