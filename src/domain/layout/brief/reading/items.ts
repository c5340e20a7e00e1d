import { covering, type Span } from '../text/span';
import type { Modifier, RoomWord } from '../words/sense';
import type { Amount } from './lexeme';
import type { Item, Reading } from './reading';

/** A mention of rooms in the brief, with what stood in front of it. */
export interface Mention extends Span {
  readonly room: RoomWord;
  readonly modifiers: readonly Modifier[];
  readonly count: Amount | null;
  readonly plural: boolean;
  /** "the operatories", "each operatory": speaks of rooms already known. */
  readonly definite: boolean;
}

/** The items that a mention speaks of; empty where it speaks of none that is known. */
export function itemsMeant(
  reading: Reading,
  { room, modifiers }: Pick<Mention, 'room' | 'modifiers'>,
): Item[] {
  const named = reading.items.filter(
    (item) => item.room.name === room.name && modifiers.every(({ word }) => has(item, word)),
  );
  return named;
}

/** As `itemsMeant`, and where no name is the same, the rooms of the same type: "the chairs" of operatories. */
export function itemsReferred(reading: Reading, mention: Pick<Mention, 'room' | 'modifiers'>): Item[] {
  const named = itemsMeant(reading, mention);
  if (named.length > 0) return named;
  return reading.items.filter(({ room }) => room.type === mention.room.type);
}

/** The mentioned rooms: an item that is there already, or a new one. */
export function mentioned(reading: Reading, mention: Mention): Item[] {
  const { count } = mention;
  const same = mention.definite ? itemsReferred(reading, mention) : itemsMeant(reading, mention);
  if (same.length === 0) return [add(reading, mention)];
  if (count === null) return same;
  const open = same.find((item) => item.count === null);
  if (open !== undefined) {
    open.count = count;
    open.plural ||= mention.plural;
    open.span = mention;
    return [open];
  }
  const alike = same.find((item) => item.count?.value === count.value);
  if (alike !== undefined || mention.definite) {
    if (alike === undefined) noteOtherCount(reading, mention, same[0]);
    return alike === undefined ? same : [alike];
  }
  reading.notices.push({
    code: 'room_repeated',
    message: `${mention.room.name} is asked for more than once; all of them are planned.`,
    span: mention,
  });
  return [add(reading, mention)];
}

/** A new item, whatever is there already. */
export function add(reading: Reading, mention: Mention): Item {
  const { room, modifiers, count, plural } = mention;
  const item: Item = {
    room,
    modifiers,
    count,
    plural,
    span: covering(mention, mention),
    capacity: null,
    daylight: null,
    sizes: [],
  };
  reading.items.push(item);
  return item;
}

function has(item: Item, word: string): boolean {
  return item.modifiers.some((modifier) => modifier.word === word);
}

function noteOtherCount(reading: Reading, mention: Mention, item: Item): void {
  reading.notices.push({
    code: 'count_differs',
    message: `The brief first says ${item.count?.value ?? 1} × ${item.room.name} and here ${
      mention.count?.value ?? 1
    }; the first number is planned.`,
    span: mention,
  });
}
