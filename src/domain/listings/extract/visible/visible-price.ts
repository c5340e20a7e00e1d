import { isTag } from 'domhandler';
import { moneyIn, type Place, type PrintedPrice, readPriceText } from '../../numbers';
import { nameWords } from './page-places';
import { SEAM, type VisibleElement, type VisibleText } from './visible-text';

/** A price that people see, with how much speaks for its being the product's. */
export interface VisiblePrice extends PrintedPrice {
  index: number;
  points: number;
  path: string;
  /** There is no other amount in its element. */
  isAlone: boolean;
}

/** A price with its labels is no longer than this. */
const MAX_LENGTH = 90;
const PRICE_WORDS = new Set(
  'price prices pricing preis preise prix precio precios preco precos prezzo prezzi cena ceny hinta pris priser prijs pret tsena цена стоимость kaina hind ár fiyat fiyati amount money'.split(
    ' ',
  ),
);
const NOW_WORDS = new Set(
  'now current sale special final our offer new promo reduced buy main primary sell selling actual discounted aktuell neu oferta akcia today deal buybox atual por'.split(
    ' ',
  ),
);
const NOT_PAID_WORDS = new Set(
  'old was rrp list regular before msrp uvp strike striked striken strikethrough crossed compare original previous save saving savings discount installment installments instalment instalments finance financing monthly month shipping delivery postage deposit points reward rewards cashback lowest omnibus unit base grundpreis perunit alt ancien barre anterior antigo vechi statt stary stara tidigare coupon voucher gift warranty insurance klarna afterpay paypal affirm boleto pix parcela parcelas'.split(
    ' ',
  ),
);
const NOT_PAID_TEXT =
  /(?<!\p{L})(was|rrp|r\.r\.p|msrp|list price|regular price|reg\.|original price|old price|you save|save|saving|off|uvp|statt|vorher|ersparnis|sie sparen|au lieu de|prix conseillé|antes|de:|ahorra|ahorras|prezzo consigliato|risparmi|najniższa|lowest price|shipping|delivery|versand|livraison|envío|dostawa|per month|\/ ?mo|monthly|installments?|monatlich|mtl|x de|vezes|mensual|mois|orders over|free over|от \d+ в месяц|原價|市價|定價|建議售價|折扣|現省|省下|節省|已省|折抵|運費|原价|市场价|定価|メーカー希望|送料|정가|배송비|gift card|warranty|points|deposit|cashback|coupon)(?!\p{L})/iu;

/** All prices near the product, the likeliest first. `titleEnd` is where the product's name ends in the text. */
export function visiblePrices(page: VisibleText, place: Place, titleEnd: number | null): VisiblePrice[] {
  const found: VisiblePrice[] = [];
  for (let index = page.elements.length - 1; index >= 0; index -= 1) {
    const price = priceAt(page, index, place, titleEnd);
    if (price === null) continue;
    // Read backwards, the elements inside this one are the ones found last.
    let outside = found.length;
    while (outside > 0 && page.elements[found[outside - 1].index].start < page.elements[index].end)
      outside -= 1;
    const marked = found.slice(outside).filter(({ currency }) => currency !== null);
    const isMore = marked.length === 0 || price.isAlone;
    if (!isMore || marked.some(({ amount }) => amount === price.amount)) continue;
    found.length = outside;
    found.push(price);
  }
  return found.sort((a, b) => b.points - a.points || a.index - b.index);
}

function priceAt(
  page: VisibleText,
  index: number,
  place: Place,
  titleEnd: number | null,
): VisiblePrice | null {
  const element = page.elements[index];
  if (element.aside || element.struck || element.hidden || element.end - element.start > 2 * MAX_LENGTH)
    return null;
  const slice = page.text.slice(element.start, element.end);
  if (!/\p{Nd}/u.test(slice)) return null;
  const text = withoutStruck(page, index, joined(slice));
  if (text.length > MAX_LENGTH) return null;
  const price = readPriceText(text, place);
  if (price === null) return null;
  const points = pointsOf(page, index, price, text, titleEnd);
  if (points <= 0) return null;
  return { ...price, index, points, path: pathOf(element), isAlone: moneyIn(text, place).length === 1 };
}

