import { type Element } from 'domhandler';
import { type Availability } from '../../extracted-page';
import { nameWords } from './page-places';
import { lineOf, type VisibleText } from './visible-text';

/** Wordings by meaning. The order matters: "not in stock" contains "in stock". Lower case, part of a short line. */
const PHRASES: readonly (readonly [Availability, RegExp])[] = [
  [
    'discontinued',
    /discontinued|no longer available|nicht mehr (?:verfügbar|lieferbar|erhältlich)|n'est plus disponible|ya no está disponible|снят с производства|wycofany|販売終了|已下架/,
  ],
  [
    'preorder',
    /(?:^|\W)pre-?order(?: now)?(?:\W|$)|vorbestell|précommand|preventa|pré-venda|przedsprzedaż|předobjednávka|предзаказ|予約/,
  ],
  [
    'out_of_stock',
    /out of stock|sold ?out|not (?:currently )?in stock|^(?:(?:this|the) (?:item|product) is )?(?:currently |temporarily )*(?:unavailable|not available)|(?:is|are) (?:currently |temporarily )*(?:unavailable|not available)|no stock|0 in stock|ausverkauft|nicht (?:auf lager|verfügbar|lieferbar|vorrätig)|vergriffen|rupture(?: de stock)?|épuisé|indisponible|non disponible|agotado|sin stock|no disponible|esgotado|indisponível|sem estoque|esaurito|non disponibile|uitverkocht|niet (?:op voorraad|leverbaar|beschikbaar)|niedostępn|brak w magazynie|wyprzedan|vyprodáno|není skladem|nedostupn|vypredané|elfogyott|nem elérhető|nincs (?:készleten|raktáron)|nedostupno|nije (?:dostupno|na zalihi)|rasprodano|nema na zalihi|stoc epuizat|indisponibil|slut i lager|slutsåld|udsolgt|utsolgt|ikke på lager|loppu|ei (?:ole )?saatavilla|laost otsas|otsas|läbi müüdud|nav (?:pieejams|noliktavā)|išparduota|neturime|нет в наличии|нет на складе|распродано|закончился|немає в наявності|stokta yok|tükendi|在庫(?:なし|切れ)|売り切れ|品切れ|缺貨|缺货|售完|售罄|已售完|품절|สินค้าหมด|hết hàng|نفذ|غير متوفر|אזל/,
  ],
  [
    'backorder',
    /back-?order|(?<!\p{L})on order(?!s?\p{L})|made to order|auf bestellung|sur commande|bajo pedido|su ordinazione|na zamówienie|na objednávku|po narudžbi|rendelésre|la comandă|bestillingsvare|beställningsvara|tilaustuote|под заказ|під замовлення/u,
  ],
  [
    'limited',
    /only \d+ (?:left|remaining|available)|(?:last|few) (?:items?|ones?|pieces?) (?:left|in stock)|low (?:in )?stock|limited stock|nur noch \d+|plus que \d+|solo quedan? \d+|ultimele \d+|ostatnie sztuki|残りわずか|少量庫存/,
  ],
  [
    'in_stock',
    /(?:^|\W)in[- ]stock|(?:^|\W)available (?:now|online|for delivery|to order)|ready to ship|ships (?:today|within|in)|auf lager|sofort (?:lieferbar|verfügbar)|vorrätig|(?:^|\W)lieferbar|(?:^|\W)verfügbar|(?:^|\W)en stock|disponible (?:en|immédiatement)|(?:^|\W)disponible$|hay existencias|em estoque|(?:^|\W)disponível|disponibile|op voorraad|direct leverbaar|(?:^|\W)dostępn[ya]|w magazynie|na stanie|(?:^|\W)skladem|na sklade|raktáron|készleten|(?:^|\W)(?:dostupno|dobavljivo|na zalihi|na lageru)|(?:^|\W)în stoc|(?:^|\W)in stoc|i lager|på lager|varastossa|(?:^|\W)saatavilla|(?:^|\W)laos(?:$|\W)|noliktavā|yra sandėlyje|в наличии|есть на складе|в наявності|stokta|在庫あり|有貨|有货|現貨|재고 있음|มีสินค้า|còn hàng|متوفر|במלאי/,
  ],
];

