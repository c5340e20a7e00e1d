import { direction, type Point } from '../../geometry';
import type { Stroke } from '../model/linework';
import { jointsOf } from './joints';
import { PIECES } from './thresholds';

/**
 * Makes one stroke of the pieces of a line: strokes of one pen that follow each other end to end in one direction, some
 * of them perhaps drawn twice. They are not joined where a third stroke of this pen ends, since a corner may be there.
 */
export function joinPieces(strokes: readonly Stroke[]): Stroke[] {
  const { jointOf, meeting } = jointsOf(strokes);
  const gone = new Uint8Array(strokes.length);
  const joined: Stroke[] = [];
  for (let i = 0; i < strokes.length; i++) {
    if (gone[i] === 1) continue;
    gone[i] = 1;
    const stroke = strokes[i];
    const [a, b] = [followed(i, 'a'), followed(i, 'b')];
    joined.push(a === stroke.a && b === stroke.b ? stroke : { ...stroke, a, b });
  }
  return joined;

  /** The far end of the line that a stroke begins, beyond one of its ends; its pieces are gone then. */
  function followed(from: number, side: 'a' | 'b'): Point {
    let last = from;
    let end = strokes[from][side];
    let joint = jointOf[2 * from + (side === 'a' ? 0 : 1)];
    for (;;) {
      const met = meeting(joint);
      const next = nextPiece(last, end, met);
      if (next === null) return end;
      for (const i of met) {
        if (sameLine(strokes[i], strokes[next]) || sameLine(strokes[i], strokes[last])) gone[i] = 1;
      }
      joint = jointOf[2 * next] === joint ? jointOf[2 * next + 1] : jointOf[2 * next];
      end = otherEnd(strokes[next], end);
      last = next;
    }
  }

  /** The piece that runs on beyond the end of another one, if nothing else ends there. */
  function nextPiece(last: number, end: Point, met: Int32Array): number | null {
    let next = -1;
    for (const i of met) {
      if (i === last || sameLine(strokes[i], strokes[last])) continue;
      if (next < 0) {
        if (gone[i] === 1) return null;
        next = i;
      } else if (!sameLine(strokes[i], strokes[next])) return null;
    }
    return next >= 0 && runsOn(strokes[last], end, strokes[next]) ? next : null;
  }
}

/** Whether a stroke goes on in the direction of another one beyond the end of that. */
function runsOn(last: Stroke, end: Point, next: Stroke): boolean {
  const before = direction(otherEnd(last, end), end);
  const after = direction(end, otherEnd(next, end));
  const turn = Math.abs(before[0] * after[1] - before[1] * after[0]);
  return turn <= PIECES.maxTurn && before[0] * after[0] + before[1] * after[1] > 0;
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
