import { covering } from '../text/span';
import type { RoomWord } from '../words/sense';
import { skipFillers } from './ahead';
import { add, itemsMeant, itemsReferred } from './items';
import { type Lexeme, mark, means } from './lexeme';
import type { RelationEnd } from './reading';
import type { Scene } from './scene';

/** "… near the reception", "… away from waiting and pantry". */
export function readRelation(scene: Scene, lexeme: Lexeme): void {
  const kind = mark(lexeme, 'relation')?.relation ?? 'near';
  const from = scene.clause.length > 0 ? scene.clause : scene.sentence;
  const { ends, next } = objects(scene, scene.at + 1);
  const last = scene.all[next - 1] ?? lexeme;
  const span = covering(scene.spoken ?? lexeme, last);
  if (from.length === 0 || ends.length === 0) {
    return scene.unclear('relation_unclear', covering(lexeme, last), 'which rooms this is about');
  }
  for (const to of ends) {
    scene.reading.relations.push({
      start: Math.min(span.start, lexeme.start),
      end: span.end,
      kind,
      from,
      to,
    });
  }
  scene.at = next;
  scene.drop();
}

/** The rooms to which a relation points. A room that is not mentioned elsewhere is asked for by this. */
function objects(scene: Scene, at: number): { ends: RelationEnd[]; next: number } {
  const ends: RelationEnd[] = [];
  let next = at;
  for (;;) {
    let here = skipFillers(scene.all, next);
    while (means(scene.all[here], 'modifier') && means(scene.all[here + 1], 'modifier', 'room')) here++;
    const lexeme = scene.all[here];
    const room = mark(lexeme, 'room')?.room;
    if (means(lexeme, 'each_other'))
      return { ends: [scene.clause.length > 0 ? scene.clause : scene.sentence], next: here + 1 };
    if (
      room === undefined ||
      (ends.length > 0 && itemsMeant(scene.reading, { room, modifiers: [] }).length === 0)
    )
      break;
    ends.push(endOf(scene, room, lexeme));
    next = here + 1;
    if (!means(scene.all[next], 'and', 'or') || means(scene.all[next + 2], 'relation')) break;
    next++;
  }
  return { ends, next: means(scene.all[next - 1], 'and', 'or') ? next - 1 : next };
}

function endOf(scene: Scene, room: RoomWord, lexeme: Lexeme): RelationEnd {
  const known = itemsReferred(scene.reading, { room, modifiers: [] });
  if (known.length > 0) return known;
  if (room.type === 'entrance') return 'entrance';
  const { start, end, plural } = lexeme;
  return [add(scene.reading, { start, end, plural, room, modifiers: [], count: null })];
}

/** "Washrooms together". */
export function readTogetherness(scene: Scene, lexeme: Lexeme): void {
  const items = scene.clause.length > 0 ? scene.clause : scene.sentence;
  if (items.length === 0) return;
  scene.reading.relations.push({
    ...covering(scene.spoken ?? lexeme, lexeme),
    kind: 'near',
    from: items,
    to: items,
  });
}

/** "… with daylight", "daylight in all operatories", "without windows". */
export function readDaylight(scene: Scene, lexeme: Lexeme): void {
  const wanted = !scene.excluding;
  scene.excluding = false;
  const joint = scene.all[scene.at + 1];
  const inside = means(joint, 'for', 'to', 'filler') ? skipFillers(scene.all, scene.at + 2) : scene.at;
  const room = mark(scene.all[inside], 'room')?.room;
  const meant = room === undefined ? scene.clause : itemsReferred(scene.reading, { room, modifiers: [] });
  const items = meant.length > 0 ? meant : scene.sentence;
  if (items.length === 0) return scene.unclear('daylight_unclear', lexeme, 'which room is to have daylight');
  for (const item of items) item.daylight = wanted;
  if (room !== undefined) scene.at = inside + 1;
}
