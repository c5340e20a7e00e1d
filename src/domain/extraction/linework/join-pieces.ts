import { direction, type Point } from '../../geometry';
import type { Stroke } from '../model/linework';
import { PIECES } from './thresholds';

/**
 * Makes one stroke of the pieces of a line: strokes of one pen that follow each other end to end in one direction, some
 * of them perhaps drawn twice. They are not joined where a third stroke of this pen ends, since a corner may be there.
 */
export function joinPieces(strokes: readonly Stroke[]): Stroke[] {
  const joints = jointsOf(strokes);
  const gone = new Uint8Array(strokes.length);
  return strokes.flatMap((stroke, i): Stroke[] => {
    if (gone[i] === 1) return [];
    gone[i] = 1;
    const [a, b] = [followed(i, 'a'), followed(i, 'b')];
    return a === stroke.a && b === stroke.b ? [stroke] : [{ ...stroke, a, b }];
  });

  /** The far end of the line that a stroke begins, beyond one of its ends; its pieces are gone then. */
  function followed(from: number, side: 'a' | 'b'): Point {
    let [last, end] = [from, strokes[from][side]];
    for (;;) {
      const met = joints.get(keyOf(end, strokes[last].style)) ?? [];
      const next = nextPiece(last, end, met);
      if (next === null) return end;
      const twins = met.filter(
        (i) => sameLine(strokes[i], strokes[next]) || sameLine(strokes[i], strokes[last]),
      );
      for (const i of twins) gone[i] = 1;
      end = otherEnd(strokes[next], end);
      last = next;
    }
  }

  /** The piece that runs on beyond the end of another one, if nothing else ends there. */
  function nextPiece(last: number, end: Point, met: readonly number[]): number | null {
    const others = met.filter((i) => i !== last && !sameLine(strokes[i], strokes[last]));
    const [next] = others;
    if (next === undefined || gone[next] === 1) return null;
    if (others.some((i) => !sameLine(strokes[i], strokes[next]))) return null;
    const [before, after] = [
      direction(otherEnd(strokes[last], end), end),
      direction(end, otherEnd(strokes[next], end)),
    ];
    const turn = Math.abs(before[0] * after[1] - before[1] * after[0]);
    return turn <= PIECES.maxTurn && before[0] * after[0] + before[1] * after[1] > 0 ? next : null;
  }
}

/** The strokes that end in each point, by pen. */
function jointsOf(strokes: readonly Stroke[]): Map<number, number[]> {
  const joints = new Map<number, number[]>();
  strokes.forEach(({ a, b, style }, i) => {
    for (const end of [a, b]) {
      const key = keyOf(end, style);
      const met = joints.get(key);
      if (met === undefined) joints.set(key, [i]);
      else met.push(i);
    }
  });
  return joints;
}

/** A number for a point and a pen. Should two points ever have the same one, nothing is joined there. */
function keyOf([x, y]: Point, style: number): number {
  return x * PIECES.key[0] + y * PIECES.key[1] + style * PIECES.key[2];
}

function otherEnd({ a, b }: Stroke, [x, y]: Point): Point {
  return a[0] === x && a[1] === y ? b : a;
}

function sameLine(p: Stroke, q: Stroke): boolean {
  return (samePoint(p.a, q.a) && samePoint(p.b, q.b)) || (samePoint(p.a, q.b) && samePoint(p.b, q.a));
}

function samePoint(p: Point, q: Point): boolean {
  return p[0] === q[0] && p[1] === q[1];
}
