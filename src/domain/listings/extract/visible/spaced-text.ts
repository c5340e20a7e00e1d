import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { tidy } from '../structured/item';

/** Elements that stand within a word: `H<sub>2</sub>O`. */
const WITHIN_WORDS = new Set(['b', 'i', 'em', 'strong', 'sub', 'sup', 'u', 'mark', 'wbr', 'font']);

/** An element's text in one line, with a space where two elements meet that a page shows apart. */
export function spacedText(element: Element): string {
  let text = '';
  const stack: AnyNode[] = [element];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) text += node.data;
    if (!isTag(node) || node.name === 'script' || node.name === 'style') continue;
    if (!WITHIN_WORDS.has(node.name)) text += ' ';
    for (let n = node.children.length - 1; n >= 0; n -= 1) stack.push(node.children[n]);
  }
  return tidy(text);
}
