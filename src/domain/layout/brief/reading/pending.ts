import { covering, type Span } from '../text/span';
import type { Modifier } from '../words/sense';
import type { Amount } from './lexeme';
import type { StatedSize } from './reading';

/** Words that were read before their room: "two large 10 m² …". */
export class Pending {
  count: (Span & { amount: Amount }) | null = null;
  capacity: number | null = null;
  article = false;
  definite = false;
  each = false;
  readonly modifiers: Modifier[] = [];
  readonly sizes: StatedSize[] = [];
  private span: Span | null = null;

  /** Adds words to those that wait. */
  take(span: Span): void {
    this.span = this.span === null ? span : covering(this.span, span);
  }

  /** The span from the first waiting word to the room. */
  reaching(room: Span): Span {
    return this.span === null ? room : covering(this.span, room);
  }
}
