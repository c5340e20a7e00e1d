import type { Span } from '../text/span';
import type { Sense } from '../words/sense';

/** A count, an area or a length: one number, a range, or a bound. */
export interface Amount {
  readonly value: number;
  readonly min: number | null;
  readonly max: number | null;
}

/** What a stretch of a brief means or can mean. */
export type Mark =
  | Sense
  | { readonly is: 'count'; readonly amount: Amount }
  /** m². */
  | { readonly is: 'area'; readonly amount: Amount }
  /** mm. */
  | { readonly is: 'length'; readonly amount: Amount }
  /** Two sides, mm. `assumed` names the unit that was taken for numbers without one. */
  | { readonly is: 'sides'; readonly short: number; readonly long: number; readonly assumed: string | null }
  | { readonly is: 'sign'; readonly sign: string }
  | { readonly is: 'unknown' };

export interface Lexeme extends Span {
  readonly marks: readonly Mark[];
  readonly plural: boolean;
}

export type MarkOf<K extends Mark['is']> = Extract<Mark, { is: K }>;

/** The meaning of this kind; null when the lexeme has none. */
export function mark<K extends Mark['is']>(lexeme: Lexeme | undefined, kind: K): MarkOf<K> | null {
  return (lexeme?.marks.find(({ is }) => is === kind) as MarkOf<K> | undefined) ?? null;
}

/** Whether the lexeme can mean one of these. */
export function means(lexeme: Lexeme | undefined, ...kinds: Mark['is'][]): boolean {
  return lexeme !== undefined && lexeme.marks.some(({ is }) => kinds.includes(is));
}

/** Whether the lexeme is one of these signs. */
export function isSign(lexeme: Lexeme | undefined, signs: string): boolean {
  const sign = mark(lexeme, 'sign');
  return sign !== null && signs.includes(sign.sign);
}

/** An amount of exactly this number. */
export function exactly(value: number): Amount {
  return { value, min: null, max: null };
}
