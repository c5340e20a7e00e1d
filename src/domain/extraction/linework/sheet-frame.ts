import type { DrawingPage } from '../../drawing/drawing';
import {
  boxOf,
  clustersWithin,
  distanceToSegment,
  groupBy,
  indexSegments,
  lengthOf,
  mergeIntervals,
  midpoint,
  type Box,
  type DrawingUnits,
  type Interval,
  type Point,
  type Segment,
} from '../../geometry';
import type { Linework, Stroke } from '../model/linework';
import type { Discard } from '../model/observation';
import { FRAME } from './thresholds';

/** Takes the sheet's border away, with the title block and whatever else is ruled onto it. */
export function withoutSheetFrame(linework: Linework, page: DrawingPage, discard?: Discard): Linework {
  const lines = frameLines(linework.strokes, page);
  if (lines.length === 0) return linework;
  const frame = lines.flatMap((line) => line.strokes);
  const inner = innermost(lines, page);
  const hanging = strokesHangingOn(frame, linework.strokes);
  const share = lengthShare(hanging, linework.strokes, new Set(frame));
  // The faces of walls are in pieces too, and the plan hangs on them.
  if (share > FRAME.maxAside && lines.some((line) => line.strokes.length > 1)) return linework;
  const onlyTables =
    share <= FRAME.maxHanging || (share <= FRAME.maxAside && isAside(hanging, new Set(frame), inner));
  const gone = onlyTables ? hanging : new Set(frame);
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

/** A line along an edge of the page, with the strokes that draw it: one, or pieces end to end. */
interface BorderLine extends Segment {
  readonly strokes: readonly Stroke[];
}

/** Long lines along all four edges of the page. Unless every edge has one there is no frame, since walls are long too. */
function frameLines(strokes: readonly Stroke[], { width, height }: DrawingPage): BorderLine[] {
  const margin = FRAME.maxMargin * Math.min(width, height);
  const sides: Stroke[][] = [[], [], [], []];
  for (const stroke of strokes) {
    const [minX, minY, maxX, maxY] = boxOf([stroke.a, stroke.b]);
    if (maxY - minY < FRAME.touch) {
      if (maxY <= margin) sides[0].push(stroke);
      else if (minY >= height - margin) sides[1].push(stroke);
    }
    if (maxX - minX < FRAME.touch) {
      if (maxX <= margin) sides[2].push(stroke);
      else if (minX >= width - margin) sides[3].push(stroke);
    }
  }
  const lines = sides.map((side, i) =>
    longLines(side, i < 2 ? 0 : 1, FRAME.minSide * (i < 2 ? width : height)),
  );
  if (lines.some((side) => side.length === 0)) return [];
  const depths = [
    ({ a }: Segment) => a[1],
    ({ a }: Segment) => height - a[1],
    ({ a }: Segment) => a[0],
    ({ a }: Segment) => width - a[0],
  ];
  return closedRectangles(lines.map((side, i) => nearOutermost(side, depths[i])));
}

/** Lines of at least `least` along an axis, 0 for level and 1 for upright: single strokes, and pieces of one pen end to end. */
function longLines(strokes: readonly Stroke[], axis: 0 | 1, least: DrawingUnits): BorderLine[] {
  const across = ({ a }: Segment): DrawingUnits => a[1 - axis];
  const extent = ({ a, b }: Segment): Interval => [Math.min(a[axis], b[axis]), Math.max(a[axis], b[axis])];
  const whole = strokes.filter((stroke) => lengthOf(stroke) >= least);
  const pieces = strokes.filter((stroke) => lengthOf(stroke) < least).sort((p, q) => across(p) - across(q));
  const rows = clustersWithin(pieces, FRAME.touch, across).flatMap((row) => [
    ...groupBy(row, ({ style }) => style).values(),
  ]);
  const inPieces = rows.flatMap((row) =>
    mergeIntervals(row.map(extent), FRAME.touch)
      .filter(([from, to]) => to - from >= least)
      .map(([from, to]) => {
        const [a, b] = [from, to].map((at): Point =>
          axis === 0 ? [at, across(row[0])] : [across(row[0]), at],
        );
        return { a, b, strokes: row.filter((piece) => extent(piece)[0] >= from && extent(piece)[1] <= to) };
      }),
  );
  return [...whole.map(({ a, b }, i) => ({ a, b, strokes: [whole[i]] })), ...inPieces];
}

function nearOutermost<T extends Segment>(side: readonly T[], depth: (line: T) => DrawingUnits): T[] {
  const outermost = Math.min(...side.map(depth));
  return side.filter((line) => depth(line) <= outermost + FRAME.depth);
}

/** The sides that meet two others at their ends; a long dimension line near the edge meets none. */
function closedRectangles([tops, bottoms, lefts, rights]: BorderLine[][]): BorderLine[] {
  const meets = (line: Segment, others: readonly Segment[]): boolean =>
    others.some(
      (other) =>
        [line.a, line.b].some((end) => distanceToSegment(end, other) <= FRAME.touch) ||
        [other.a, other.b].some((end) => distanceToSegment(end, line) <= FRAME.touch),
    );
  const upright = (line: Segment): boolean => meets(line, tops) && meets(line, bottoms);
  const level = (line: Segment): boolean => meets(line, lefts) && meets(line, rights);
  const kept = [tops.filter(level), bottoms.filter(level), lefts.filter(upright), rights.filter(upright)];
  return kept.every((side) => side.length > 0) ? kept.flat() : [];
}

function innermost(frame: readonly Segment[], { width, height }: DrawingPage): Box {
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

/** Share of the length of all strokes but the frame that hangs on it. */
function lengthShare(
  hanging: ReadonlySet<Stroke>,
  strokes: readonly Stroke[],
  frame: ReadonlySet<Stroke>,
): number {
  const total = (some: Iterable<Stroke>): DrawingUnits =>
    [...some].reduce((sum, stroke) => (frame.has(stroke) ? sum : sum + lengthOf(stroke)), 0);
  return total(hanging) / Math.max(1, total(strokes));
}

/** Whether all that hangs on the frame stays out of the middle of the sheet. */
function isAside(
  hanging: ReadonlySet<Stroke>,
  frame: ReadonlySet<Stroke>,
  [minX, minY, maxX, maxY]: Box,
): boolean {
  const [x, y] = [(maxX - minX) * FRAME.aside, (maxY - minY) * FRAME.aside];
  return [...hanging].every((stroke) => {
    const [left, top, right, bottom] = boxOf([stroke.a, stroke.b]);
    const beside = right < minX + x || left > maxX - x || bottom < minY + y || top > maxY - y;
    return frame.has(stroke) || beside;
  });
}
