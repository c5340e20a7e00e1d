import { CURRENCY_OF_COUNTRY } from './currency-table';
import { parseUrl } from '../../text';

/** Where a shop sells, as far as its address and its page tell. */
export interface Place {
  /** ISO 3166, lower case. */
  country: string | null;
  /** ISO 639-1, lower case. */
  language: string | null;
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
  }),
);

/** Languages that write 1.299,00 or 1 299,00. Source: Unicode CLDR, decimal separators. */
const COMMA_LANGUAGES = new Set(
  'de fr es it pt nl sv da nb nn no fi et lv lt pl cs sk sl hr sr bs mk hu ro bg uk ru be kk ka az hy tr el is id vi ca'.split(
    ' ',
  ),
);
/** Countries that write a point although their language writes a comma elsewhere. */
const POINT_COUNTRIES = new Set(['ch', 'li', 'mx', 'us', 'gb', 'uk', 'ie', 'pr', 'sv']);

/**
 * The place of a page: the country of its address, else of its language tag (`en-GB`), else where its language is
 * spoken in one country only.
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

/** The decimal mark that people there expect; null where nothing is known. */
export function decimalMarkAt({ country, language }: Place): '.' | ',' | null {
  if (country !== null && POINT_COUNTRIES.has(country)) return '.';
  if (language === null) return null;
  return COMMA_LANGUAGES.has(language) ? ',' : '.';
}
