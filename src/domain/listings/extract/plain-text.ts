import { load } from 'cheerio/slim';

const BREAK = /<(?:br|hr|\/?(?:p|li|ul|ol|div|tr|h\d))(?:\s[^<>]*)?\/?>/gi;
const TAG = /<(?:!--|\/?[a-z])[^<>]*>/gi;
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z]\w*);/i;

/** Text of a value that may hold HTML, entities or HTML as entities; untouched where it holds none. */
export function plainText(value: string): string {
  const once = decodeEntities(withoutTags(value));
  return once === value ? value : decodeEntities(withoutTags(once));
}

const withoutTags = (value: string): string =>
  value.includes('<') ? value.replace(BREAK, '\n').replace(TAG, '') : value;

/** The parser knows all of HTML's entities; no tag is left for it to open. */
const decodeEntities = (value: string): string =>
  ENTITY.test(value) ? load(value.replaceAll('<', '&lt;')).text() : value;
