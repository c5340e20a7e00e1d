import { type Element, isTag } from 'domhandler';
import { type VisibleElement, type VisibleText } from './visible-text';

/** A price inside a link belongs to the page that the link leads to. */
export const leadsAway = (chain: readonly VisibleElement[]): boolean =>
  chain.some(({ element }) => isLinkAway(element));

const isLinkAway = ({ name, attribs }: Element): boolean =>
  name === 'a' &&
  /^(?!#|javascript:|tel:|mailto:|$)/.test(attribs.href ?? '') &&
  !/cart|basket|checkout|wish|deliver|shipping|versand|livraison|finance|login|review/i.test(attribs.href);

/** Most characters of a card, and elements of it that are searched. */
const CARD_LENGTH = 400;
const CARD_ELEMENTS = 60;

/**
 * Whether a price is in the card of another product: a small block with a link, one of several similar blocks, without
 * the name of this product.
 */
export function isProductCard(page: VisibleText, index: number, titleEnd: number | null): boolean {
  let at = page.elements[index].parent;
  for (let steps = 0; at > 0 && steps < 5; at = page.elements[at].parent, steps += 1) {
    const { element, start, end } = page.elements[at];
    if (end - start > CARD_LENGTH) return false;
    if (titleEnd !== null && start <= titleEnd && end >= titleEnd) return false;
    if (hasTwin(element) && namesAnother(page, at)) return true;
  }
  return false;
}

const hasTwin = (element: Element): boolean =>
  (element.parent?.children ?? []).some(
    (other) =>
      other !== element &&
      isTag(other) &&
      other.name === element.name &&
      other.attribs.class === element.attribs.class,
  );

function namesAnother(page: VisibleText, at: number): boolean {
  for (let n = at + 1; n < page.elements.length && n < at + CARD_ELEMENTS; n += 1) {
    const { element, start, end } = page.elements[n];
    if (start >= page.elements[at].end) return false;
    const letters = page.text.slice(start, end).replace(/[^\p{L}]/gu, '').length;
    if (
      isLinkAway(element) &&
      (letters >= 8 || element.children.some((one) => isTag(one) && one.name === 'img'))
    )
      return true;
  }
  return false;
}
