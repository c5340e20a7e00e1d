import { load } from 'cheerio/slim';

const BREAK = /<(?:br|hr|\/?(?:p|li|ul|ol|div|tr|h\d))(?:\s[^<>]*)?\/?>/gi;
const TAG = /<(?:!--|\/?[a-z])[^<>]*>/gi;
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z]\w*);/i;

/** Text of a value that may contain HTML, entities or HTML as entities. Plain text stays as it is. */
export function plainText(value: string): string {
  const once = decodeEntities(withoutTags(value));
  return once === value ? value : decodeEntities(withoutTags(once));
}

const withoutTags = (value: string): string =>
  value.includes('<') ? value.replace(BREAK, '\n').replace(TAG, '') : value;

/** The parser knows all entities of HTML. Tags are removed before. */
const decodeEntities = (value: string): string =>
  ENTITY.test(value) ? load(value.replaceAll('<', '&lt;')).text() : value;

/** One line without doubled spaces. */
export const tidy = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
