import { CURRENCY_OF_COUNTRY } from './currency-table';
import { parseUrl } from '../../text';
import { plainDigits } from './plain-digits';

/** Where a shop sells, as far as its address and its page show. */
export interface Place {
  /** ISO 3166, lower case. */
  country: string | null;
  /** ISO 639-1, lower case. */
  language: string | null;
  /** Decimal mark of the prices that the page prints; left out or null: they do not show it. */
  decimalMark?: '.' | ',' | null;
}

/** Second-level names such as `co.uk` need no list: the country is the last label. */
const NOT_COUNTRIES = new Set(['co', 'io', 'me', 'tv', 'ai', 'am', 'is', 'eu']);

const COUNTRY_OF_LANGUAGE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sv: 'se',
    da: 'dk',
    nb: 'no',
    nn: 'no',
    no: 'no',
    fi: 'fi',
    et: 'ee',
    lv: 'lv',
    lt: 'lt',
    pl: 'pl',
    cs: 'cz',
    sk: 'sk',
    hu: 'hu',
    ro: 'ro',
    bg: 'bg',
    uk: 'ua',
    kk: 'kz',
    ka: 'ge',
    tr: 'tr',
    he: 'il',
    ja: 'jp',
    ko: 'kr',
    th: 'th',
    vi: 'vn',
    id: 'id',
    it: 'it',
    fa: 'ir',
    is: 'is',
  }),
);

/** Languages that write 1.299,00 or 1 299,00. Source: Unicode CLDR, decimal separators. */
const COMMA_LANGUAGES = new Set(
  'de fr es it pt nl sv da nb nn no fi et lv lt pl cs sk sl hr sr bs mk hu ro bg uk ru be kk ka az hy tr el is id vi ca sq'.split(
    ' ',
  ),
);
/** Countries whose shops write a point. */
const POINT_COUNTRIES = new Set(
  'ch li mx us gb uk ie pr sv gt hn ni pa do pe au nz in pk lk bd np cn hk tw jp kr th my sg ph il ae sa qa kw bh om jo eg ng ke gh mt ca'.split(
    ' ',
  ),
);
/** Countries whose shops write a comma, also without a word of their language on the page. */
const COMMA_COUNTRIES = new Set(
  'at be de ee es fi fr gr hr it lt lu lv nl pt si sk se no dk is pl cz hu ro bg rs md mk al ba ua ru by kz tr br ar cl co uy ec ve py bo id vn cy'.split(
    ' ',
  ),
);

/**
 * The place of a page: the country of its address, else of its language tag (`en-GB`), else the country where its
 * language is spoken, when there is only one.
 */
export function placeOf(url: string, languageTag: string | null): Place {
  const [language = '', ...subtags] = (languageTag ?? '').toLowerCase().split(/[-_]/);
  const region = subtags.find((tag) => CURRENCY_OF_COUNTRY.has(tag)) ?? null;
  const host = parseUrl(url)?.hostname ?? '';
  const ending = host.split('.').pop() ?? '';
  const fromHost = CURRENCY_OF_COUNTRY.has(ending) && !NOT_COUNTRIES.has(ending) ? ending : null;
  return {
    country: fromHost ?? region ?? COUNTRY_OF_LANGUAGE.get(language) ?? null,
    language: language === '' ? null : language,
  };
}

/**
 * The decimal mark of prices there: as the page prints others, else as the country writes it. null when nothing is
 * known, or when the language of the page writes otherwise than the country.
 */
export function decimalMarkAt({ country, language, decimalMark }: Place): '.' | ',' | null {
  if (decimalMark) return decimalMark;
  const ofLanguage = language === null ? null : COMMA_LANGUAGES.has(language) ? ',' : '.';
  if (country !== null && POINT_COUNTRIES.has(country))
    return country === 'ca' && ofLanguage === ',' ? ',' : '.';
  if (country !== null && COMMA_COUNTRIES.has(country)) return ofLanguage === '.' ? null : ',';
  return ofLanguage;
}

/** Characters of a page that are looked through for prices. */
const LOOKED_AT = 200_000;
const WITH_CENTS =
  /(?<![\d.,])\d{1,3}(?:[.,' ]\d{3})*([.,])\d{2}(?![\d.,]|\s?[%°x×]|\s?(?:cm|mm|m|kg|g|l|ml)\b)/gu;
const BESIDE_SIGN =
  /[\p{Sc}$]|(?<!\p{L})(?:kr|zł|kč|ft|lei|лв|руб|р|грн|тг|rs|chf|tl|rp|rm|eur|usd|gbp|pln|czk|sek|nok|dkk|huf|ron|bgn|rub|uah|inr|aud|cad|brl|mxn|zar|try|ils|aed|sar)\.?(?!\p{L})/iu;

/** The decimal mark of the prices in a text, when they agree; null otherwise. */
export function printedDecimalMark(text: string): '.' | ',' | null {
  const plain = plainDigits(text.slice(0, LOOKED_AT));
  let [points, commas] = [0, 0];
  for (const match of plain.matchAll(WITH_CENTS)) {
    const end = match.index + match[0].length;
    const beside = `${plain.slice(Math.max(0, match.index - 4), match.index)} ${plain.slice(end, end + 5)}`;
    if (!BESIDE_SIGN.test(beside)) continue;
    if (match[1] === '.') points += 1;
    else commas += 1;
  }
  if (points > 4 * commas) return '.';
  return commas > 4 * points ? ',' : null;
}