const BUY =
  /^(?:add (?:item )?(?:to|in) (?:shopping |my |your )?(?:cart|bag|basket|trolley|order)|buy(?: it)? now|buy|order now|purchase|in den (?:waren|einkaufs)?korb(?: legen)?|in den einkaufswagen|warenkorb|jetzt kaufen|kaufen|bestellen|ajouter (?:cet article )?(?:au|à mon) panier|acheter(?: cet article)?|añadir (?:al carrito|a la cesta|a la bolsa)|agregar al carrito|comprar(?: agora| ahora)?|adicionar (?:ao carrinho|à sacola)|colocar no carrinho|aggiungi al carrello|acquista(?: ora)?|in winkel(?:wagen|mandje)|bestel(?: nu)?|toevoegen|(?:dodaj |włóż |wrzuć )?do koszyka|kup(?: teraz)?|zamów|(?:přidat |vložit |dát )?do košíku|koupit|kúpiť|(?:pridať |vložiť )?do košíka|(?:dodaj )?u košaricu|dodaj u korpu|kupi(?: odmah)?|v košarico|προσθήκη στο καλάθι|στο καλάθι|kosárba(?: teszem| rakom)?|adaug[ăa] [îi]n co[șsş]|l[äa]gg i (?:varukorg(?:en)?|kundvagn)|köp|læg i (?:indkøbs)?kurv(?:en)?|køb(?: nu)?|kjøp|legg i handlekurv|lisää (?:ostos)?koriin|osta|lisa (?:ostu)?korvi|pievienot grozam|(?:įdėti )?į krepšelį|в корзину|добавить в корзину|купить|заказать|купити|до кошика|додати в кошик|sepete ekle|satın al|カートに入れる|買い物かごに入れる|購入(?:する)?|加入購物車|加入购物车|立即購買|立即购买|放入購物車|直接購買|我要購買|장바구니(?: 담기)?|구매하기|바로구매|เพิ่มลงตะกร้า|ซื้อเลย|thêm vào giỏ(?: hàng)?|mua ngay|أضف (?:إلى|الى) (?:السلة|عربة التسوق)|הוס(?:ף|פה) לסל)[!. →›»>]*$/i;
const BUY_NAMES =
  /(?:add|put)[-_]?(?:to|2|in)[-_]?(?:cart|basket|bag|trolley)|buy[-_]?(?:now|button|btn|box)|btn[-_]?(?:buy|cart)|cart[-_]?(?:add|button|btn)|single_add_to_cart|addtocart|addtobag|addtobasket/i;

