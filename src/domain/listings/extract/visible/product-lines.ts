import { SEAM, type VisibleText } from './visible-text';

/** One line of the page's text, at `start` of the whole. */
export interface ProductLine {
  text: string;
  start: number;
}

/** The lines that are about the product, in the page's order; parts of a line follow it where elements part them. */
export function productLines(page: VisibleText): ProductLine[] {
  const asides = page.elements.filter(
    (element, n) => element.aside && !(page.elements[element.parent]?.aside ?? false) && n > 0,
  );
  const lines: ProductLine[] = [];
  let start = 0;
  let aside = 0;
  for (const raw of page.text.split('\n')) {
    const end = start + raw.length;
    while (aside < asides.length && asides[aside].end <= start) aside += 1;
    const inAside = aside < asides.length && asides[aside].start <= start;
    if (!inAside && raw.length <= 400) {
      const segments = raw
        .split(SEAM)
        .map((segment) => segment.replace(/\s+/g, ' ').trim())
        .filter(Boolean);
      const whole = segments.join(' ').replace(/ (?=[:：])/g, '');
      for (const text of segments.length > 1 ? [whole, ...segments] : segments) lines.push({ text, start });
    }
    start = end + 1;
  }
  return lines;
}
