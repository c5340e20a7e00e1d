import { covering, type Span } from '../text/span';
import { exactly, isSign, type Lexeme, mark, means } from './lexeme';
import { isPartOf, readPart } from './read-parts';
import { isPaired } from './read-pairs';
import type { Scene } from './scene';

/** Rooms whose size follows from the number of persons. */
const SEATED = new Set([
  'waiting',
  'meeting_room',
  'classroom',
  'open_office',
  'dining_room',
  'office',
  'patient_room',
]);

/** Reads a number: of rooms, of persons, or of something unknown. */
export function readCount(scene: Scene, lexeme: Lexeme): void {
  const amount = mark(lexeme, 'count')?.amount ?? exactly(0);
  const behind = scene.at + (isSign(scene.all[scene.at + 1], '-') ? 2 : 1);
  const next = scene.all[behind];
  const room = scene.roomFrom(scene.at + 1);
  const seatsHere = seatsFollow(scene, behind, room);
  if (means(next, 'person') && (room === null || !means(next, 'modifier', 'room')) && !seatsHere) {
    scene.at = behind + 1;
    scene.noteRange(lexeme, amount, `${amount.value}`);
    return readPersons(scene, covering(lexeme, next), amount.value, room);
  }
  if (seatsHere) {
    scene.at = behind + 1;
    for (const item of scene.clause) item.capacity = amount.value;
    return;
  }
  if (isPartOf(scene)) return readPart(scene, amount);
  if (room !== null || isPaired(scene.all, scene.at + 1) || means(next, 'unknown')) {
    if (scene.pending.count === null) {
      scene.pending.count = { start: lexeme.start, end: lexeme.end, amount };
      scene.pending.take(lexeme);
      return;
    }
    return scene.unread(lexeme);
  }
  if (scene.clause.length === 0 || !scene.closes(scene.at + 1)) {
    if (means(scene.all[scene.at - 1], 'for') && scene.clauseFacility) {
      return readPersons(scene, lexeme, amount.value, null);
    }
    return scene.unread(lexeme);
  }
  const [item] = scene.clause;
  if (means(scene.all[scene.at - 1], 'for') && SEATED.has(item.room.type)) item.capacity = amount.value;
  else if (item.count === null) {
    item.count = amount;
    item.span = covering(item.span, lexeme);
  } else scene.unread(lexeme);
}

/** "Waiting with 12 chairs", "open office with 20 desks": seats of the room before, not rooms. */
function seatsFollow(scene: Scene, at: number, room: number | null): boolean {
  const joined = means(scene.all[scene.at - 1], 'with', 'for', 'of') || isSign(scene.all[scene.at - 1], '(');
  if (!joined || scene.clause.length !== 1 || !SEATED.has(scene.clause[0].room.type)) return false;
  if (means(scene.all[at], 'person')) return room === null || room === at;
  return (
    room === at &&
    mark(scene.all[at], 'room')?.room.seats === true &&
    scene.clause[0].room.type === 'open_office'
  );
}

function readPersons(scene: Scene, span: Span, persons: number, room: number | null): void {
  if (room !== null) {
    scene.pending.capacity = persons;
    scene.pending.take(span);
  } else if (scene.clause.length > 0 && SEATED.has(scene.clause[0].room.type)) {
    for (const item of scene.clause) item.capacity = persons;
  } else scene.reading.headcount ??= { ...span, persons };
}
