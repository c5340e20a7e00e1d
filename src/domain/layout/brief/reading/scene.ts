import type { Span } from '../text/span';
import { roomAhead } from './ahead';
import { isSign, means, type Amount, type Lexeme } from './lexeme';
import { isBreak } from './lexemes';
import { Pending } from './pending';
import { emptyReading, type Item, type StatedSize } from './reading';

/** The state of reading a brief: what was read, which words wait for their room, and which rooms are meant. */
export class Scene {
  readonly reading = emptyReading();
  pending = new Pending();
  at = 0;
  /** The rooms last mentioned in this clause, and in this sentence. */
  clause: readonly Item[] = [];
  sentence: readonly Item[] = [];
  /** The words that mentioned them. */
  spoken: Span | null = null;
  /** The clause has named the facility. */
  clauseFacility = false;
  /** After "no" or "without". */
  excluding = false;
  /** Corridors mentioned in this clause, and a width that waits for them. */
  corridor: Span | null = null;
  corridorWidth: (Span & { readonly mm: number }) | null = null;

  constructor(readonly all: readonly Lexeme[]) {}

  roomFrom(at: number): number | null {
    return roomAhead(this.all, at, 'room', 'any_room', 'bhk', 'facility');
  }

  /** The next words are about these rooms. */
  speakOf(items: readonly Item[], { start, end }: Span): void {
    this.clause = items;
    this.sentence = items;
    this.spoken = { start, end };
  }

  drop(): void {
    this.pending = new Pending();
  }

  closes(at: number): boolean {
    const here = this.all[at];
    return isBreak(here) || isSign(here, ')/') || means(here, 'of', 'for', 'each', 'area', 'sides', 'filler');
  }

  endClause(): void {
    this.flush();
    this.clause = [];
    this.excluding = false;
    this.clauseFacility = false;
    this.corridor = null;
  }

  endSentence(): void {
    this.endClause();
    this.sentence = [];
  }

  /** Notes the words that waited for a room and found none. */
  flush(): void {
    if (this.pending.count !== null) this.unread(this.pending.count);
    for (const size of this.pending.sizes) this.unread(size);
    this.pending = new Pending();
  }

  /** Notes a number that belongs to nothing. */
  unread(span: Span): void {
    this.unclear('number_unread', span, 'what this number belongs to');
  }

  unclear(code: string, span: Span, what: string): void {
    this.note(code, span, `It is not clear ${what}. It changes nothing in the programme.`);
  }

  note(code: string, { start, end }: Span, message: string): void {
    this.reading.notices.push({ code, message, span: { start, end } });
  }

  noteRange(span: Span, { min, max }: Amount, chosen: string): void {
    if (min === null && max === null) return;
    const rule =
      min !== null && max !== null ? 'the middle of the range, rounded down' : 'the number that is named';
    this.note('range_chosen', span, `Planned with ${chosen}: ${rule}.`);
  }

  noteAssumed(size: StatedSize): void {
    if (size.is !== 'sides' || size.assumed === null) return;
    this.note('unit_assumed', size, `The brief gives no unit. The sides are taken as ${size.assumed}.`);
  }

  attach(items: readonly Item[], size: StatedSize): void {
    for (const item of items) item.sizes.push(size);
  }
}
