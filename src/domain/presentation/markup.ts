type Value = string | number;

/** Characters that XML 1.0 cannot carry at all (section 2.2), lone surrogates included. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that came from a drawing or a person, safe inside elements and attributes. */
export const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (character) => ENTITIES[character]);

/** An element with escaped attributes; `content` is markup already. */
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

/** Hundredths of a pixel are finer than any screen. */
const printed = (value: Value): string => (typeof value === 'number' ? number(value) : value);

export const number = (value: number): string => String(Math.round(value * 100) / 100 + 0);
