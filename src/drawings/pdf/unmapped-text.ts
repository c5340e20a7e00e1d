import { UNREADABLE } from '../../domain/drawing/drawing';

/** Characters of one font. PDFium gives the code itself where the font maps it to no letter. */
interface Unmapped {
  readonly font: number;
  readonly characters: { readonly text: string }[];
  /** Places in `characters` that the font maps to no letter. */
  readonly unmapped: readonly number[];
}

/** A word of this many letters has a vowel in nearly every language. */
const WORD = /[A-Za-z]{3,}/g;
const VOWEL = /[aeiouy]/i;
/** Words of a font that show its codes to be letters, and the share of them that has a vowel. */
const WORDS = 4;
const SPOKEN = 0.8;
/** Share of characters that are letters, digits, spaces and ordinary marks. */
const ORDINARY = 0.9;

/**
 * Replaces characters that a font maps to no letter by `UNREADABLE`: their codes are numbers of glyphs, and "RD" would
 * read as 5 feet. Fonts whose codes make words are kept: old exporters number their glyphs as ASCII does.
 */
export function maskUnmapped(runs: readonly Unmapped[]): void {
  const textOf = new Map<number, string>();
  for (const { font, characters, unmapped } of runs) {
    if (unmapped.length === 0) continue;
    const text = unmapped.map((place) => characters[place].text).join('');
    textOf.set(font, `${textOf.get(font) ?? ''} ${text}`);
  }
  for (const { font, characters, unmapped } of runs) {
    if (unmapped.length === 0 || isLanguage(textOf.get(font)!)) continue;
    for (const place of unmapped) characters[place] = { ...characters[place], text: UNREADABLE };
  }
}

function isLanguage(text: string): boolean {
  const ordinary = text.match(/[A-Za-z0-9 .,:'"/()-]/g)?.length ?? 0;
  const words: readonly string[] = text.match(WORD) ?? [];
  const spoken = words.filter((word) => VOWEL.test(word)).length;
  return ordinary >= ORDINARY * text.length && words.length >= WORDS && spoken >= SPOKEN * words.length;
}
