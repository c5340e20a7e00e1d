import type { Span } from './span';
import { stem } from './stem';
import { measureAt, type Measure } from './units';

export type Token = Span &
  (
    | { readonly is: 'word'; readonly stem: string; readonly plural: boolean }
    | { readonly is: 'number'; readonly value: number; readonly measure: Measure | null }
    /** A punctuation mark. `.` stands for everything that ends a sentence, also for line breaks and HTML tags. */
    | { readonly is: 'sign'; readonly sign: string }
  );

const GROUPED = String.raw`\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d|,\d)(?:\.\d+)?|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)`;
const DECIMAL = String.raw`\d+,\d{1,2}(?=\s*(?:m|sq|cm)\b|\s*m²)|\d+\.\d+|\.\d+|\d+\s?[½¼¾]|[½¼¾]|\d+`;
const TOKEN = new RegExp(
  [
    String.raw`(?<tag></?[a-z!][^<>]{0,300}>)`,
    String.raw`(?<entity>&(?:nbsp|amp|times|prime|quot|ndash|mdash|#\d{1,6});)`,
    String.raw`(?<=^|[\n\r]\s*)(?<item>\d{1,2}[.)])(?=\s)`,
    String.raw`(?<ordinal>\d+(?:st|nd|rd|th)\b)`,
    `(?<number>${GROUPED}|${DECIMAL})(?<thousand>k(?![\\p{L}]))?`,
    String.raw`(?<short>\b(?:min|max|approx|nos?|incl|conf|recep|admin|dr|qty|nr|ca)\b)\.(?=\s*[\p{Ll}\d~])`,
    String.raw`(?<word>\p{L}[\p{L}\p{M}]*(?:['’]s?(?![\p{L}\d]))?)`,
    String.raw`(?<end>[.;:!?•·▪●◦*|\n\r\u2028\u2029]+)`,
    String.raw`(?<sign>[^\s\p{L}\p{M}])`,
  ].join('|'),
  'giu',
);
/** Tags inside a sentence; all other tags end it. */
const INLINE_TAG = /^<\/?(?:a|b|em|font|i|mark|span|strong|u)\b/i;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&times;', '×'],
  ['&ndash;', '-'],
  ['&mdash;', '-'],
]);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['✕', '×'],
  ['[', '('],
  ['{', '('],
  [']', ')'],
  ['}', ')'],
]);
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
]);

/** Splits a brief into words, numbers with their units, and signs. Blanks are dropped. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const token = tokenOf(match, text);
    TOKEN.lastIndex = token.end;
    if (token.is !== 'sign' || token.sign !== ' ') found.push(token);
  }
  return found;
}

function tokenOf(match: RegExpExecArray, text: string): Token {
  const { tag, item, entity, ordinal, number, thousand, short, word, end } = match.groups ?? {};
  const span = { start: match.index, end: match.index + match[0].length };
  const worded = word ?? short ?? ordinal;
  if (worded !== undefined) {
    const root = stem(worded);
    return { ...span, is: 'word', stem: root, plural: root.length < worded.replace(/['’]s?$/, '').length };
  }
  if (number !== undefined) {
    const value = valueOf(number) * (thousand === undefined ? 1 : 1000);
    const measured = measureAt(text, span.end, value);
    return {
      start: span.start,
      end: measured?.end ?? span.end,
      is: 'number',
      value,
      measure: measured?.measure ?? null,
    };
  }
  if (tag !== undefined) return { ...span, is: 'sign', sign: INLINE_TAG.test(tag) ? ' ' : '.' };
  if (item !== undefined) return { ...span, is: 'sign', sign: '.' };
  if (end !== undefined) return { ...span, is: 'sign', sign: end === ':' ? ':' : '.' };
  const sign = entity === undefined ? match[0] : (ENTITIES.get(entity.toLowerCase()) ?? ' ');
  return { ...span, is: 'sign', sign: SIGNS.get(sign) ?? sign };
}

function valueOf(text: string): number {
  const fraction = FRACTIONS.get(text.slice(-1));
  if (fraction !== undefined) return Number(text.slice(0, -1).trim() || '0') + fraction;
  if (/^\d+,\d{1,2}$/.test(text)) return Number(text.replace(',', '.'));
  return Number(text.replace(/[,\u00a0\u2009\u202f]/g, ''));
}
