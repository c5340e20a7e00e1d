/** A number with its unit: floor area in m², or a length in mm. */
export type Measure =
  { readonly is: 'area'; readonly m2: number } | { readonly is: 'length'; readonly mm: number };

const SQUARED = String.raw`(?:²|\^?2\b|<sup>2</sup>|&sup2;)`;
const M2_PER_SQUARE_FOOT = 0.09290304;
const M2_PER_SQUARE_YARD = 0.83612736;
const MM_PER_FOOT = 304.8;
const MM_PER_INCH = 25.4;

const AREA_UNITS: readonly (readonly [RegExp, number])[] = [
  [
    unit(
      String.raw`(?:sq\.?|square)[\s-]*(?:feet|foot|fts?|f)\b|s\.?\s?q?f\.?t?\b|ft\.?\s?${SQUARED}|['′]\s?²`,
    ),
    M2_PER_SQUARE_FOOT,
  ],
  [
    unit(
      String.raw`(?:sq\.?|square)[\s-]*(?:met(?:er|re)s?|mtrs?|mts?|m)\b|sqmt?r?s?\b|m\.?\s?${SQUARED}|qm\b`,
    ),
    1,
  ],
  [unit(String.raw`(?:sq\.?|square)[\s-]*(?:yards?|yds?)\b|gaj\b`), M2_PER_SQUARE_YARD],
];

const LENGTH_UNITS: readonly (readonly [RegExp, number])[] = [
  [unit(String.raw`(?:mm|millimet(?:er|re)s?)\b`), 1],
  [unit(String.raw`(?:cms?|centimet(?:er|re)s?)\b`), 10],
  [unit(String.raw`(?:m|mtrs?|mts?|met(?:er|re)s?)\b`), 1000],
  [unit(String.raw`(?:ft|feet|foot)\b|['′’‘]`), MM_PER_FOOT],
  [unit(String.raw`inch(?:es)?\b|["″”]`), MM_PER_INCH],
];

const ABBREVIATED = /\.(?=\s*[\p{Ll},;)×])/uy;
const INCHES = /[\s-]*(\d+(?:\.\d+)?)\s*(?:inch(?:es)?\b|in\b|["″”]|'')/iuy;

/** The unit behind a number; null when there is none. */
export function measureAt(text: string, at: number, value: number): { measure: Measure; end: number } | null {
  for (const [pattern, m2] of AREA_UNITS) {
    const end = endOf(pattern, text, at);
    if (end !== null) return { measure: { is: 'area', m2: value * m2 }, end };
  }
  for (const [pattern, mm] of LENGTH_UNITS) {
    const end = endOf(pattern, text, at);
    if (end === null) continue;
    if (mm !== MM_PER_FOOT) return { measure: { is: 'length', mm: value * mm }, end };
    INCHES.lastIndex = end;
    const inches = INCHES.exec(text);
    const more = inches === null ? 0 : Number(inches[1]) * MM_PER_INCH;
    return { measure: { is: 'length', mm: value * mm + more }, end: inches ? INCHES.lastIndex : end };
  }
  return null;
}

/** A pattern for units right behind a number, or after blanks or a hyphen. */
function unit(words: string): RegExp {
  return new RegExp(String.raw`[\s-]{0,2}(?:${words})`, 'iuy');
}

/** Where the unit ends. The full stop of `sq. ft.` belongs to it unless a new sentence follows. */
function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  if (!pattern.test(text)) return null;
  ABBREVIATED.lastIndex = pattern.lastIndex;
  return ABBREVIATED.test(text) ? ABBREVIATED.lastIndex : pattern.lastIndex;
}
