import type { PrintedArea } from '../model/room-label';

const SQUARE_METRES_PER_SQUARE_FOOT = 0.09290304;
const NUMBER = String.raw`(\d{1,3}(?:[., ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)`;
const METRIC = new RegExp(
  `${NUMBER}\\s*(?:m\\s?[²2]|m\\^2|qm|sq\\.?\\s?m(?:trs?|eters?|etres?)?|sqm)(?![\\p{L}\\d])`,
  'iu',
);
const IMPERIAL = new RegExp(
  `${NUMBER}\\s*(?:s\\.?\\s?f\\.?|sq\\.?\\s?\\.?\\s?f(?:t|eet)?\\.?|sft|ft²|ft2)(?![\\p{L}\\d])`,
  'iu',
);

/** Finds a printed floor area in a label line: `12.98 m²`, `A: 12,5 qm`, `134 SF`, `1,250 sq ft`. */
export function readArea(text: string): PrintedArea | null {
  const metric = METRIC.exec(text);
  const match = metric ?? IMPERIAL.exec(text);
  if (match === null) return null;
  const factor = metric ? 1 : SQUARE_METRES_PER_SQUARE_FOOT;
  const { value, places } = parse(match[1], metric !== null);
  const rest = text
    .replace(match[0], ' ')
    .replace(/(?:^|\s)(?:area|fläche|flaeche|f|a|surface|sup\.?|s)\s*[:=]?\s*$/iu, ' ');
  return {
    squareMetres: value * factor,
    rounding: 0.5 * 10 ** -places * factor,
    imperial: metric === null,
    rest: rest.trim(),
  };
}

function parse(text: string, metric: boolean): { value: number; places: number } {
  const tight = text.replace(/ /g, '');
  // 1,250 sq ft groups thousands; 1,250 m² is a decimal to three places in most of the metric world.
  const grouped =
    !metric || /[.,]\d{3}[.,]\d/.test(tight) ? tight.replace(/[.,](?=\d{3}(?:\D|$))/g, '') : tight;
  const plain = grouped.replace(',', '.');
  return { value: Number(plain), places: /\.(\d+)$/.exec(plain)?.[1].length ?? 0 };
}
