import type { RoomType } from '../../../extraction';
import { covering, type Span } from '../text/span';
import type { Modifier, RoomWord } from '../words/sense';
import { type Amount, exactly } from './lexeme';
import type { Item, Reading } from './reading';

/** A mention of rooms in the brief, with the words in front of it. */
export interface Mention extends Span {
  readonly room: RoomWord;
  readonly modifiers: readonly Modifier[];
  readonly count: Amount | null;
  readonly plural: boolean;
  /** "the operatories", "each operatory": speaks of rooms already known. */
  readonly definite: boolean;
  /** True when it stands alone in a list, and so asks for a room. */
  readonly listed: boolean;
}

type Named = Pick<Mention, 'room' | 'modifiers'>;

/** The known items that a mention means; empty when it means none. */
export function itemsMeant(reading: Reading, { room, modifiers }: Named): Item[] {
  return reading.items.filter(
    (item) => item.room.name === room.name && modifiers.every(({ word }) => has(item, word)),
  );
}

/** As `itemsMeant`; when no name is the same, the rooms of the same type: "the chairs" of operatories. */
export function itemsReferred(reading: Reading, mention: Named): Item[] {
  const named = itemsMeant(reading, mention);
  if (named.length > 0) return named;
  return reading.items.filter(({ room }) => room.type === mention.room.type);
}

/** The mentioned rooms: known items, or a new one. */
export function mentioned(reading: Reading, mention: Mention): Item[] {
  const { count, definite } = mention;
  const implied = impliedItem(reading, mention);
  if (implied !== null) return [listImplied(reading, implied, mention)];
  const same = definite ? itemsReferred(reading, mention) : itemsMeant(reading, mention);
  if (same.length === 0) return [add(reading, mention)];
  if (count === null) {
    if (definite || mention.plural || !mention.listed) return same;
    return addAgain(reading, mention);
  }
  const exact = same.filter((item) => item.modifiers.length === mention.modifiers.length);
  const open = exact.find((item) => item.count === null && item.plural);
  if (open !== undefined) {
    open.count = count;
    open.span = { start: mention.start, end: mention.end };
    return [open];
  }
  if (definite) {
    if (!same.some((item) => item.count?.value === count.value)) noteOtherCount(reading, mention, same[0]);
    return same;
  }
  const alike = exact.find((item) => item.count?.value === count.value);
  if (alike === undefined || count.value === 1) {
    return exact.length === 0 ? [add(reading, mention)] : addAgain(reading, mention);
  }
  note(
    reading,
    'room_repeated',
    `${mention.room.name} is named twice with the same number. It is counted once.`,
    mention,
  );
  return [alike];
}

/** What "BHK" calls a room: a bedroom, the hall or the kitchen; null for other rooms. */
export function impliedKind({ name, type, types }: RoomWord): RoomType | null {
  const kind = types?.flat ?? type;
  const inBhk = kind === 'bedroom' || kind === 'living_room' || kind === 'kitchen';
  return inBhk && name !== 'Servant room' ? kind : null;
}

/** The item of "3 BHK" that a mention lists; null when it lists none, or only refers to it: "the bedrooms". */
function impliedItem(reading: Reading, { room, modifiers, count, plural, definite }: Mention): Item | null {
  const kind = impliedKind(room);
  const item = reading.items.find((each) => each.implied !== null && impliedKind(each.room) === kind);
  if (kind === null || item === undefined) return null;
  const refers = item.room.name === room.name && modifiers.length === 0 && count === null;
  return refers && (definite || plural) ? null : item;
}

/** Takes the listed rooms out of an implied item, so that no room is counted twice. */
function listImplied(reading: Reading, item: Item, mention: Mention): Item {
  const listed = add(reading, mention);
  // "Bedrooms with …": as many as are left.
  if (mention.count === null && mention.plural) listed.count = item.count;
  const left = (item.count?.value ?? 0) - (listed.count?.value ?? 1);
  if (left < 0) {
    const message = `BHK counts ${item.implied} × ${item.room.name}; the brief lists more. All listed rooms are planned.`;
    note(reading, 'count_differs', message, mention);
  }
  if (left > 0) item.count = exactly(left);
  else reading.items.splice(reading.items.indexOf(item), 1);
  item.plural = left > 1;
  return listed;
}

function addAgain(reading: Reading, mention: Mention): Item[] {
  const message = `${mention.room.name} is asked for more than once. All of them are planned.`;
  note(reading, 'room_repeated', message, mention);
  return [add(reading, mention)];
}

/** Adds a new item. */
export function add(reading: Reading, mention: Omit<Mention, 'definite' | 'listed'>): Item {
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
    implied: null,
  };
  reading.items.push(item);
  return item;
}

function has(item: Item, word: string): boolean {
  return item.modifiers.some((modifier) => modifier.word === word);
}

function noteOtherCount(reading: Reading, mention: Mention, item: Item): void {
  const [first, here] = [item.count?.value ?? 1, mention.count?.value ?? 1];
  const message = `The brief first says ${first} × ${item.room.name} and here ${here}. The first number is planned.`;
  note(reading, 'count_differs', message, mention);
}

function note(reading: Reading, code: string, message: string, { start, end }: Span): void {
  reading.notices.push({ code, message, span: { start, end } });
}
