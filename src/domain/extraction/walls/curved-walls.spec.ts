import type { Point } from '../../geometry';
import { drawingOf, PLAIN } from '../../../../test/support/two-rooms-drawing';
import type { Curve, Linework } from '../model/linework';
import { stripsOf } from './curves/curved-wall';
import { curvedWindows } from './curves/curved-windows';
import { pairRoundLines } from './curves/pair-lines';
import { roundEdges, roundLines } from './curves/round-lines';
import { roundStrokes } from './sources/round-strokes';

/** One drawing unit is 10 mm. */
const SCALE = { mmPerUnit: 10 };
const PAIR = { maxMm: 460, layer: null, drawnAs: 'pair' } as const;
const [FACE, GLASS, WALL] = [0, 1, 2];
const STYLES = [0.5, 0.18, 30].map((width) => ({ ...drawingOf(PLAIN).styles[1], width }));

/** An arc about (0, 0) between two directions in degrees. */
function arc(radius: number, from: number, to: number, style = FACE, chords = 24): Curve {
  const points = Array.from({ length: chords + 1 }, (_, i): Point => {
    const angle = ((from + ((to - from) * i) / chords) * Math.PI) / 180;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return { points, style };
}

function linesOf(
  curves: readonly Curve[],
  asStrokes = false,
): { linework: Linework; lines: ReturnType<typeof roundLines> } {
  const strokes = curves.flatMap(({ points, style }, path) =>
    points.slice(1).map((b, i) => ({ a: points[i], b, style, path })),
  );
  const linework: Linework = asStrokes
    ? { strokes, curves: [], fills: [], styles: STYLES }
    : { strokes: [], curves: [...curves], fills: [], styles: STYLES };
  return { linework, lines: roundLines(linework, SCALE) };
}

function wallsOf(curves: readonly Curve[], asStrokes = false): string[] {
  const faces = linesOf(curves, asStrokes).lines.filter(({ style }) => style === FACE);
  return pairRoundLines(faces, PAIR, SCALE).walls.map(({ inner, outer, from, to }) =>
    [inner, outer, (from * 180) / Math.PI, (to * 180) / Math.PI].map((v) => Math.round(v)).join(' '),
  );
}

describe('curved walls', () => {
  it('lie between two faces round one centre, drawn as curves or as chords', () => {
    const faces = [arc(600, 10, 60), arc(630, 10, 60)];
    expect(wallsOf(faces)).toEqual(['600 630 10 60']);
    expect(wallsOf(faces, true)).toEqual(['600 630 10 60']);
  });

  it('are no lines that run apart, lines too far apart, and single lines', () => {
    const shifted = {
      ...arc(630, 10, 60),
      points: arc(630, 10, 60).points.map(([x, y]): Point => [x + 12, y]),
    };
    expect(wallsOf([arc(600, 10, 60), shifted])).toEqual([]);
    expect(wallsOf([arc(600, 10, 60), arc(660, 10, 60)])).toEqual([]);
    expect(wallsOf([arc(600, 10, 60)])).toEqual([]);
  });

  it('go on where a joining wall interrupts one face', () => {
    expect(wallsOf([arc(600, 10, 30), arc(600, 32, 60), arc(630, 10, 60)])).toEqual(['600 630 10 60']);
    expect(wallsOf([arc(600, 10, 30), arc(600, 45, 60), arc(630, 10, 60)])).toHaveLength(2);
  });

  it('are not the three lines of a window of curved glass', () => {
    expect(wallsOf([600, 615, 630].map((radius) => arc(radius, 10, 20)))).toEqual([]);
  });

  it('become strips that follow the circle to within a centimetre', () => {
    const { lines } = linesOf([arc(600, 0, 90), arc(630, 0, 90)]);
    const strips = pairRoundLines(lines, PAIR, SCALE).walls.flatMap((wall) => stripsOf(wall, SCALE));
    const middles = strips.map(({ a, b }) => Math.hypot((a[0] + b[0]) / 2, (a[1] + b[1]) / 2));
    expect(Math.min(...middles)).toBeGreaterThan(614);
    expect(strips.every(({ thickness }) => Math.abs(thickness - 30) < 0.1)).toBe(true);
  });

  it('are found in solid shapes, and in strokes as wide as a wall', () => {
    const outer = [...arc(630, 10, 60).points, ...arc(600, 60, 10).points];
    const { round, straight } = roundEdges([{ outer, holes: [] }], SCALE);
    expect(pairRoundLines(round, { ...PAIR, drawnAs: 'fill' }, SCALE).walls).toHaveLength(1);
    expect(straight).toHaveLength(2);
    const { linework, lines } = linesOf([arc(600, 10, 60, WALL)]);
    const [wall] = roundStrokes(lines, linework, SCALE).walls;
    expect(wall.inner).toBeCloseTo(585);
    expect(wall.outer).toBeCloseTo(615);
  });
});

describe('windows in curved walls', () => {
  const PIERS = [arc(600, 10, 30), arc(630, 10, 30), arc(600, 40, 60), arc(630, 40, 60)];
  const found = (curves: readonly Curve[]): ReturnType<typeof curvedWindows> => {
    const { linework, lines } = linesOf(curves);
    const { walls } = pairRoundLines(
      lines.filter(({ style }) => style === FACE),
      PAIR,
      SCALE,
    );
    return curvedWindows(walls, [], lines, linework, SCALE);
  };

  it('are lines of glass from jamb to jamb, and bend with the wall', () => {
    const [window, ...others] = found([...PIERS, ...[600, 615, 630].map((r) => arc(r, 30, 40, GLASS))]);
    expect(others).toEqual([]);
    const middle = window.bend![window.bend!.length >> 1];
    expect(Math.hypot(...middle)).toBeCloseTo(615, 0);
  });

  it('are nothing where the wall is open, and where the glass ends before a jamb', () => {
    expect(found(PIERS)).toEqual([]);
    expect(found([...PIERS, ...[600, 630].map((r) => arc(r, 30, 34, GLASS))])).toEqual([]);
  });
});
