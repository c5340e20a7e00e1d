import { roomNamed } from '../words/room-words';
import type { RoomWord } from '../words/sense';
import { add, impliedKind } from './items';
import { exactly, type Lexeme, mark, means } from './lexeme';
import { Pending } from './pending';
import type { Scene } from './scene';
import { areaOf } from './stated-size';

/** Whether a word means the facility and not a room: "an office with 3 cabins", but "3 offices". */
export function isFacility(scene: Scene, lexeme: Lexeme): boolean {
  if (!means(lexeme, 'room')) return true;
  const one = scene.pending.count === null || scene.pending.count.amount.value === 1;
  const plain = scene.pending.modifiers.every(({ size }) => size !== undefined) && !scene.pending.definite;
  return (
    scene.reading.facility === null && scene.reading.items.length === 0 && one && plain && !lexeme.plural
  );
}

/** "… dental clinic …", with the area in front of it. */
export function readFacility(scene: Scene, lexeme: Lexeme): void {
  const facility = mark(lexeme, 'facility')?.facility;
  if (facility === undefined) return;
  const { count, capacity } = scene.pending;
  // "30-seat restaurant", "20-person office".
  if (capacity !== null) scene.reading.headcount ??= { ...scene.pending.reaching(lexeme), persons: capacity };
  if (count !== null && count.amount.value !== 1) scene.unread(count);
  const known = scene.reading.facility;
  if (known === null) scene.reading.facility = { start: lexeme.start, end: lexeme.end, facility };
  else if (known.facility !== facility && !(known.facility === 'dental_clinic' && facility === 'clinic')) {
    scene.note(
      'facility_several',
      lexeme,
      'The brief names more than one kind of place; the first is planned.',
    );
  }
  for (const size of scene.pending.sizes)
    scene.reading.gross.push({ ...size, m2: areaOf(size), usable: false });
  scene.pending = new Pending();
  scene.clauseFacility = true;
  scene.clause = [];
}

/** "3 BHK": implies rooms. The brief may list them too; then they are counted once. */
export function readBhk(scene: Scene, lexeme: Lexeme): void {
  const count = scene.pending.count?.amount ?? exactly(1);
  const span = scene.pending.reaching(lexeme);
  const { reading } = scene;
  reading.facility ??= { ...span, facility: 'flat' };
  scene.pending = new Pending();
  const hall = mark(lexeme, 'bhk')?.hall === true;
  if (!hall) reading.exclusions.push({ ...span, room: roomNamed('Bedroom') });
  const rooms = hall ? ['Bedroom', 'Living and dining', 'Kitchen'] : ['Living room', 'Kitchen'];
  for (const [index, name] of rooms.entries()) {
    const room = roomNamed(name);
    const asked = index === 0 ? count.value : 1;
    const left = asked - listedBefore(reading, room);
    if (left <= 0) continue;
    add(reading, { ...span, room, count: exactly(left), modifiers: [], plural: left > 1 }).implied = asked;
  }
  scene.clauseFacility = true;
}

/** How many rooms of this kind the brief has listed before. */
function listedBefore({ items }: Scene['reading'], room: RoomWord): number {
  const listed = items.filter((item) => impliedKind(item.room) === impliedKind(room));
  return listed.reduce((sum, { count, plural }) => sum + (count?.value ?? (plural ? 2 : 1)), 0);
}
