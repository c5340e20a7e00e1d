/** A stretch of the brief in UTF-16 offsets: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** From the beginning of the first to the end of the last. */
export function covering(first: Span, last: Span): Span {
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}

/** A span with its words, as programmes carry it. */
export function quote(brief: string, { start, end }: Span): { start: number; end: number; text: string } {
  return { start, end, text: brief.slice(start, end) };
}
