import { add } from './items';
import { type Amount, exactly, isSign, mark, means } from './lexeme';
import { isBreak } from './lexemes';
import type { Scene } from './scene';

/** Whether a part of the rooms just named starts here: a number and an adjective without a room, "one accessible". */
export function isPartOf({ all, at, sentence }: Scene): boolean {
  const adjective = all[adjectiveAt(all, at)];
  const behind = all[adjectiveAt(all, at) + 1];
  return (
    sentence.length === 1 &&
    means(adjective, 'modifier') &&
    !means(adjective, 'person', 'room') &&
    closes(behind)
  );
}

function closes(lexeme: Scene['all'][number] | undefined): boolean {
  return isBreak(lexeme) || isSign(lexeme, ')');
}

/** Separates the part from the others: "2 washrooms, one accessible" are two items of one room. */
export function readPart(scene: Scene, { value }: Amount): void {
  const { all, at, sentence } = scene;
  const [whole] = sentence;
  const last = adjectiveAt(all, at);
  const modifier = mark(all[last], 'modifier')?.modifier;
  const total = whole.count?.value ?? 1;
  if (modifier === undefined || value < 1 || value > total) return scene.unread(all[at]);
  whole.count = exactly(total - value);
  const { room, span } = whole;
  const part = add(scene.reading, {
    ...span,
    room,
    count: exactly(value),
    modifiers: [modifier],
    plural: value > 1,
  });
  part.sizes.push(...whole.sizes);
  scene.at = last + 1;
}

/** "One of them accessible", "one to be accessible". */
function adjectiveAt(all: Scene['all'], at: number): number {
  let here = at + 1;
  while (means(all[here], 'of', 'filler', 'definite', 'to')) here++;
  return here;
}
