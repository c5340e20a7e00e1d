import type { DrawnText } from '../../drawing/drawing';
import { boxOf, indexSegments, inFrame, offsetFrom, unitAt } from '../../geometry';
import type { Linework, Stroke } from '../model/linework';

/** Boxes drawn round room numbers and tags reach at most so far (in text heights) beyond their text's middle. */
const MAX_REACH = 1.5;
const MAX_SIDE_PADDING = 2.5;
const MAX_CHARACTERS = 16;

/** Takes away boxes drawn round texts: two parallel lines close above and below would pass for a wall. */
export function withoutTextBoxes(linework: Linework, texts: readonly DrawnText[]): Linework {
  const index = indexSegments(linework.strokes);
  const gone = new Set<Stroke>();
  for (const { text, x, y, width, size, angle, visible } of texts) {
    if (!visible || size <= 0 || text.trim().length > MAX_CHARACTERS) continue;
    const unit = unitAt(angle);
    const centre = offsetFrom([x, y], unit, width / 2, -size * 0.35);
    const [reachX, reachY] = [width / 2 + MAX_SIDE_PADDING * size, MAX_REACH * size];
    const corners = [-1, 1].flatMap((p) =>
      [-1, 1].map((q) => offsetFrom(centre, unit, p * reachX, q * reachY)),
    );
    const near = index.search(boxOf(corners)).map((stroke) => ({
      stroke,
      box: boxOf([inFrame(stroke.a, centre, unit), inFrame(stroke.b, centre, unit)]),
    }));
    const flat = size * 0.1;
    const within = near.filter(
      ({ box }) => box[0] >= -reachX && box[2] <= reachX && box[1] >= -reachY && box[3] <= reachY,
    );
    const rows = within.filter(
      ({ box }) => box[3] - box[1] < flat && box[0] <= -width * 0.3 && box[2] >= width * 0.3,
    );
    const above = rows.filter(({ box }) => box[3] < -size * 0.3);
    const below = rows.filter(({ box }) => box[1] > size * 0.3);
    const pair = above.flatMap((top) =>
      below.filter((foot) => sameExtent(top.box, foot.box, size)).map((foot) => [top, foot]),
    )[0];
    if (!pair) continue;
    const [left, right] = [pair[0].box[0], pair[0].box[2]];
    const sides = within.filter(
      ({ box }) =>
        box[2] - box[0] < flat && (Math.abs(box[0] - left) < flat * 3 || Math.abs(box[0] - right) < flat * 3),
    );
    if (sides.length < 2) continue;
    for (const { stroke } of [...pair, ...sides]) gone.add(stroke);
  }
  return gone.size === 0
    ? linework
    : { ...linework, strokes: linework.strokes.filter((stroke) => !gone.has(stroke)) };
}

function sameExtent(p: readonly number[], q: readonly number[], size: number): boolean {
  return Math.abs(p[0] - q[0]) < size * 0.3 && Math.abs(p[2] - q[2]) < size * 0.3;
}
