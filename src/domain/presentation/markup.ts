type Value = string | number;

/** Characters that XML 1.0 does not allow (section 2.2), among them lone surrogates. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes a text from a drawing or a person safe inside elements and attributes. */
export const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (character) => ENTITIES[character]);

/** Writes an element with escaped attributes; `content` has to be markup. */
export function element(
  name: string,
  attributes: Record<string, Value>,
  content: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(printed(value))}"`);
  const head = `<${name}${written.join('')}`;
  return content.length === 0 ? `${head}/>` : `${head}>${content.join('')}</${name}>`;
}

export const textElement = (attributes: Record<string, Value>, text: string): string =>
  element('text', attributes, [escaped(text)]);

/** Numbers are rounded to hundredths of a pixel, which no screen shows. */
const printed = (value: Value): string => (typeof value === 'number' ? number(value) : value);

export const number = (value: number): string => String(Math.round(value * 100) / 100 + 0);
