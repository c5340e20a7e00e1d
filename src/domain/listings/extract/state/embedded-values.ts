import { type PageDocument } from '../page-document';
import { type Json, readLenientJson, UnreadableJson } from '../structured/lenient-json';

/** A value that a script of the page holds, with the name it has there. */
export interface EmbeddedValue {
  name: string;
  value: Json;
}

/** Where shop systems and their analytics leave what the page shows: assignments, pushes and tracking calls. */
const HOLDERS = [
  /(?:window\.|self\.|var |let |const |;|^|\n)[ \t]{0,40}([\w.$]{0,60}(?:state|data|product|item|config|meta|universal|settings|initial|preloaded|layer)[\w.$]{0,60}(?:\[['"]\w{1,60}['"]\])?)\s{0,40}=\s{0,40}(?=[[{])/gi,
  /([\w.$]{0,60}(?:dataLayer|digitalData|_layer)[\w.$]{0,60}\.push)\s{0,40}\(\s{0,40}(?=\{)/gi,
  /((?:gtag|ga|ttq|snaptr|pintrk|fbq)(?:\.\w+)?\s*\(\s*(?:['"]\w+['"]\s*,\s*)?['"](?:view_?item|ViewContent|view_product|detail|PageVisit|VIEW_CONTENT)['"])\s*,\s*(?=\{)/gi,
];
const MAX_VALUES = 60;
/** A script longer than this is a program. */
const MAX_SCRIPT = 3_000_000;

/** JSON in data scripts, and object literals that plain scripts assign or hand to their trackers. */
export function embeddedValues(page: PageDocument): EmbeddedValue[] {
  const values: EmbeddedValue[] = [];
  for (const { type, id, text } of page.scripts) {
    if (type.includes('ld+json') || text.length > MAX_SCRIPT) continue;
    if (type.includes('json')) values.push(...readAt(text, 0, id === '' ? type : `#${id}`));
    else if (type === '' || type.includes('javascript') || type === 'module')
      values.push(...assignedIn(text, MAX_VALUES - values.length));
  }
  return values;
}

function assignedIn(script: string, most: number): EmbeddedValue[] {
  const places = HOLDERS.flatMap((holder) => [...script.matchAll(holder)]).slice(0, Math.max(0, most));
  return places.flatMap((match) => readAt(script, match.index + match[0].length, match[1]));
}

function readAt(text: string, start: number, name: string): EmbeddedValue[] {
  try {
    return [{ name: name.replace(/\s+/g, '').slice(0, 60), value: readLenientJson(text, start) }];
  } catch (error) {
    if (!(error instanceof UnreadableJson)) throw error;
    return [];
  }
}
