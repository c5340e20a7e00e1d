import { covering } from '../text/span';
import type { RoomWord } from '../words/sense';
import { mentioned } from './items';
import { exactly, isSign, type Lexeme, mark, means } from './lexeme';
import { Pending } from './pending';
import type { Item } from './reading';
import type { Scene } from './scene';

export function readRoom(scene: Scene, lexeme: Lexeme): void {
  const room = mark(lexeme, 'room')?.room;
  if (room === undefined) return;
  if (room.type === 'corridor') return readCorridor(scene, lexeme);
  const { count, article, definite, modifiers, sizes, capacity } = scene.pending;
  const span = scene.pending.reaching(lexeme);
  const amount = count?.amount ?? (article ? exactly(1) : null);
  if (room.seats && amount === null && !lexeme.plural) return scene.drop();
  if (scene.excluding || amount?.value === 0) {
    scene.reading.exclusions.push({ ...span, room });
    return scene.drop();
  }
  const alias = aliased(scene, room);
  const items =
    alias ??
    mentioned(scene.reading, { ...span, room, modifiers, count: amount, plural: lexeme.plural, definite });
  for (const item of items) {
    item.sizes.push(...sizes);
    item.capacity ??= capacity;
  }
  scene.clause = items;
  scene.sentence = items;
  scene.clauseFacility = false;
  if (count !== null) scene.noteRange(count, count.amount.min, count.amount.max, `${count.amount.value}`);
  const each = scene.pending.each;
  scene.pending = new Pending();
  scene.pending.each = each;
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
  scene.drop();
  scene.clause = [];
}

export function readAnyRoom(scene: Scene, lexeme: Lexeme): void {
  const { count, definite, each } = scene.pending;
  if (definite || each) scene.clause = scene.sentence = [...scene.reading.items];
  else if (scene.clause.length === 0 || count !== null) {
    scene.reading.anyRooms.push({ ...scene.pending.reaching(lexeme), count: count?.amount ?? null });
  }
  scene.drop();
}
