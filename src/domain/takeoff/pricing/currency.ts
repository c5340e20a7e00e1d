/** Minor-unit digits of ISO 4217 where they are not two. */
const DIGITS: Readonly<Record<string, number>> = {
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLP: 0,
  ISK: 0,
  JPY: 0,
  KRW: 0,
  UGX: 0,
  VND: 0,
  XAF: 0,
  XOF: 0,
};

/** Decimals of an amount in this currency. */
export function minorUnits(currency: string): number {
  return DIGITS[currency] ?? 2;
}
