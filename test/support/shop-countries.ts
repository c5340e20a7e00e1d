/** A country's way to print prices, and the words of its shops. */
export interface Country {
  code: string;
  host: string;
  lang: string;
  currency: string;
  /** Prints an amount, given in hundredths or, for currencies with three decimals, in thousandths. */
  print: (minor: number) => string;
  minor: 1 | 100 | 1000;
  was: string;
  cart: string;
  month: string;
  delivery: string;
  taxed: string;
  untaxed: string;
  per: string;
  pack: string;
}

const grouped = (whole: number, mark: string): string => String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, mark);
/** `pattern` has `#` in the place of the number. */
const printer =
  (pattern: string, group: string, decimal: string, digits: 0 | 2 | 3) =>
  (minor: number): string => {
    const size = 10 ** digits;
    const whole = grouped(Math.floor(minor / size), group);
    const fraction = digits === 0 ? '' : decimal + String(minor % size).padStart(digits, '0');
    return pattern.replace('#', whole + fraction);
  };

const country = (
  code: string,
  host: string,
  lang: string,
  currency: string,
  print: Country['print'],
  words: readonly [string, string, string, string, string, string, string, string],
  minor: Country['minor'] = 100,
): Country => {
  const [was, cart, month, delivery, taxed, untaxed, per, pack] = words;
  return { code, host, lang, currency, print, minor, was, cart, month, delivery, taxed, untaxed, per, pack };
};

export const COUNTRIES: readonly Country[] = [
  country('gb', 'tiles.example.co.uk', 'en-GB', 'GBP', printer('£#', ',', '.', 2), [
    'Was',
    'Add to basket',
    'per month',
    'Delivery from',
    'inc VAT',
    'ex VAT',
    'per',
    'pack',
  ]),
  country('us', 'tiles.example.com', 'en-US', 'USD', printer('$#', ',', '.', 2), [
    'Was',
    'Add to cart',
    '/mo',
    'Shipping',
    'incl. tax',
    'excl. tax',
    'per',
    'box',
  ]),
  country('de', 'fliesen.example.de', 'de', 'EUR', printer('# €', '.', ',', 2), [
    'Statt',
    'In den Warenkorb',
    'monatlich',
    'Versand',
    'inkl. MwSt.',
    'zzgl. MwSt.',
    '/',
    'Paket',
  ]),
  country('fr', 'carrelage.example.fr', 'fr', 'EUR', printer('# €', '\u202f', ',', 2), [
    'Au lieu de',
    'Ajouter au panier',
    'par mois',
    'Livraison',
    'TTC',
    'HT',
    'le',
    'boîte',
  ]),
  country('nl', 'tegels.example.nl', 'nl', 'EUR', printer('€ #', '.', ',', 2), [
    'Was',
    'In winkelwagen',
    'per maand',
    'Verzending',
    'incl. btw',
    'excl. btw',
    'per',
    'pak',
  ]),
  country('it', 'piastrelle.example.it', 'it', 'EUR', printer('€ #', '.', ',', 2), [
    'Prezzo consigliato',
    'Aggiungi al carrello',
    'al mese',
    'Spedizione',
    'IVA inclusa',
    'IVA esclusa',
    'al',
    'scatola',
  ]),
  country('pl', 'plytki.example.pl', 'pl', 'PLN', printer('# zł', ' ', ',', 2), [
    'Najniższa cena',
    'Do koszyka',
    'miesięcznie',
    'Dostawa',
    'brutto',
    'netto',
    'za',
    'opakowanie',
  ]),
  country('cz', 'obklady.example.cz', 'cs', 'CZK', printer('# Kč', '\u00a0', ',', 2), [
    'Původní cena',
    'Do košíku',
    'měsíčně',
    'Doprava',
    's DPH',
    'bez DPH',
    '/',
    'balení',
  ]),
  country('se', 'kakel.example.se', 'sv', 'SEK', printer('# kr', ' ', ',', 2), [
    'Tidigare',
    'Lägg i varukorgen',
    '/mån',
    'Frakt',
    'inkl. moms',
    'exkl. moms',
    'per',
    'förpackning',
  ]),
  country('in', 'tiles.example.in', 'en-IN', 'INR', printer('₹#', ',', '.', 2), [
    'MRP was',
    'Add to cart',
    '/month',
    'Delivery',
    'incl. GST',
    'excl. GST',
    'per',
    'box',
  ]),
  country('br', 'pisos.example.com.br', 'pt-BR', 'BRL', printer('R$ #', '.', ',', 2), [
    'De:',
    'Comprar',
    'mensais',
    'Entrega',
    'IVA incluído',
    'sem IVA',
    'por',
    'caixa',
  ]),
  country('ch', 'platten.example.ch', 'de-CH', 'CHF', printer('CHF #', "'", '.', 2), [
    'Statt',
    'In den Warenkorb',
    'monatlich',
    'Versand',
    'inkl. MwSt.',
    'exkl. MwSt.',
    'pro',
    'Paket',
  ]),
  country(
    'kw',
    'tiles.example.com.kw',
    'en',
    'KWD',
    printer('KD #', ',', '.', 3),
    ['Was', 'Add to cart', 'per month', 'Delivery', 'incl. VAT', 'excl. VAT', 'per', 'box'],
    1000,
  ),
  country(
    'jp',
    'tile.example.jp',
    'ja',
    'JPY',
    printer('#円', ',', '.', 0),
    ['定価', 'カートに入れる', '月々', '送料', '税込', '税抜', '/', '箱'],
    1,
  ),
];
