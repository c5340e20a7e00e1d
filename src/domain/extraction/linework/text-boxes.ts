import type { DrawnText } from '../../drawing/drawing';
import { type Box, boxOf, inFrame, midpoint, offsetFrom, type DrawingUnits } from '../../geometry';
import type { Linework, Stroke } from '../model/linework';
import type { Discard } from '../model/observation';
import { textFrame } from '../texts/text-frame';
import { strokeIndexOf } from './stroke-index';
import { TEXT_BOX } from './thresholds';

/** A line with its extent in the frame of a text. */
interface PlacedStroke {
  readonly stroke: Stroke;
  readonly box: Box;
}

/** Takes away boxes drawn round texts with one pen: their two parallel lines would look like a wall. */
export function withoutTextBoxes(
  linework: Linework,
  texts: readonly DrawnText[],
  discard?: Discard,
): Linework {
  const index = strokeIndexOf(linework);
  const gone = new Set<Stroke>();
  for (const drawn of texts) {
    const { text, width, size, visible } = drawn;
    if (!visible || size <= 0 || text.trim().length > TEXT_BOX.maxCharacters) continue;
    const { centre, unit } = textFrame(drawn);
    const [reachX, reachY] = [width / 2 + TEXT_BOX.sidePadding * size, TEXT_BOX.maxReach * size];
    const corners = [-1, 1].flatMap((p) =>
      [-1, 1].map((q) => offsetFrom(centre, unit, p * reachX, q * reachY)),
    );
    const near = index.search(boxOf(corners));
    if (near.length < TEXT_BOX.minLines) continue;
    const flat = size * TEXT_BOX.flat;
    const within = near
      .map((stroke) => ({
        stroke,
        box: boxOf([inFrame(stroke.a, centre, unit), inFrame(stroke.b, centre, unit)]),
      }))
      .filter(({ box }) => box[0] >= -reachX && box[2] <= reachX && box[1] >= -reachY && box[3] <= reachY);
    if (within.length < TEXT_BOX.minLines) continue;
    const rows = within.filter(
      ({ box }) =>
        box[3] - box[1] < flat &&
        box[0] <= -width * TEXT_BOX.minHalfWidth &&
        box[2] >= width * TEXT_BOX.minHalfWidth,
    );
    const above = rows.filter(({ box }) => box[3] < -size * TEXT_BOX.minReach);
    const below = rows.filter(({ box }) => box[1] > size * TEXT_BOX.minReach);
    const sides = within.filter(({ box }) => box[2] - box[0] < flat);
    const box = above
      .flatMap((top) =>
        below
          .filter((foot) => samePen(top, foot) && sameExtent(top.box, foot.box, size))
          .map((foot) => [top, foot]),
      )
      .sort(([topA, footA], [topB, footB]) => footA.box[1] - topA.box[1] - (footB.box[1] - topB.box[1]))
      .map(([top, foot]) => {
        const ofPen = sides.filter((side) => samePen(top, side));
        return [top, foot, ...sidesBetween(ofPen, top.box, foot.box, flat)];
      })
      .find((lines) => lines.length > 2);
    if (!box) continue;
    for (const { stroke } of box) {
      if (gone.has(stroke)) continue;
      gone.add(stroke);
      const reason = 'It is part of a box drawn round a text.';
      discard?.({ what: `line round "${text.trim()}"`, reason, at: midpoint(stroke.a, stroke.b) });
    }
  }
  return gone.size === 0
    ? linework
    : { ...linework, strokes: linework.strokes.filter((stroke) => !gone.has(stroke)) };
}

/** The lines that join the ends of top and foot; none where one of the two sides is missing. */
function sidesBetween(
  upright: readonly PlacedStroke[],
  top: Box,
  foot: Box,
  flat: DrawingUnits,
): PlacedStroke[] {
  const sides = [top[0], top[2]].map((x) =>
    upright.filter(
      ({ box }) =>
        Math.abs(box[0] - x) < flat * TEXT_BOX.corner && box[1] > top[1] - flat && box[3] < foot[3] + flat,
    ),
  );
  const whole = sides.every(
    (side) =>
      side.reduce((sum, { box }) => sum + box[3] - box[1], 0) >= TEXT_BOX.minSide * (foot[3] - top[1]),
  );
  return whole ? sides.flat() : [];
}

function samePen(one: PlacedStroke, other: PlacedStroke): boolean {
  return one.stroke.style === other.stroke.style;
}

function sameExtent(p: Box, q: Box, size: DrawingUnits): boolean {
  return (
    Math.abs(p[0] - q[0]) < size * TEXT_BOX.sameExtent && Math.abs(p[2] - q[2]) < size * TEXT_BOX.sameExtent
  );
}
