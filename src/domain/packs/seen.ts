/**
 * How far a value of a pack was checked. `text`: the words of the law, the standard or the authority were read;
 * `comment`: a page about them was read; `none`: known or judged, and not seen anywhere.
 */
export const SEEN = ['text', 'comment', 'none'] as const;
export type Seen = (typeof SEEN)[number];

/** Where a value comes from, and how far it was checked. */
export interface Checked {
  readonly source: string;
  readonly seen: Seen;
}
