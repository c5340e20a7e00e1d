import { COUNTRIES, type Country } from './shop-countries';

/** A page with what is right for it. */
export interface DrawnPage {
  name: string;
  url: string;
  html: string;
  price: string;
  currency: string;
  /** The price that data or text state is wrong, or cannot be told: any answer must be doubted. */
  isTrap?: boolean;
}

type Layout = (at: Country, minor: number) => Omit<DrawnPage, 'name' | 'url' | 'currency' | 'price'>;

const decimal = ({ minor: size }: Country, minor: number): string => String(minor / size);
const page = (at: Country, body: string, data = ''): string =>
  `<!doctype html><html lang="${at.lang}"><head><title>Terra 60 – Shop</title>${data}</head><body><header><a href="/cart">0</a></header><main><h1>Terra 60</h1>${body}<button>${at.cart}</button></main></body></html>`;
const product = (offers: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'Product', name: 'Terra 60', sku: 'T-60', offers })}</script>`;
const offer = (at: Country, minor: number, extra: object = {}): object => ({
  '@type': 'Offer',
  price: decimal(at, minor),
  priceCurrency: at.currency,
  ...extra,
});
const cards = (at: Country, minor: number): string =>
  `<section><h2>…</h2>${[3, 5, 9]
    .map(
      (n) =>
        `<div class="tile"><a href="/p/${n}"><img src="${n}.jpg">Another product ${n}</a><span class="price">${at.print(Math.ceil(minor / n))}</span></div>`,
    )
    .join('')}</section>`;
const tag = (name: string, text: string, element = 'span'): string =>
  `<${element} class="${name}">${text}</${element}>`;

const LAYOUTS: Readonly<Record<string, Layout>> = {
  'json-ld': (at, m) => ({ html: page(at, tag('price', at.print(m), 'p'), product(offer(at, m))) }),
  'json-ld alone': (at, m) => ({ html: page(at, '', product(offer(at, m))) }),
  'json-ld as numbers': (at, m) => ({
    html: page(at, tag('price', at.print(m), 'p'), product({ ...offer(at, m), price: m / at.minor })),
  }),
  'microdata content': (at, m) => ({
    html: page(
      at,
      `<div itemscope itemtype="https://schema.org/Product"><meta itemprop="name" content="Terra 60"><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="priceCurrency" content="${at.currency}"><span itemprop="price" content="${decimal(at, m)}">${at.print(m)}</span></div></div>`,
    ),
  }),
  'microdata text': (at, m) => ({
    html: page(
      at,
      `<div itemscope itemtype="https://schema.org/Product"><meta itemprop="name" content="Terra 60"><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="priceCurrency" content="${at.currency}"><span itemprop="price">${at
        .print(m)
        .replace(/[^\d.,'\s]/g, '')
        .trim()}</span></div></div>`,
    ),
  }),
  'meta tags': (at, m) => ({
    html: page(
      at,
      tag('price', at.print(m), 'p'),
      `<meta property="product:price:amount" content="${decimal(at, m)}"><meta property="product:price:currency" content="${at.currency}">`,
    ),
  }),
  visible: (at, m) => ({ html: page(at, tag('product-price', at.print(m), 'div')) }),
  'struck before': (at, m) => ({
    html: page(at, `<div class="price"><del>${at.print(m * 2)}</del> <ins>${at.print(m)}</ins></div>`),
  }),
  'struck by class': (at, m) => ({
    html: page(
      at,
      `<div class="prices">${tag('price-old', at.print(m * 2))}${tag('price-old-live', at.print(m))}</div>`,
    ),
  }),
  'former price by a word': (at, m) => ({
    html: page(
      at,
      `<div class="price">${tag('', `${at.was} ${at.print(m * 2)}`, 'p')}${tag('', at.print(m), 'p')}</div>`,
    ),
  }),
  'base price behind': (at, m) => ({
    html: page(
      at,
      `<div class="price-box">${tag('price', at.print(m))}${tag('hint', `(${at.print(Math.round(m / 25))} / kg)`)}</div><p>25 kg</p>`,
    ),
  }),
  'base price in one text': (at, m) => ({
    html: page(
      at,
      `<div class="price">${at.print(m)} <small>(1 kg = ${at.print(Math.round(m / 25))})</small></div><p>25 kg</p>`,
    ),
  }),
  'price for an area': (at, m) => ({
    html: page(at, `<div class="price">${at.print(m)} ${at.per} m²</div>`),
  }),
  'instalments behind': (at, m) => ({
    html: page(
      at,
      `<div class="price">${tag('amount', at.print(m))}</div><div class="price">${at.print(Math.round(m / 12))} ${at.month}</div>`,
    ),
  }),
  'instalments before': (at, m) => ({
    html: page(at, `<p>12 x ${at.print(Math.round(m / 12))}</p><div class="price">${at.print(m)}</div>`),
  }),
  'delivery and a voucher': (at, m) => ({
    html: page(
      at,
      `<p>${at.delivery} ${at.print(m * 3)}</p><div class="price">${at.print(m)}</div><p class="coupon">−${at.print(Math.round(m / 10))}</p>`,
    ),
  }),
  neighbours: (at, m) => ({ html: page(at, `<div class="price">${at.print(m)}</div>${cards(at, m)}`) }),
  'neighbours first': (at, m) => ({
    html: page(at, `${cards(at, m)}<div class="price">${at.print(m)}</div>`),
  }),
  'only neighbours': (at, m) => ({ html: page(at, cards(at, m)), isTrap: true }),
  'with and without tax': (at, m) => ({
    html: page(
      at,
      `<div class="price">${tag('a', `${at.print(m)} ${at.taxed}`, 'p')}${tag('b', `${at.print(Math.round(m / 1.2))} ${at.untaxed}`, 'p')}</div>`,
    ),
  }),
  'a range in the data': (at, m) => ({
    html: page(
      at,
      tag('price', at.print(m), 'p'),
      product({
        '@type': 'AggregateOffer',
        lowPrice: decimal(at, Math.round(m / 2)),
        highPrice: decimal(at, m * 2),
        priceCurrency: at.currency,
      }),
    ),
  }),
  'a used one beside the new': (at, m) => ({
    html: page(
      at,
      '',
      product([
        offer(at, Math.round(m / 2), { itemCondition: 'https://schema.org/UsedCondition' }),
        offer(at, m, { itemCondition: 'https://schema.org/NewCondition' }),
      ]),
    ),
  }),
  'data of a hundredfold price': (at, m) => ({
    html: page(at, tag('price', at.print(m), 'p'), product(offer(at, m * 100))),
    isTrap: true,
  }),
  'stale data': (at, m) => ({
    html: page(at, tag('price', at.print(m), 'p'), product(offer(at, Math.round(m * 1.7)))),
    isTrap: true,
  }),
  'a script in cents': (at, m) => ({
    html: page(
      at,
      tag('price', at.print(m), 'p'),
      `<script>window.productData = {"title":"Terra 60","price":${m},"currency":"${at.currency}"};</script>`,
    ),
  }),
};

/** Amounts in minor units: below one, plain, around a thousand and well above it. */
const AMOUNTS = [89, 1_899, 129_900, 1_234_567];

/** Pages of every country in every layout, with an amount for each. */
export function drawnPages(): DrawnPage[] {
  return COUNTRIES.flatMap((at, c) =>
    Object.entries(LAYOUTS).flatMap(([name, layout], l) =>
      AMOUNTS.filter((_, n) => n === (c + l) % AMOUNTS.length || n === 2).map((amount) => ({
        name: `${at.code}: ${name}, ${at.print(amount)}`,
        url: `https://${at.host}/p/terra-60`,
        currency: at.currency,
        price: decimal(at, amount),
        ...layout(at, amount),
      })),
    ),
  );
}
