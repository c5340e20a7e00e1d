import { roomNamed } from '../words/room-words';
import { add } from './items';
import { exactly, type Lexeme, mark, means } from './lexeme';
import { Pending } from './pending';
import type { Scene } from './scene';
import { areaOf } from './stated-size';

export function isFacility(scene: Scene, lexeme: Lexeme): boolean {
  if (!means(lexeme, 'room')) return true;
  const one = scene.pending.count === null || scene.pending.count.amount.value === 1;
  const plain = scene.pending.modifiers.every(({ size }) => size !== undefined) && !scene.pending.definite;
  return (
    scene.reading.facility === null && scene.reading.items.length === 0 && one && plain && !lexeme.plural
  );
}

export function readFacility(scene: Scene, lexeme: Lexeme): void {
  const facility = mark(lexeme, 'facility')?.facility;
  if (facility === undefined) return;
  const known = scene.reading.facility;
  if (known === null) scene.reading.facility = { start: lexeme.start, end: lexeme.end, facility };
  else if (known.facility !== facility && !(known.facility === 'dental_clinic' && facility === 'clinic')) {
    scene.note(
      'facility_several',
      lexeme,
      `The brief names more than one kind of place; the first is planned.`,
    );
  }
  for (const size of scene.pending.sizes)
    scene.reading.gross.push({ ...size, m2: areaOf(size), usable: false });
  scene.pending = new Pending();
  scene.clauseFacility = true;
  scene.clause = [];
}

export function readBhk(scene: Scene, lexeme: Lexeme): void {
  const count = scene.pending.count?.amount ?? exactly(1);
  const span = scene.pending.reaching(lexeme);
  scene.reading.facility ??= { ...span, facility: 'flat' };
  scene.pending = new Pending();
  for (const [name, amount] of [
    ['Bedroom', count],
    ['Living and dining', exactly(1)],
    ['Kitchen', exactly(1)],
  ] as const) {
    const room = roomNamed(name);
    add(scene.reading, {
      ...span,
      room,
      count: amount,
      modifiers: [],
      plural: amount.value > 1,
      definite: false,
    });
  }
  scene.clauseFacility = true;
}
