/** Orders ids by their letters and then by their numbers: r2 before r10. Equal ones are ordered by the whole text. */
export function byNaturalOrder(a: string, b: string): number {
  const [endA, endB] = [endOfLetters(a), endOfLetters(b)];
  const [lettersA, lettersB] = [a.slice(0, endA), b.slice(0, endB)];
  if (lettersA !== lettersB) return lettersA < lettersB ? -1 : 1;
  const [digitsA, digitsB] = [digitsFrom(a, endA), digitsFrom(b, endB)];
  if (digitsA.length !== digitsB.length) return digitsA.length - digitsB.length;
  if (digitsA !== digitsB) return digitsA < digitsB ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

const [ZERO, NINE] = [0x30, 0x39];

/** Where the digits begin with which a text ends. Ids are compared so often that a pattern for this would show. */
function endOfLetters(text: string): number {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) >= ZERO && text.charCodeAt(end - 1) <= NINE) end--;
  return end;
}

/** The digits from a place on, without leading zeros. */
function digitsFrom(text: string, start: number): string {
  let first = start;
  while (first < text.length && text.charCodeAt(first) === ZERO) first++;
  return text.slice(first);
}
