import { add } from './items';
import { exactly, isSign, type Lexeme, mark, means } from './lexeme';
import type { Scene } from './scene';

/** Whether "ladies and gents toilets" starts here: two adjectives share a room. */
export function isPaired(all: readonly Lexeme[], at: number): boolean {
  return means(all[at], 'modifier') && second(all, at) !== null;
}

/** Adds the first room of the pair. The second follows in the normal way, one room when it has no number. */
export function readPair(scene: Scene): void {
  const { all, at, pending } = scene;
  const other = second(all, at);
  const modifier = mark(all[at], 'modifier')?.modifier;
  const room = mark(all[(other ?? at) + 1], 'room')?.room;
  if (other === null || modifier === undefined || room === undefined) return;
  const { start, end } = pending.reaching(all[at]);
  const count = pending.count?.amount ?? exactly(1);
  add(scene.reading, { start, end, room, count, modifiers: [...pending.modifiers, modifier], plural: false });
  scene.drop();
  scene.at = at + 2;
  scene.pending.article = true;
}

/** Where the second adjective is, with its room behind it: "ladies and gents toilets", "2 male / 2 female WCs". */
function second(all: readonly Lexeme[], at: number): number | null {
  if (!means(all[at + 1], 'and') && !isSign(all[at + 1], '/')) return null;
  const other = means(all[at + 2], 'count') ? at + 3 : at + 2;
  return means(all[other], 'modifier') && means(all[other + 1], 'room') ? other : null;
}
