import { type Element, isTag, isText } from 'domhandler';
import { type Money, moneyIn, type Place, type PrintedPrice, readPriceText } from '../../numbers';
import { type Beside, isNotPaid, lineBefore, pointsOf } from './price-points';
import { type PricePer, piecesBefore, unitBefore, unitBehind } from './price-unit';
import { TAX_EXCLUDED, TAX_INCLUDED } from './price-words';
import { SEAM, type VisibleElement, type VisibleText } from './visible-text';

/** A price that people see, with how much speaks for its being the product's. */
export interface VisiblePrice extends PrintedPrice {
  /** Element with the price. */
  index: number;
  points: number;
  path: string;
  /** There is no other amount in its element. */
  isAlone: boolean;
  /** What the words beside this very amount say that it is for; null: nothing. */
  per: PricePer | null;
  /** Number of pieces that the amount buys, as in "2 for $5". */
  pieces: string | null;
  /** Whether tax is included, by the words beside this very amount; null: they do not say. */
  taxIncluded: boolean | null;
}

/** A price with its labels is no longer than this. */
const MAX_LENGTH = 90;
/** Characters behind an element that may say what its price is for. */
const BEHIND = 40;

/** All prices near the product, the most likely first. `titleEnd` is where the product's name ends in the text. */
export function visiblePrices(page: VisibleText, place: Place, titleEnd: number | null): VisiblePrice[] {
  const found: VisiblePrice[] = [];
  for (let index = page.elements.length - 1; index >= 0; index -= 1) {
    // Read backwards, the elements inside this one are the ones found last.
    let outside = found.length;
    while (outside > 0 && page.elements[found[outside - 1].index].start < page.elements[index].end)
      outside -= 1;
    const inner = found.slice(outside).filter(({ currency }) => currency !== null);
    const prices = pricesAt(page, index, place, titleEnd, inner);
    if (prices.length === 0) continue;
    const isRange = prices[0].kind === 'range';
    const replaces = inner.length === 0 || isRange || (inner.length === 1 && prices[0].isAlone);
    if (replaces) found.length = outside;
    found.push(...prices);
  }
  return found.sort((a, b) => b.points - a.points || a.index - b.index);
}

/** Amounts of one element that are looked at. */
const MOST_AMOUNTS = 4;

/** The prices in an element's text that no element inside it shows. */
function pricesAt(
  page: VisibleText,
  index: number,
  place: Place,
  titleEnd: number | null,
  inner: readonly VisiblePrice[],
): VisiblePrice[] {
  const element = page.elements[index];
  if (element.aside || element.struck || element.hidden || element.end - element.start > 2 * MAX_LENGTH)
    return [];
  const slice = page.text.slice(element.start, element.end);
  if (!/\p{Nd}/u.test(slice)) return [];
  const text = withoutStruck(page, index, joined(slice));
  if (text.length > MAX_LENGTH) return [];
  const whole = readPriceText(text, place);
  if (whole === null) return [];
  // Numbers without a sign, as in `2 for $5` and `£650 per 1000`, are words of the price.
  const all = moneyIn(text, place).filter(
    ({ currency }) => (currency === null) === (whole.currency === null),
  );
  const isShown = (amount: string): boolean => inner.some((other) => other.amount === amount);
  const isRange =
    whole.kind === 'range' && inner.every(({ amount }) => amount === whole.amount || amount === whole.high);
  const hasOwn = hasOwnDigits(element.element);
  const own = all
    .map((money, at) => ({ money, at }))
    .filter(({ money }) => isRange || inner.length === 0 || (hasOwn && !isShown(money.amount)));
  return own.slice(0, isRange ? 1 : MOST_AMOUNTS).flatMap(({ money, at }) => {
    const beside = wordsBeside(page, index, text, { all, at, isRange }, place);
    const price = isRange ? whole : { ...whole, ...money, kind: kindOf(whole), high: null };
    const points = pointsOf(page, index, price, beside, titleEnd) - (at > 0 && !isRange ? 1 : 0);
    if (points <= 0) return [];
    const { kind, amount, high, negative, currency, words } = price;
    // Two digits behind another number may be the cents of that number, in a block of their own.
    const mayBeCents = /^\d\d$/.test(amount) && /(?:^|\D)\d{1,4}\s*$/.test(beside.before);
    const unsure = price.unsure || mayBeCents;
    return {
      ...{ kind, amount, high, negative, currency, unsure, words },
      index,
      points,
      path: pathOf(element),
      isAlone: all.length === 1,
      per:
        unitBehind(beside.inside) ??
        unitBehind(`${beside.inside} ${beside.behind}`) ??
        unitBefore(beside.before),
      pieces: piecesBefore(beside.before),
      taxIncluded: taxIn(`${beside.before} ${beside.inside} ${beside.behind}`),
    };
  });
}

/** Whether an element has an amount in its own text, not only in the elements inside it. */
const hasOwnDigits = ({ children }: Element): boolean =>
  children.some((node) => isText(node) && /\p{Nd}/u.test(node.data));

const kindOf = ({ kind }: PrintedPrice): PrintedPrice['kind'] => (kind === 'range' ? 'single' : kind);

function wordsBeside(
  page: VisibleText,
  index: number,
  text: string,
  { all, at, isRange }: { all: readonly Money[]; at: number; isRange: boolean },
  place: Place,
): Beside {
  const { start, end } = page.elements[index];
  const [money, next] = [all[isRange ? at + 1 : at], all[isRange ? at + 2 : at + 1]];
  const own = text.slice(at > 0 ? all[at - 1].end : 0, all[at].start);
  const before = at > 0 || own.trim() !== '' ? own : lineBefore(page, start);
  if (next !== undefined)
    return { before, inside: cutBefore(text.slice(money.end, next.start)), line: '', behind: '' };
  const raw = page.text.slice(end, end + BEHIND);
  const outside = joined(raw);
  const first = moneyIn(outside, place).find(({ currency }) => currency !== null);
  const behind = first === undefined ? outside : cutBefore(outside.slice(0, first.start));
  const [line] = raw.split('\n');
  return { before, inside: text.slice(money.end), line: first === undefined ? joined(line) : '', behind };
}

/** Without the words that belong to the amount behind them: `(1 kg =` in `18,99 € (1 kg = 0,76 €)`. */
const cutBefore = (text: string): string => text.replace(LABEL_OF_NEXT, '');
const LABEL_OF_NEXT =
  /\([^)]*$|[^.;,|/]*[=:]\s*$|(?<!\p{L})(?:was|rrp|msrp|now|instead of|statt|uvp|jetzt|au lieu de|antes|ahora|prima|invece di|zamiast|místo|tidigare|before|list price|regular price)(?!\p{L}).*$/iu;

function taxIn(words: string): boolean | null {
  if (TAX_EXCLUDED.test(words)) return TAX_INCLUDED.test(words) ? null : false;
  return TAX_INCLUDED.test(words) ? true : null;
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
    const { struck, hidden, aside, start, end } = page.elements[inner];
    if (struck || hidden || aside || isNotPaid(page.elements[inner])) {
      const gone = joined(page.text.slice(start, end));
      if (gone !== '') rest = rest.replace(gone, ' ');
    }
  }
  return rest;
}

function pathOf({ element }: VisibleElement): string {
  const parent = element.parent !== null && isTag(element.parent) ? `${element.parent.name} > ` : '';
  const [name] = (element.attribs.class ?? '').split(/\s+/);
  const hook = element.attribs.id ? `#${element.attribs.id}` : name ? `.${name}` : '';
  return `${parent}${element.name}${hook}`.slice(0, 120);
}
