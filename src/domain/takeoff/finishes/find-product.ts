import type { FinishCode, FinishedSurface } from '../../extraction';
import { FINISH_PRODUCTS, type FinishProduct } from './products';

/** The kind of a code on a surface, by its description, else by its letters; null where neither is known. */
export function productOfCode(
  { code, description }: FinishCode,
  surface: FinishedSurface,
): FinishProduct | null {
  const byWords = description === null ? null : productOfWords(description, surface);
  return (
    byWords ??
    FINISH_PRODUCTS.find((one) => one.surface === surface && one.letters?.test(lettersOf(code))) ??
    null
  );
}

/** The kind of a finish that is written in words, such as "Carpet" or "GYP BD". */
export function productOfWords(text: string, surface: FinishedSurface): FinishProduct | null {
  const words = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  return FINISH_PRODUCTS.find((one) => one.surface === surface && one.words.test(words)) ?? null;
}

function lettersOf(code: string): string {
  return code.replace(/-?\d+[A-Z]?$/, '');
}
