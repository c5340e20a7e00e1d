import { type Element, isTag } from 'domhandler';

/** Words in class names and ids of what is on a product's page besides the product. */
const ASIDE = new Set(
  [
    'related relateds recommend recommended recommendation recommendations recommender reco recs similar upsell upsells crosssell',
    'crosssells xsell also bought viewed recently recent history sponsored suggest suggested suggestion suggestions alternative',
    'alternatives alternativeproducts frequently together accessory accessories minicart basket navigation nav navbar menu megamenu footer',
    'breadcrumb breadcrumbs review reviews comments questions qa newsletter bestseller bestsellers compare comparison wishlist',
    'modal popup dialog lightbox tooltip popover offcanvas quickview cookie cookies consent login register topbar shoppingcart cartdrawer carrello warenkorb panier flyout toolbar',
    'ähnliche empfehlungen recomendados relacionados similares polecane podobne похожие рекомендуем ads advert advertisement',
  ]
    .join(' ')
    .split(' '),
);
const PAIRS =
  /(?:cross|up)[-_]?sell|(?:mini|side|drawer|header|top)[-_]?(?:cart|basket)|(?:cart|basket)[-_]?(?:drawer|preview|mini)|(?:last|recently)[-_]?(?:seen|viewed)|(?:other|more|you[-_]?may)[-_]?(?:products|items|like)|product[-_]?(?:card|tile|teaser)|(?:main|site|page)[-_]?(?:header|nav)/i;

/** `currentprice`, `pricenow`. */
const COMPOUND = /^(\p{L}{2,}?)(price|preis|prix)$|^(price|preis|prix)(\p{L}{2,})$/u;

/** Names of an element's classes, id and test hooks as single words: `priceOld_x` is `price`, `old`, `x`. */
export function nameWords({ attribs }: Element): string[] {
  const names = [
    attribs.class,
    attribs.id,
    attribs['data-test'],
    attribs['data-testid'],
    attribs['data-qa'],
    attribs['data-role'],
    attribs.itemprop,
  ];
  return names
    .filter((name) => name !== undefined)
    .join(' ')
    .slice(0, 500)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .flatMap((word) => COMPOUND.exec(word)?.slice(1) ?? word)
    .filter(Boolean);
}

/** Whether an element that does not hold the product's name holds something other than the product. */
export function isAsidePlace(element: Element): boolean {
  if (element.name === 'nav' || element.name === 'footer' || element.name === 'aside') return true;
  if (element.name === 'header') return true;
  if (element.parent !== null && isTag(element.parent) && element.parent.name === 'html') return false;
  const names = `${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`;
  return nameWords(element).some((word) => ASIDE.has(word)) || PAIRS.test(names.slice(0, 500));
}
