/** Plurals that the rules would cut in the wrong way. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
  ['feet', 'foot'],
  ['loos', 'loo'],
  ['wcs', 'wc'],
  ['ops', 'op'],
  ['brs', 'br'],
]);

/** Lower case without accents. */
export function plainWord(word: string): string {
  return word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'");
}

/**
 * Singular of an English noun, good enough to compare words that are both cut this way. `doctor's` becomes `doctor`. The
 * result may not be a word.
 */
export function stem(word: string): string {
  const plain = plainWord(word).replace(/'s?$/, '');
  const irregular = IRREGULAR.get(plain);
  if (irregular !== undefined) return irregular;
  if (plain.length < 4 || plain.endsWith('ss') || plain.endsWith('us') || plain.endsWith('is')) return plain;
  if (plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/.test(plain)) return plain.slice(0, -2);
  return plain.endsWith('s') ? plain.slice(0, -1) : plain;
}
