import { roomNamed } from '../words/room-words';
import { add } from './items';
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
  const { count } = scene.pending;
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

/** "3 BHK". */
export function readBhk(scene: Scene, lexeme: Lexeme): void {
  const count = scene.pending.count?.amount ?? exactly(1);
  const span = scene.pending.reaching(lexeme);
  scene.reading.facility ??= { ...span, facility: 'flat' };
  scene.pending = new Pending();
  const hall = mark(lexeme, 'bhk')?.hall === true;
  if (!hall) scene.reading.exclusions.push({ ...span, room: roomNamed('Bedroom') });
  const rooms = hall ? ['Bedroom', 'Living and dining', 'Kitchen'] : ['Living room', 'Kitchen'];
  const parts = rooms.map((name, index) => [name, index === 0 ? count : exactly(1)] as const);
  for (const [name, amount] of parts) {
    const plural = amount.value > 1;
    add(scene.reading, { ...span, room: roomNamed(name), count: amount, modifiers: [], plural });
  }
  scene.clauseFacility = true;
}
