import { type CheerioAPI, load } from 'cheerio/slim';
import { type AnyNode, type Element, isTag } from 'domhandler';
import { UnprocessableError } from '../../errors';
import { type Place, placeOf, printedDecimalMark } from '../numbers';
import { textWithin } from './element-text';
import { parseUrl } from '../../text';

/** Deeper than any real page, and shallow enough for every recursive walk over it. */
const MAX_DEPTH = 1_000;

export interface PageScript {
  /** Lower case; empty for plain JavaScript. */
  type: string;
  id: string;
  text: string;
}

/** A parsed page with what every reader asks of it. */
export interface PageDocument {
  url: string;
  /** What relative addresses are relative to. */
  base: string;
  $: CheerioAPI;
  /** Every element in the page's order. */
  elements: readonly Element[];
  scripts: readonly PageScript[];
  /** Text of `<title>`. */
  documentTitle: string;
  place: Place;
}

/** Throws UnprocessableError `parse_error` for what is no HTML page. */
export function readPage(html: string, url: string): PageDocument {
  if (!/<[a-z!]/i.test(html)) throw notHtml('The answer has no HTML tag in it.');
  const $ = load(html);
  const elements = elementsOf($.root()[0].children);
  const base = $('base[href]').attr('href') ?? '';
  const scripts = $('script')
    .toArray()
    .map((script) => ({
      type: ($(script).attr('type') ?? '').toLowerCase(),
      id: $(script).attr('id') ?? '',
      text: textContent(script),
    }));
  const language =
    $('html').attr('lang') ??
    $('html').attr('xml:lang') ??
    $('meta[http-equiv="content-language" i]').attr('content') ??
    $('meta[property="og:locale"]').attr('content') ??
    null;
  return {
    url,
    base: (base === '' ? null : parseUrl(base, url))?.href ?? url,
    $,
    elements,
    scripts,
    documentTitle: $('head > title, title').first().text(),
    place: { ...placeOf(url, language), decimalMark: bodyMark($) },
  };
}

/** Characters of the body in which prices are looked for. */
const BODY = 200_000;

function bodyMark($: CheerioAPI): '.' | ',' | null {
  const [body] = $('body').toArray();
  return body === undefined ? null : printedDecimalMark(textWithin(body, BODY));
}

const textContent = (script: Element): string =>
  script.children.map((child) => ('data' in child ? String(child.data) : '')).join('');

/** In document order, without recursion: the page may be anything. */
function elementsOf(roots: readonly AnyNode[]): Element[] {
  const elements: Element[] = [];
  const stack = roots.map((node) => ({ node, depth: 0 })).reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, depth } = next;
    if (!isTag(node)) continue;
    if (depth > MAX_DEPTH) throw notHtml(`Elements are nested more than ${MAX_DEPTH} deep.`);
    elements.push(node);
    for (let n = node.children.length - 1; n >= 0; n -= 1)
      stack.push({ node: node.children[n], depth: depth + 1 });
  }
  return elements;
}

function notHtml(detail: string): UnprocessableError {
  return new UnprocessableError('parse_error', detail, {
    message:
      'This is not a web page that can be read. Check that the address opens a product page in a browser.',
  });
}
