import { CAP_HEIGHT, textWidth } from './helvetica';
import { type Vec, add, along, direction, distance, times, turn } from './vector';

/** Points of the page. */
const PIECE = 40;

/** Cuts every edge into pieces and draws every other piece a second time in the other direction. */
export function inPieces(rings: readonly (readonly Vec[])[], closed: boolean): Vec[][] {
  return rings.flatMap((ring) =>
    ring.flatMap((from, i) => {
      if (i + 1 === ring.length && !closed) return [];
      const to = ring[(i + 1) % ring.length];
      const length = distance(from, to);
      const count = Math.max(1, Math.ceil(length / PIECE));
      const stop = (k: number): Vec => along(from, direction(from, to), (length * k) / count);
      return Array.from({ length: count }, (_, k) => [stop(k), stop(k + 1)]).flatMap((piece, k) =>
        k % 2 === 0 ? [piece] : [piece, [piece[1], piece[0]]],
      );
    }),
  );
}

/** Lettering of straight strokes: two stems and a bar for every character, as wide as the text. */
export function letterStrokes(text: string, start: Vec, angle: number, size: number): Vec[][] {
  const height = size * CAP_HEIGHT;
  const advance = textWidth(text, size) / Math.max(1, text.length);
  const place = (x: number, y: number): Vec => add(start, turn([x, -y], angle));
  return [...text].flatMap((character, i) => {
    if (character === ' ') return [];
    const [left, right] = times([i + 0.1, i + 0.8], advance);
    return [
      [place(left, 0), place(left, height)],
      [place(right, 0), place(right, height)],
      [place(left, height / 2), place(right, height / 2)],
    ];
  });
}
