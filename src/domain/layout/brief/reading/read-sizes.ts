import { covering } from '../text/span';
import { roomAhead, skipFillers } from './ahead';
import { isSign, type Lexeme, mark, means } from './lexeme';
import { isBreak } from './lexemes';
import type { StatedSize } from './reading';
import type { Scene } from './scene';
import { areaOf, sizeOf } from './stated-size';

/** Reads an area or two sides: of the rooms before or behind, or of the whole place. */
export function readSize(scene: Scene, lexeme: Lexeme): void {
  const size = sizeOf(lexeme);
  if (size.is === 'sides') scene.noteAssumed(size);
  if (size.is === 'area' && size.amount.min !== null && size.amount.max !== null) {
    scene.noteRange(lexeme, size.amount, `${Math.round(size.amount.value * 10) / 10} m²`);
  }
  const ahead = roomAhead(scene.all, scene.at + 1, 'room', 'any_room');
  const attached = scene.clause.length > 0 && !grossLabel(scene) && (ahead === null || follows(scene));
  if (attached) return scene.attach(scene.clause, size);
  if (ahead !== null) {
    scene.pending.sizes.push(size);
    scene.pending.take(lexeme);
    return;
  }
  const bounded = size.is === 'area' && (size.amount.min !== null || size.amount.max !== null);
  const distributes =
    bounded || scene.pending.each || means(scene.all[skipFillers(scene.all, scene.at + 1)], 'each');
  if (distributes && scene.sentence.length > 0) return scene.attach(scene.sentence, size);
  const facility = scene.clauseFacility || roomAhead(scene.all, scene.at + 1, 'facility') !== null;
  const m2 = areaOf(size);
  if (facility || grossLabel(scene) || scene.reading.items.length === 0 || m2 >= 60) {
    scene.reading.gross.push({ start: lexeme.start, end: lexeme.end, m2, usable: usableLabel(scene) });
  } else if (scene.sentence.length > 0 && isBreak(scene.all[scene.at + 1])) {
    // "Meeting room, 20 m², cabin, 12 m²"
    scene.attach(scene.sentence, size);
  } else scene.unread(lexeme);
}

/** Whether the size stands right behind the room: "office of 12 m²", "office (12 m²)". */
function follows(scene: Scene): boolean {
  const before = scene.all[scene.at - 1];
  return means(before, 'of', 'room', 'each') || isSign(before, '(:-=');
}

function grossLabel(scene: Scene): boolean {
  const near = [scene.all[scene.at - 1], scene.all[scene.at - 2], scene.all[scene.at + 1]];
  return scene.clause.length === 0 && near.some((lexeme) => means(lexeme, 'gross'));
}

function usableLabel(scene: Scene): boolean {
  const near = [
    scene.all[scene.at - 1],
    scene.all[scene.at - 2],
    scene.all[scene.at + 1],
    scene.all[scene.at + 2],
  ];
  return near.some((lexeme) => mark(lexeme, 'gross')?.usable === true);
}

/** Reads a length: the width of corridors or rooms. */
export function readLength(scene: Scene, lexeme: Lexeme): void {
  const mm = mark(lexeme, 'length')?.amount.value ?? 0;
  if (scene.corridor !== null) {
    scene.reading.corridors.push({ ...covering(scene.corridor, lexeme), mm });
    return;
  }
  const room = widthOf(scene);
  if (room !== null && mark(room, 'room')?.room.type === 'corridor') {
    scene.corridorWidth = { start: lexeme.start, end: lexeme.end, mm };
    return;
  }
  const wide = means(scene.all[scene.at + 1], 'wide') || means(scene.all[scene.at - 1], 'wide');
  const size: StatedSize = { is: 'width', mm, start: lexeme.start, end: lexeme.end };
  if (wide && scene.clause.length > 0) scene.attach(scene.clause, size);
  else if (wide && room !== null) scene.pending.sizes.push(size);
  else scene.unread(lexeme);
}

/** The room that a width stands in front of: "1.8 m wide corridors". */
function widthOf(scene: Scene): Lexeme | null {
  let here = scene.at + 1;
  while (isSign(scene.all[here], '-') || means(scene.all[here], 'wide', 'filler', 'modifier', 'bound'))
    here++;
  return means(scene.all[here], 'room') ? scene.all[here] : null;
}
