/**
 * Similarity of two texts, 0 to 1: shared trigrams over all trigrams. It equals `similarity` of PostgreSQL's pg_trgm
 * (its documentation, "Trigram Concepts"): words of letters and digits in lower case, with two blanks before and one
 * after each. For letters beyond ASCII pg_trgm follows the locale of the database; this function follows Unicode.
 */
export function trigramSimilarity(one: string, other: string): number {
  const [a, b] = [trigramsOf(one), trigramsOf(other)];
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const trigram of a) if (b.has(trigram)) shared += 1;
  return shared / (a.size + b.size - shared);
}

function trigramsOf(text: string): Set<string> {
  const trigrams = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const padded = [...`  ${word} `];
    for (let at = 0; at + 3 <= padded.length; at += 1) trigrams.add(padded.slice(at, at + 3).join(''));
  }
  return trigrams;
}