/** Extra text of a button: a price or the name of an icon. */
const LABEL_EXTRAS =
  /(?:[\p{Sc}]\s?)?\d[\d.,' \u00a0]*\s?(?:[\p{Sc}]|zł|kč|kr|ft|lei|руб\.?|грн\.?)?|^[^\p{L}]+|(?:shopping_cart|add_shopping_cart|shopping_basket)/giu;

export interface VisibleAvailability {
  value: Availability;
  confidence: number;
  path: string;
}

/** Lines about notifications, shops, services or other variants. */
const ASKS_OR_ELSEWHERE =
  /notify|e-?mail|alert|when|orders (?:over|above|from)|(?:free|gratis|kostenlos\w*) (?:shipping|delivery|versand)|(?:^|\W)if\W|benachrichtig|erinner|prévenir|alerter|avís|avise|avvis|powiadom|upozorn|hlídat|сообщ|уведом|store|filial|click (?:&|and) collect|in shops|for this item|service|gift|delivery to|some|selected|other (?:size|colour|color)/;

const NEAR = 6_000;

/**
 * The availability that the page prints nearest to the product; otherwise whether it can be put into the basket. The
 * text of a disabled button counts as text.
 */
export function visibleAvailability(page: VisibleText, titleEnd: number | null): VisibleAvailability | null {
  const origin = titleEnd ?? 0;
  const buys = buyControls(page, origin);
  let best: (VisibleAvailability & { distance: number }) | null = null;
  for (const [index, element] of page.elements.entries()) {
    const distance = Math.abs(element.start - origin);
    if (element.aside || element.hidden || element.struck || distance > NEAR) continue;
    if (element.end - element.start > 140) continue;
    const line = lineOf(page, element).toLowerCase();
    if (line === '' || line.length > 90 || line.includes('?')) continue;
    const value = PHRASES.find(([, pattern]) => pattern.test(line))?.[0];
    if (value === undefined || ASKS_OR_ELSEWHERE.test(line)) continue;
    if (value === 'out_of_stock' && isSwitch(page, index, buys)) continue;
    const confidence = line.length < 40 ? 0.55 : 0.45;
    if (best === null || distance < best.distance)
      best = { value, confidence, path: line.slice(0, 60), distance };
  }
  const [buy] = buys;
  const bought: VisibleAvailability | null =
    buy === undefined ? null : { value: 'in_stock', confidence: 0.4, path: buy.path };
  if (best === null) return bought;
  const { value, confidence, path } = best;
  if (bought !== null && (value === 'out_of_stock' || value === 'discontinued') && best.distance > 2_000)
    return bought;
  return { value, confidence, path };
}

const BUY_WORDS = new Set([
  'buy',
  'cart',
  'basket',
  'bag',
  'order',
  'purchase',
  'trolley',
  'kaufen',
  'panier',
  'koszyk',
  'koszyka',
  'kosarica',
  'korpa',
  'kosarba',
  'kosik',
  'korzina',
]);

const CONTROLS = new Set(['button', 'input', 'a', 'img']);

interface BuyControl {
  index: number;
  path: string;
}

/** Enabled controls that put the product into the basket, in the order of the page. */
function buyControls(page: VisibleText, origin: number): BuyControl[] {
  return page.elements.flatMap((entry, index) => {
    const { element, aside, hidden, start, end } = entry;
    if (aside || hidden || Math.abs(start - origin) > 3 * NEAR) return [];
    const words = nameWords(element);
    const { id = '', class: classes = '', name = '', value = '', title = '', alt = '' } = element.attribs;
    const names = `${id} ${classes} ${name}`;
    const isNamed = BUY_NAMES.test(names);
    const isControl =
      CONTROLS.has(element.name) ||
      element.attribs.role === 'button' ||
      isNamed ||
      words.some((word) => BUY_WORDS.has(word));
    if (!isControl || isOff(element, words)) return [];
    const label = end - start > 160 ? '' : lineOf(page, entry);
    const shown =
      [label, value, title, alt, element.attribs['aria-label'] ?? ''].find((text) => text !== '') ?? '';
    const isBuy =
      BUY.test(shown.replace(LABEL_EXTRAS, ' ').trim()) ||
      (isNamed && CONTROLS.has(element.name) && shown.length < 60);
    const path = (shown || names).trim().slice(0, 60);
    return isBuy && statementIn(shown.toLowerCase()) !== 'out_of_stock' ? [{ index, path }] : [];
  });
}

const isOff = ({ attribs }: Element, words: readonly string[]): boolean =>
  attribs.disabled !== undefined || attribs['aria-disabled'] === 'true' || words.includes('disabled');

const statementIn = (line: string): Availability | null =>
  PHRASES.find(([, pattern]) => pattern.test(line))?.[0] ?? null;

/** Whether a page has texts for all states beside a working button: a style sheet shows one, so they state nothing. */
function isSwitch(page: VisibleText, index: number, buys: readonly BuyControl[]): boolean {
  if (
    page.text
      .slice(page.elements[index].start, page.elements[index].end)
      .split(/[\n\u0001]/)
      .some((part) => BUY.test(part.trim()))
  )
    return true;
  for (let at = index, steps = 0; at >= 0 && steps < 3; at = page.elements[at].parent, steps += 1) {
    const { start, end } = page.elements[at];
    if (end - start > 400) return false;
    if (buys.some((buy) => page.elements[buy.index].start >= start && page.elements[buy.index].end <= end))
      return true;
  }
  return false;
}
