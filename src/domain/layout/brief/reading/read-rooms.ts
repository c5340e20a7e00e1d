import { covering } from '../text/span';
import type { RoomWord } from '../words/sense';
import { add, itemsMeant, mentioned } from './items';
import { type Amount, exactly, isSign, type Lexeme, mark, means } from './lexeme';
import { isBreak } from './lexemes';
import { Pending } from './pending';
import type { Item } from './reading';
import type { Scene } from './scene';

/** Reads a room: asked for, ruled out, or mentioned again. */
export function readRoom(scene: Scene, lexeme: Lexeme): void {
  const room = mark(lexeme, 'room')?.room;
  if (room === undefined) return;
  if (room.type === 'corridor') return readCorridor(scene, lexeme);
  const { count, article, definite, modifiers, sizes, capacity } = scene.pending;
  const span = scene.pending.reaching(lexeme);
  const amount = count?.amount ?? (article ? exactly(1) : attachedCount(scene, lexeme));
  if (room.seats && amount === null && !lexeme.plural) return scene.drop();
  if (scene.excluding || amount?.value === 0) {
    const asked = itemsMeant(scene.reading, { room, modifiers }).length > 0;
    if (asked)
      scene.note(
        'exclusion_contradicts',
        span,
        `The brief asks for ${room.name} and also rules it out. It is planned.`,
      );
    else scene.reading.exclusions.push({ ...span, room });
    return scene.drop();
  }
  const items =
    aliased(scene, room) ??
    enumerated(scene, lexeme, room) ??
    mentioned(scene.reading, {
      ...span,
      room,
      modifiers,
      count: amount,
      plural: lexeme.plural,
      definite,
      listed: isListed(scene, span.start),
    });
  for (const item of items) {
    item.sizes.push(...sizes);
    item.capacity ??= capacity;
  }
  scene.speakOf(items, span);
  scene.clauseFacility = false;
  if (count !== null) scene.noteRange(count, count.amount, `${count.amount.value}`);
  const each = scene.pending.each;
  scene.pending = new Pending();
  scene.pending.each = each;
}

/** "Bedrooms with attached bathrooms": as many as bedrooms; null when nothing is attached. */
function attachedCount(scene: Scene, lexeme: Lexeme): Amount | null {
  const [owner] = scene.clause;
  const attached = scene.pending.modifiers.some(({ word }) => word === 'attached');
  if (!attached || !lexeme.plural || owner?.room.type !== 'bedroom') return null;
  return owner.count;
}

/** "Exam room 1, exam room 2": the number is the name of one more room. */
function enumerated(scene: Scene, { plural, start, end }: Lexeme, room: RoomWord): readonly Item[] | null {
  const { modifiers, count } = scene.pending;
  const number = mark(scene.all[scene.at + 1], 'count')?.amount.value;
  const known = itemsMeant(scene.reading, { room, modifiers }).length;
  if (plural || count !== null || known === 0 || number !== known + 1) return null;
  if (!isBreak(scene.all[scene.at + 2])) return null;
  scene.at += 2;
  return [add(scene.reading, { start, end, room, modifiers: [...modifiers], count: exactly(1), plural })];
}

/** Whether the mention that begins at `start` stands between commas. */
function isListed({ all, at }: Scene, start: number): boolean {
  let first = at;
  while (all[first - 1]?.start >= start) first--;
  const before = isSign(all[first - 1], '-') ? all[first - 2] : all[first - 1];
  return isBreak(before) && (isBreak(all[at + 1]) || isSign(all[at + 1], '('));
}

/** "Washrooms/toilets", "operatories (chairs)": another word for the rooms just named. */
function aliased(scene: Scene, room: RoomWord): readonly Item[] | null {
  const joined = isSign(scene.all[scene.at - 1], '/(') || means(scene.all[scene.at - 1], 'or');
  const same = scene.clause.some((item) => item.room.type === room.type);
  return joined && same && scene.pending.count === null ? scene.clause : null;
}

function readCorridor(scene: Scene, lexeme: Lexeme): void {
  scene.corridor = scene.pending.reaching(lexeme);
  if (scene.corridorWidth !== null) {
    scene.reading.corridors.push({ ...covering(scene.corridorWidth, lexeme), mm: scene.corridorWidth.mm });
    scene.corridorWidth = null;
  }
  if (scene.pending.count !== null) scene.unread(scene.pending.count);
  scene.drop();
  scene.clause = [];
}

/** "6 rooms", "all rooms". */
export function readAnyRoom(scene: Scene, lexeme: Lexeme): void {
  const { count, definite, each } = scene.pending;
  if (definite || each) scene.speakOf([...scene.reading.items], lexeme);
  else if (scene.clause.length === 0 || count !== null) {
    scene.reading.anyRooms.push({ ...scene.pending.reaching(lexeme), count: count?.amount ?? null });
  }
  scene.drop();
}