/** Seams closed; a whole number and two raised digits beside it are a price with cents. */
function joined(slice: string): string {
  return slice
    .replace(
      new RegExp(`(?<![.,]\\d{0,6})(\\d)[${SEAM}]+(\\d\\d)(?=[${SEAM}\\s]|$)(?![${SEAM}]*\\d)`, 'g'),
      '$1.$2',
    )
    .replaceAll(SEAM, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutStruck(page: VisibleText, index: number, text: string): string {
  let rest = text;
  for (
    let inner = index + 1;
    inner < page.elements.length && page.elements[inner].start < page.elements[index].end;
    inner += 1
  ) {
    const { struck, hidden, start, end } = page.elements[inner];
    if (struck || hidden || isNotPaid(page.elements[inner])) {
      const gone = joined(page.text.slice(start, end));
      if (gone !== '') rest = rest.replace(gone, ' ');
    }
  }
  return rest;
}

const isNotPaid = (element: VisibleElement): boolean => {
  const words = nameWords(element.element);
  return words.some((word) => NOT_PAID_WORDS.has(word)) && !words.some((word) => NOW_WORDS.has(word));
};

function pointsOf(
  page: VisibleText,
  index: number,
  price: PrintedPrice,
  text: string,
  titleEnd: number | null,
): number {
  const chain = ancestry(page, index, 4);
  const words = chain.map(({ element }) => nameWords(element));
  const isPrice = words.findIndex(hasPriceWord);
  if (price.currency === null && isPrice < 0) return 0;
  const letters = price.words.replace(/[^\p{L}]/gu, '').length;
  if (letters > 45 || NOT_PAID_TEXT.test(price.words)) return 0;
  const notPaid = words
    .slice(0, 3)
    .some(
      (names, steps) =>
        names.some((word) => NOT_PAID_WORDS.has(word)) && (steps === 0 || hasPriceWord(names)),
    );
  const isNow = words.slice(0, 3).some((names) => names.some((word) => NOW_WORDS.has(word)));
  if (notPaid && !isNow) return 0;
  const { start, element } = page.elements[index];
  const before =
    page.text
      .slice(Math.max(0, start - 60), start)
      .split('\n')
      .pop() ?? '';
  if (NOT_PAID_TEXT.test(before.replaceAll(SEAM, ''))) return 0;
  return (
    (price.currency === null ? 0 : 3) +
    (isPrice === 0 ? 4 : isPrice > 0 ? 3 : 0) +
    (isNow ? 2 : 0) -
    (notPaid ? 2 : 0) -
    Math.min(3, letters / 10) +
    (/^h[1-6]$/.test(element.name) || element.name === 'strong' ? 1 : 0) -
    (leadsAway(chain) ? 5 : 0) -
    (Number(price.amount) === 0 ? 4 : 0) -
    (text.includes('%') ? 2 : 0) +
    nearness(start, titleEnd)
  );
}

const hasPriceWord = (names: readonly string[]): boolean => names.some((word) => PRICE_WORDS.has(word));

/** Up to 6 points for standing close behind the product's name, fewer the more text lies between. */
function nearness(start: number, titleEnd: number | null): number {
  if (titleEnd === null) return 2 - Math.min(2, start / 4_000);
  const distance = start - titleEnd;
  if (distance < 0) return Math.max(0, 3 + distance / 400);
  return Math.max(-3, 6 - distance / 400);
}

/** A price inside a link belongs to where the link leads. */
const leadsAway = (chain: readonly VisibleElement[]): boolean =>
  chain.some(
    ({ element }) => element.name === 'a' && /^(?!#|javascript:|$)/.test(element.attribs.href ?? ''),
  );

function ancestry(page: VisibleText, index: number, steps: number): VisibleElement[] {
  const chain: VisibleElement[] = [];
  for (let at = index; at >= 0 && chain.length <= steps; at = page.elements[at].parent)
    chain.push(page.elements[at]);
  return chain;
}

function pathOf({ element }: VisibleElement): string {
  const parent = element.parent !== null && isTag(element.parent) ? `${element.parent.name} > ` : '';
  const [name] = (element.attribs.class ?? '').split(/\s+/);
  const hook = element.attribs.id ? `#${element.attribs.id}` : name ? `.${name}` : '';
  return `${parent}${element.name}${hook}`.slice(0, 120);
}
