import {
  type Box,
  boxOf,
  boxRing,
  offsetFrom,
  direction,
  distance,
  ringEdges,
  type Segment,
} from '../../geometry';
import type { Linework, Stroke } from '../model/linework';
import { withoutSheetFrame } from './sheet-frame';

const PAGE = { width: 800, height: 600 } as never;
const FRAME: Box = [20, 20, 780, 580];
const TITLE_BLOCK: Box = [500, 520, 780, 580];

const sides = (box: Box): Segment[] => ringEdges(boxRing(box));

/** Cuts lines into pieces of 40 units and draws every other piece twice. */
function inPieces(lines: readonly Segment[]): Segment[] {
  return lines.flatMap(({ a, b }) => {
    const [length, unit] = [distance(a, b), direction(a, b)];
    return Array.from({ length: Math.ceil(length / 40) }, (_, i) => {
      const [from, to] = [i * 40, Math.min((i + 1) * 40, length)].map((at) => offsetFrom(a, unit, at));
      return i % 2 === 0
        ? [{ a: from, b: to }]
        : [
            { a: from, b: to },
            { a: to, b: from },
          ];
    }).flat();
  });
}

/** The box of what is left of the lines; null when nothing is. */
function leftOf(lines: readonly Segment[]): Box | null {
  const strokes = lines.map((line, path): Stroke => ({ ...line, style: 0, path }));
  const linework: Linework = { strokes, curves: [], fills: [], styles: [] };
  const left = withoutSheetFrame(linework, PAGE).strokes;
  return left.length === 0 ? null : boxOf(left.flatMap(({ a, b }) => [a, b]));
}

/** A small plan in the middle. */
const PLAN: Box = [300, 200, 500, 350];

describe('the frame of the sheet', () => {
  it.each([
    ['one line a side', (lines: Segment[]) => lines],
    ['pieces', inPieces],
  ])('is taken away with its title block where it is drawn in %s', (_, drawn) => {
    expect(leftOf(drawn([FRAME, TITLE_BLOCK, PLAN].flatMap(sides)))).toEqual(PLAN);
  });

  it('is not found in the faces of walls near the edge of the page, which are in pieces too', () => {
    const walls = [FRAME, ...[0, 1, 2].map((i): Box => [20 + i * 240, 20, 260 + i * 240, 580])].flatMap(
      sides,
    );
    expect(leftOf(inPieces(walls))).toEqual(FRAME);
  });

  it('is taken away alone where the plan hangs on it', () => {
    const wing: Box = [20, 200, 760, 400];
    expect(leftOf([FRAME, wing, PLAN].flatMap(sides))).toEqual(wing);
  });
});
