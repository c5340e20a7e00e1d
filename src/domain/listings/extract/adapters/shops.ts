import { type ShopAdapter } from './shop-adapter';

/** Shops whose pages say little in a standard way. Written from what their pages show to every visitor. */
export const SHOP_ADAPTERS: readonly ShopAdapter[] = [
  {
    shop: 'amazon',
    hosts: ['amazon.*'],
    fields: {
      title: [{ select: '#productTitle' }, { select: '#title' }],
      price: [
        { select: '#priceblock_dealprice' },
        { select: '#priceblock_saleprice' },
        { select: '#priceblock_ourprice' },
        { select: '#price_inside_buybox' },
        { select: '#corePrice_feature_div .a-price:not(.a-text-price) .a-offscreen' },
        { select: '#corePriceDisplay_desktop_feature_div .a-price:not(.a-text-price) .a-offscreen' },
        { select: '#newBuyBoxPrice' },
        { select: '#buyNewSection .offer-price' },
        { select: '#usedBuySection .offer-price' },
        { select: '#kindle-price' },
      ],
      sku: [
        { select: '#ASIN', attribute: 'value' },
        { select: 'input[name="ASIN"]', attribute: 'value' },
        { select: '#cerberus-data-metrics', attribute: 'data-asin' },
        { select: 'link[rel="canonical"]', attribute: 'href', pattern: '/dp/([A-Z0-9]{10})' },
      ],
      brand: [
        {
          select: '#bylineInfo',
          pattern:
            '^(?:[^:]{1,12}: ?|Visit the |Visiter la boutique |Besuche den |Visita (?:la tienda de |lo Store di ))(.+?)(?: Store|-Store| store)?$',
        },
        { select: '#bylineInfo' },
        { select: '#brand' },
      ],
      seller: [{ select: '#sellerProfileTriggerId' }],
      images: [
        { select: '#landingImage', attribute: 'data-old-hires' },
        { select: '#landingImage', attribute: 'src', pattern: '^(http.+)$' },
      ],
      availability: [
        { select: '#outOfStock', means: 'OutOfStock' },
        { select: '#add-to-cart-button', means: 'InStock' },
        { select: '#buy-now-button', means: 'InStock' },
        {
          select: '#availability',
          pattern: '(unavailable|indisponible|nicht verfügbar|no disponible|non disponibile)',
          means: 'OutOfStock',
        },
        { select: '#availability', pattern: '(\\w)', means: 'InStock' },
      ],
    },
  },
  {
    shop: 'zalando',
    hosts: ['zalando.*'],
    fields: {
      brand: [
        { select: 'h3[data-testid="product-brand"]' },
        { select: '[data-testid="product-name-header"] h3' },
      ],
    },
  },
  {
    shop: 'emag',
    hosts: ['emag.ro', 'emag.hu', 'emag.bg'],
    fields: {
      sku: [{ select: '.product-code-display', pattern: '[:：]\\s*(\\S+)' }],
    },
  },
  {
    shop: 'ikea',
    hosts: ['ikea.com'],
    fields: {
      sku: [
        { select: '[class*="product-identifier__value"]' },
        { select: '[class*="product-identifier__number"]' },
      ],
    },
  },
  {
    shop: 'argos',
    hosts: ['argos.co.uk'],
    fields: { sku: [{ select: '[data-test="product-name-catNumber"]' }] },
  },
  {
    shop: 'zara',
    hosts: ['zara.com'],
    fields: { sku: [{ select: '._product-info, .product-detail-info', pattern: '(\\d{4}/\\d{3})(?!\\d)' }] },
  },
  {
    shop: 'leroymerlin',
    hosts: ['leroymerlin.*'],
    fields: {
      sku: [{ select: '#refNumber' }, { select: '[data-testid="product-ref"]', pattern: '(\\d{6,})' }],
    },
  },
];
