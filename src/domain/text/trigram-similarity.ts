/**
 * How alike two texts are, 0 to 1: shared trigrams over all trigrams. The same figure as `similarity` of PostgreSQL's
 * pg_trgm (its documentation, "Trigram Concepts"): words of letters and digits in lower case, two blanks before and
 * one behind each. What is a letter beyond ASCII, pg_trgm leaves to the locale of the database; here it is what
 * Unicode says.
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
