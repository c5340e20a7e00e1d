import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { tidy } from './plain-text';

/** Elements inside words: `H<sub>2</sub>O`. */
const WITHIN_WORDS = new Set(['b', 'i', 'em', 'strong', 'sub', 'sup', 'u', 'mark', 'wbr', 'font']);
/** Most characters of a name. */
const MAX_NAME = 1_000;

/** About the first `limit` characters of an element's text, as in the source. */
export const textWithin = (element: Element, limit: number): string => gather(element, limit, () => '');

/** An element's text in one line, with spaces between elements; only the beginning of a long text. */
export const spacedText = (element: Element): string =>
  tidy(gather(element, MAX_NAME, ({ name }) => (WITHIN_WORDS.has(name) ? '' : ' ')));

function gather(element: Element, limit: number, gapBefore: (element: Element) => string): string {
  let text = '';
  const stack: AnyNode[] = [element];
  for (let node = stack.pop(); node !== undefined && text.length <= limit; node = stack.pop()) {
    if (isText(node)) text += node.data.slice(0, limit + 1 - text.length);
    if (!isTag(node) || node.name === 'script' || node.name === 'style') continue;
    text += gapBefore(node);
    for (let n = node.children.length - 1; n >= 0; n -= 1) stack.push(node.children[n]);
  }
  return text;
}
