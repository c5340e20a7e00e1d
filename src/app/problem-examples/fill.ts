import { SAMPLES } from './samples';

/**
 * Puts samples in the place of the `${expression}`s of a text. One without a sample stands in angle brackets,
 * which test/e2e/problem-examples.spec.ts finds.
 *
 * @param code of the error, for samples of its own
 */
export function fillIn(text: string, code: string): string {
  let filled = '';
  let at = 0;
  for (let open = text.indexOf('${'); open >= 0; open = text.indexOf('${', at)) {
    const close = endOfHole(text, open + 2);
    const expression = text.slice(open + 2, close);
    const sample = SAMPLES[`${code}: ${expression}`] ?? SAMPLES[expression];
    filled += text.slice(at, open) + (sample ?? `⟨${expression}⟩`);
    at = close + 1;
  }
  return filled + text.slice(at);
}

/** Where the brace that was opened before `from` is closed. */
function endOfHole(text: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; depth > 0 && at < text.length; at++) depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
  return at - 1;
}
