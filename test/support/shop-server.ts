import { setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a shop sells; pages have it as JSON-LD. */
export interface ShopProduct {
  sku: string;
  title: string;
  /** Decimal string. */
  price: string;
  /** Raises the size of the page. */
  padding?: string;
}

/** What becomes of one request for a page, before it is answered as it should be. */
export type Fault =
  | { kind: 'none' }
  | { kind: 'delay'; ms: number }
  | { kind: 'status'; status: number; retryAfter?: string }
  | { kind: 'reset' };

/** A shop on loopback: two pages for each product, `/p/<sku>` and `/q/<sku>`, with an ETag, a robots.txt, and whatever trouble a test wants. */
export class ShopServer {
  /** By SKU. */
  readonly products = new Map<string, ShopProduct>();
  /** Other pages than of products, by path: what they say. */
  readonly pages = new Map<string, string>();
  /** Requests for pages, in order; `robots.txt` is not among them. */
  readonly visits: { path: string; conditional: boolean; status: number | null }[] = [];
  /** Said of each visit of a page, by how often the page has been asked for before. */
  trouble: (path: string, before: number) => Fault = () => ({ kind: 'none' });
  robots = '';
  private readonly asked = new Map<string, number>();
  private readonly closed = new AbortController();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async start(): Promise<ShopServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const shop = new ShopServer(server, (server.address() as AddressInfo).port);
    // One for each answer that is held back.
    setMaxListeners(0, shop.closed.signal);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      void shop.answer(request, response);
    });
    return shop;
  }

  sell(...products: ShopProduct[]): void {
    for (const product of products) this.products.set(product.sku, product);
  }

  url(path: string): string {
    return `http://127.0.0.1:${this.port}${path}`;
  }

  pageOf(sku: string): string {
    return this.url(`/p/${sku}`);
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.closed.abort();
    this.server.closeAllConnections();
    await closed;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://shop').pathname;
    if (path === '/robots.txt') {
      response.setHeader('content-type', 'text/plain').end(this.robots);
      return;
    }
    const before = this.asked.get(path) ?? 0;
    this.asked.set(path, before + 1);
    const visit = { path, conditional: 'if-none-match' in request.headers, status: null as number | null };
    this.visits.push(visit);
    const fault = this.trouble(path, before);
    if (fault.kind === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    if (fault.kind === 'delay') {
      const { signal } = this.closed;
      await sleep(fault.ms, undefined, { signal }).catch(() => undefined);
    }
    if (fault.kind === 'status') {
      visit.status = fault.status;
      if (fault.retryAfter !== undefined) response.setHeader('retry-after', fault.retryAfter);
      response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<h1>Not now</h1>');
      return;
    }
    visit.status = this.page(path, request, response);
  }

  private page(path: string, request: IncomingMessage, response: ServerResponse): number {
    const product = this.products.get(/^\/[pq]\/([^/]+)$/.exec(path)?.[1] ?? '');
    const other = this.pages.get(path);
    if (other !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(other);
      return 200;
    }
    if (!product) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>No such product</h1>');
      return 404;
    }
    const etag = `"${product.sku}-${product.price}"`;
    response.setHeader('etag', etag);
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return 304;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(productPage(product));
    return 200;
  }
}

/** A page as shops write them. */
export function productPage({ sku, title, price, padding = '' }: ShopProduct): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: title,
    sku,
    brand: { '@type': 'Brand', name: 'Terra' },
    offers: {
      '@type': 'Offer',
      price,
      priceCurrency: 'EUR',
      availability: 'https://schema.org/InStock',
      priceSpecification: { '@type': 'UnitPriceSpecification', price, priceCurrency: 'EUR', unitCode: 'MTK' },
    },
  };
  return (
    `<!doctype html><html lang="en"><head><title>${title}</title>` +
    `<script type="application/ld+json">${JSON.stringify(data)}</script></head>` +
    `<body><h1>${title}</h1><p>€${price} per m²</p><p>${padding}</p></body></html>`
  );
}
