import { gtin14 } from '../gtin';

/** The digits of a GTIN as they are printed, spaces and hyphens left out; null where it is none. */
export const readGtin = (text: string): string | null =>
  gtin14(text) === null ? null : text.replace(/[\s-]/g, '');
