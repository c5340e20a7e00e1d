import type { Modifier, RoomWord } from '../words/sense';

/** Words that are written in capitals. */
const INITIALS = new Set(['md', 'ceo', 'cfo', 'cto', 'hr', 'vip']);

/** "Staff pantry", "MD cabin", "Large meeting room". */
export function roomName({ name }: RoomWord, modifiers: readonly Modifier[]): string {
  if (modifiers.length === 0) return name;
  const words = modifiers.map(({ word }) => (INITIALS.has(word) ? word.toUpperCase() : word));
  // X-ray and WC keep their capitals.
  const room = /^\p{Lu}[\p{Ll}]/u.test(name) ? name[0].toLowerCase() + name.slice(1) : name;
  const phrase = [...words, room].join(' ');
  return phrase[0].toUpperCase() + phrase.slice(1);
}

/**
 * Adds ordinals to names that occur more than once, in their order. When other rooms have `taken` a name, counting goes
 * on from there.
 */
export function withOrdinals<T extends { name: string }>(
  rooms: readonly T[],
  taken: readonly string[] = [],
): T[] {
  const total = new Map<string, number>();
  for (const name of [...taken, ...rooms.map((room) => room.name)])
    total.set(name, (total.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  for (const name of taken) seen.set(name, (seen.get(name) ?? 0) + 1);
  return rooms.map((room) => {
    if (total.get(room.name) === 1) return room;
    const ordinal = (seen.get(room.name) ?? 0) + 1;
    seen.set(room.name, ordinal);
    return { ...room, name: `${room.name} ${ordinal}` };
  });
}
