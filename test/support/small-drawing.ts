import { PathOp, type Drawing, type DrawnText, type PathStyle } from '../../src/domain/drawing/drawing';
import type { Point } from '../../src/domain/geometry';
import { UNITS_PER_METRE } from './two-rooms-drawing';

const PAGE = { width: 1190, height: 842 };
/** Where the corner of the plan stands on the page, in units. */
const CORNER: Point = [150, 150];
const INK: PathStyle = {
  stroke: true,
  fill: 'none',
  width: 0.3,
  strokeColor: 0,
  fillColor: 0,
  strokeAlpha: 1,
  fillAlpha: 1,
  dash: [],
  layer: null,
  visible: true,
  clip: null,
};

/** A shape in metres from the corner of the plan, painted in the order of the list. */
export interface SmallShape {
  readonly points: readonly Point[];
  readonly closed?: boolean;
  /** Each three points after the first are one cubic curve. */
  readonly cubic?: boolean;
  /** Shapes with one and the same object here share a pen. */
  readonly style?: Partial<PathStyle>;
}

export interface SmallText {
  readonly text: string;
  /** Its middle, metres. */
  readonly at: Point;
}

/** A rectangle filled with one colour: a piece of wall or a patch. */
export const solid = (x0: number, y0: number, x1: number, y1: number, fillColor = 0x303030): SmallShape => ({
  points: corners(x0, y0, x1, y1),
  closed: true,
  style: { stroke: false, fill: 'nonzero', fillColor },
});

/** The outline of a rectangle. */
export const outline = (x0: number, y0: number, x1: number, y1: number, width = 0.3): SmallShape => ({
  points: corners(x0, y0, x1, y1),
  closed: true,
  style: { width },
});

export const line = (from: Point, to: Point, style: Partial<PathStyle> = {}): SmallShape => ({
  points: [from, to],
  style,
});

/** An arc as a polyline; degrees clockwise on the page, from the direction of x. */
export const arc = ([x, y]: Point, radius: number, from: number, to: number): SmallShape => ({
  points: Array.from({ length: 13 }, (_, i): Point => {
    const angle = ((from + ((to - from) * i) / 12) * Math.PI) / 180;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  }),
});

/** What tells its pen from others. */
const penOf = (shape: SmallShape): object => shape.style ?? shape;

/** A plan at 1:100 with a note that says so. */
export function smallDrawing(shapes: readonly SmallShape[], texts: readonly SmallText[]): Drawing {
  const place = ([x, y]: Point): Point => [CORNER[0] + x * UNITS_PER_METRE, CORNER[1] + y * UNITS_PER_METRE];
  const ops: number[] = [];
  const [opStart, coordStart] = [[0], [0]];
  const coords: number[] = [];
  for (const { points, closed, cubic } of shapes) {
    ops.push(PathOp.move);
    const steps = cubic ? (points.length - 1) / 3 : points.length - 1;
    ops.push(...Array.from({ length: steps }, () => (cubic ? PathOp.cubic : PathOp.line)));
    coords.push(...points.flatMap(place));
    if (closed) ops.push(PathOp.close);
    opStart.push(ops.length);
    coordStart.push(coords.length);
  }
  const pens = [...new Set(shapes.map(penOf))];
  const note = { text: 'SCALE 1:100', x: 100, y: 800, width: 60, size: 10 };
  const printed = texts.map(({ text, at }) => {
    const [x, y] = place(at);
    const width = text.length * 4;
    return { text, x: x - width / 2, y, width, size: 7 };
  });
  return {
    page: { number: 1, count: 1, ...PAGE },
    styles: pens.map((pen) => ({ ...INK, ...shapes.find((shape) => penOf(shape) === pen)?.style })),
    paths: {
      count: shapes.length,
      opStart: Uint32Array.from(opStart),
      coordStart: Uint32Array.from(coordStart),
      ops: Uint8Array.from(ops),
      coords: Float64Array.from(coords),
      style: Uint32Array.from(shapes.map((shape) => pens.indexOf(penOf(shape)))),
    },
    texts: [note, ...printed].map((text): DrawnText => ({ ...text, angle: 0, layer: null, visible: true })),
    images: [],
    viewports: [],
    warnings: [],
  };
}

function corners(x0: number, y0: number, x1: number, y1: number): Point[] {
  return [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
}
