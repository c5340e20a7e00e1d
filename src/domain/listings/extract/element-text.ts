import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { tidy } from './structured/item';

/** Elements that stand within a word: `H<sub>2</sub>O`. */
const WITHIN_WORDS = new Set(['b', 'i', 'em', 'strong', 'sub', 'sup', 'u', 'mark', 'wbr', 'font']);
/** More text than this is no name. */
const MAX_NAME = 1_000;

/** The first `limit` characters of an element's text as it stands in the source, or a little more. */
export const textWithin = (element: Element, limit: number): string => gather(element, limit, () => '');

/** An element's text in one line, with a space where two elements meet that a page shows apart; the beginning of a long one. */
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
