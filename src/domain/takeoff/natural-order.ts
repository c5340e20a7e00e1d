/** Orders ids by their letters and then by their numbers: r2 before r10. Equal ones are ordered by the whole text. */
export function byNaturalOrder(a: string, b: string): number {
  const [, lettersA, digitsA] = SHAPE.exec(a) ?? ['', a, ''];
  const [, lettersB, digitsB] = SHAPE.exec(b) ?? ['', b, ''];
  if (lettersA !== lettersB) return lettersA < lettersB ? -1 : 1;
  if (digitsA.length !== digitsB.length) return digitsA.length - digitsB.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

const SHAPE = /^(.*?)0*(\d*)$/s;
