import type { DrawingPage } from '../../drawing/drawing';
import {
  boxOf,
  distanceToSegment,
  indexSegments,
  lengthOf,
  midpoint,
  type Box,
  type DrawingUnits,
  type Segment,
} from '../../geometry';
import type { Linework, Stroke } from '../model/linework';
import type { Discard } from '../model/observation';
import { FRAME } from './thresholds';

/** Takes the sheet's border away, with the title block and whatever else is ruled onto it. */
export function withoutSheetFrame(linework: Linework, page: DrawingPage, discard?: Discard): Linework {
  const frame = frameStrokes(linework.strokes, page);
  if (frame.length === 0) return linework;
  const inner = innermost(frame, page);
  const hanging = strokesHangingOn(frame, linework.strokes);
  const gone = hanging.size <= FRAME.maxHanging * linework.strokes.length ? hanging : new Set(frame);
  const inside = ({ a, b }: Segment): boolean => {
    const [minX, minY, maxX, maxY] = boxOf([a, b]);
    return (
      minX >= inner[0] - FRAME.touch &&
      minY >= inner[1] - FRAME.touch &&
      maxX <= inner[2] + FRAME.touch &&
      maxY <= inner[3] + FRAME.touch
    );
  };
  const strokes = linework.strokes.filter((stroke) => !gone.has(stroke) && inside(stroke));
  if (discard) {
    const kept = new Set(strokes);
    const border = new Set(frame);
    const reasonFor = (stroke: Stroke): string => {
      if (border.has(stroke)) return 'It is part of the border of the sheet.';
      return gone.has(stroke) ? 'It hangs on the border, like a title block.' : 'It lies outside the border.';
    };
    for (const stroke of linework.strokes) {
      if (kept.has(stroke)) continue;
      discard({ what: 'line', reason: reasonFor(stroke), at: midpoint(stroke.a, stroke.b) });
    }
  }
  return { ...linework, strokes };
}

/** Long lines along all four edges of the page. Unless every edge has one there is no frame, since walls are long too. */
function frameStrokes(strokes: readonly Stroke[], { width, height }: DrawingPage): Stroke[] {
  const margin = FRAME.maxMargin * Math.min(width, height);
  const sides: Stroke[][] = [[], [], [], []];
  for (const stroke of strokes) {
    const [minX, minY, maxX, maxY] = boxOf([stroke.a, stroke.b]);
    if (maxY - minY < FRAME.touch && maxX - minX >= FRAME.minSide * width) {
      if (maxY <= margin) sides[0].push(stroke);
      else if (minY >= height - margin) sides[1].push(stroke);
    } else if (maxX - minX < FRAME.touch && maxY - minY >= FRAME.minSide * height) {
      if (maxX <= margin) sides[2].push(stroke);
      else if (minX >= width - margin) sides[3].push(stroke);
    }
  }
  if (sides.some((side) => side.length === 0)) return [];
  const depths = [
    ({ a }: Stroke) => a[1],
    ({ a }: Stroke) => height - a[1],
    ({ a }: Stroke) => a[0],
    ({ a }: Stroke) => width - a[0],
  ];
  return closedRectangles(sides.map((side, i) => nearOutermost(side, depths[i])));
}

function nearOutermost(side: readonly Stroke[], depth: (stroke: Stroke) => DrawingUnits): Stroke[] {
  const outermost = Math.min(...side.map(depth));
  return side.filter((stroke) => depth(stroke) <= outermost + FRAME.depth);
}

/** The sides that meet two others at their ends; a long dimension line near the edge meets none. */
function closedRectangles([tops, bottoms, lefts, rights]: Stroke[][]): Stroke[] {
  const meets = (stroke: Stroke, others: readonly Stroke[]): boolean =>
    others.some(
      (other) =>
        [stroke.a, stroke.b].some((end) => distanceToSegment(end, other) <= FRAME.touch) ||
        [other.a, other.b].some((end) => distanceToSegment(end, stroke) <= FRAME.touch),
    );
  const upright = (stroke: Stroke): boolean => meets(stroke, tops) && meets(stroke, bottoms);
  const level = (stroke: Stroke): boolean => meets(stroke, lefts) && meets(stroke, rights);
  const kept = [tops.filter(level), bottoms.filter(level), lefts.filter(upright), rights.filter(upright)];
  return kept.every((side) => side.length > 0) ? kept.flat() : [];
}

function innermost(frame: readonly Stroke[], { width, height }: DrawingPage): Box {
  const box: Box = [0, 0, width, height];
  for (const { a, b } of frame) {
    const [minX, minY, maxX, maxY] = boxOf([a, b]);
    if (maxY - minY < FRAME.touch) {
      if (maxY < height / 2) box[1] = Math.max(box[1], maxY);
      else box[3] = Math.min(box[3], minY);
    } else if (maxX < width / 2) box[0] = Math.max(box[0], maxX);
    else box[2] = Math.min(box[2], minX);
  }
  return box;
}

/** Axis-aligned lines that end on the frame, those that end on these, and so on. */
function strokesHangingOn(frame: readonly Stroke[], strokes: readonly Stroke[]): Set<Stroke> {
  const straight = strokes.filter(
    ({ a, b }) => Math.min(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])) < FRAME.touch,
  );
  const index = indexSegments(straight);
  const hanging = new Set(frame);
  const queue = [...frame];
  for (let host = queue.pop(); host; host = queue.pop()) {
    for (const stroke of index.search(boxOf([host.a, host.b], FRAME.touch))) {
      if (hanging.has(stroke) || lengthOf(stroke) < FRAME.minHanging * FRAME.touch) continue;
      hanging.add(stroke);
      queue.push(stroke);
    }
  }
  return hanging;
}
