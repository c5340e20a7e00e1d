import { covering, type Span } from '../text/span';
import type { Modifier } from '../words/sense';
import type { Amount } from './lexeme';
import type { StatedSize } from './reading';

/** What was read in front of a room and waits for it: "two large 10 m² …". */
export class Pending {
  count: (Span & { amount: Amount }) | null = null;
  capacity: number | null = null;
  article = false;
  definite = false;
  each = false;
  readonly modifiers: Modifier[] = [];
  readonly sizes: StatedSize[] = [];
  private span: Span | null = null;

  /** The words from the first that waits. */
  take(span: Span): void {
    this.span = this.span === null ? span : covering(this.span, span);
  }

  /** From the first word that waits to the room. */
  reaching(room: Span): Span {
    return this.span === null ? room : covering(this.span, room);
  }
}
