import { isSign, means } from './lexeme';
import { isBreak } from './lexemes';
import type { Scene } from './scene';

/** "No reception", and "reception not needed" behind the room. */
export function readExclusion(scene: Scene): void {
  const { all, at, clause, reading } = scene;
  const behind =
    (means(all[at - 1], 'room', 'filler') || isSign(all[at - 1], ':')) &&
    isBreak(all[at + 1]) &&
    clause.length > 0;
  if (!behind) {
    scene.excluding = true;
    return;
  }
  for (const { room, span } of clause) reading.exclusions.push({ ...span, room });
  reading.items.splice(0, reading.items.length, ...reading.items.filter((item) => !clause.includes(item)));
  scene.speakOf([], all[at]);
}
