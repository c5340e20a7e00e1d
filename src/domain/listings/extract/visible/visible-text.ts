import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { type PageDocument } from '../page-document';
import { isAsidePlace } from './page-places';

/** Marks the border of two inline elements without a space: `173` and a raised `34` must not become 17334. */
export const SEAM = '\u0001';

/** An element with its text and its surroundings. */
export interface VisibleElement {
  element: Element;
  /** Position of the parent element; -1: none. */
  parent: number;
  /** Its text is `VisibleText.text` from `start` to `end`. */
  start: number;
  end: number;
  /** Struck through, or inside something struck through. */
  struck: boolean;
  /** In a menu, footer, recommendation, review or the basket: not about this product. */
  aside: boolean;
  /** Hidden now, such as another tab. */
  hidden: boolean;
}

/** The page as one text, with the part of each element. */
export interface VisibleText {
  /** Block elements end in line breaks, inline ones in SEAMs. */
  text: string;
  elements: readonly VisibleElement[];
  indexOf: ReadonlyMap<Element, number>;
}

const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'iframe',
  'object',
  'select',
  'option',
  'textarea',
]);
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);
const STRUCK = new Set(['s', 'del', 'strike']);

/** Reads the page without recursion. `around`: elements around the product's name, which are never aside. */
export function readVisibleText(page: PageDocument, around: ReadonlySet<AnyNode>): VisibleText {
  const elements: VisibleElement[] = [];
  const indexOf = new Map<Element, number>();
  let text = '';
  const stack: { node: AnyNode; parent: number; leaving: number | null }[] = page.$.root()[0]
    .children.map((node: AnyNode) => ({ node, parent: -1, leaving: null }))
    .reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, parent, leaving } = next;
    if (leaving !== null && isTag(node)) {
      elements[leaving].end = text.length;
      text += INLINE.has(node.name) ? SEAM : '\n';
    } else if (isText(node)) text += node.data.replace(/[\s\u200b\u200e\u200f]+/g, ' ');
    else if (isTag(node) && !UNSEEN.has(node.name)) {
      if (node.name === 'br' || node.name === 'hr') text += '\n';
      text += INLINE.has(node.name) ? SEAM : '\n';
      const outer = elements[parent];
      const index = elements.length;
      elements.push({
        element: node,
        parent,
        start: text.length,
        end: text.length,
        struck:
          (outer?.struck ?? false) || STRUCK.has(node.name) || /line-through/.test(node.attribs.style ?? ''),
        aside: (outer?.aside ?? false) || (!around.has(node) && isAsidePlace(node)),
        hidden: (outer?.hidden ?? false) || isHidden(node),
      });
      indexOf.set(node, index);
      stack.push({ node, parent, leaving: index });
      for (let n = node.children.length - 1; n >= 0; n -= 1)
        stack.push({ node: node.children[n], parent: index, leaving: null });
    }
  }
  return { text, elements, indexOf };
}

/** An element's text in one line, seams closed. */
export function lineOf({ text }: VisibleText, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end).replaceAll(SEAM, '').replace(/\s+/g, ' ').trim();
}

function isHidden({ attribs }: Element): boolean {
  return (
    attribs.hidden !== undefined ||
    /display\s*:\s*none|visibility\s*:\s*hidden/.test((attribs.style ?? '').toLowerCase())
  );
}
