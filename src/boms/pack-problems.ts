/** Codes of the errors that say what a bill must be told about its country. */
export const PACK_PROBLEMS = [
  'pack_required',
  'currency_required',
  'tax_regime_unknown',
  'tax_detail_missing',
] as const;
