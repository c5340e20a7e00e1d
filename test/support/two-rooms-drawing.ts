import { PathOp, type Drawing, type DrawnText, type PathStyle } from '../../src/domain/drawing/drawing';
import type { Point } from '../../src/domain/geometry';

/** 1:100 on paper: one unit is 35.28 mm. */
export const UNITS_PER_METRE = 72 / 2.54;
const WALL: PathStyle = styleOf({ fill: 'nonzero', stroke: false });
const PEN: PathStyle = styleOf({ fill: 'none', stroke: true });
const PAGE = { width: 842, height: 595 };

function styleOf({ fill, stroke }: Pick<PathStyle, 'fill' | 'stroke'>): PathStyle {
  return {
    stroke,
    fill,
    width: 0.5,
    strokeColor: 0,
    fillColor: 0x202020,
    strokeAlpha: 1,
    fillAlpha: 1,
    dash: [],
    layer: null,
    visible: true,
    clip: null,
  };
}

interface Shape {
  readonly points: Point[];
  readonly closed: boolean;
  readonly style: 0 | 1;
}

/** A rectangle in metres from the corner of the plan. */
const box = (x0: number, y0: number, x1: number, y1: number): Shape => ({
  points: [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ],
  closed: true,
  style: 0,
});
/** The swing of the door between the rooms. */
export const SWING: Shape = {
  points: Array.from({ length: 10 }, (_, i): Point => {
    const angle = (i / 9) * (Math.PI / 2);
    return [4.3 + 0.9 * Math.sin(angle), 1.0 + 0.9 * Math.cos(angle)];
  }),
  closed: false,
  style: 1,
};
/** Two rooms of 4 × 3 m and 5 × 3 m side by side, a door between, walls 0.2 m thick. */
export const SHAPES: Shape[] = [
  box(0, 0, 9.6, 0.2),
  box(0, 3.2, 9.6, 3.4),
  box(0, 0.2, 0.2, 3.2),
  box(9.4, 0.2, 9.6, 3.2),
  box(4.2, 0.2, 4.4, 1.0),
  box(4.2, 1.9, 4.4, 3.2),
  SWING,
  {
    points: [
      [0, -1],
      [9.6, -1],
    ],
    closed: false,
    style: 1,
  },
  {
    points: [
      [-1, 0],
      [-1, 3.4],
    ],
    closed: false,
    style: 1,
  },
  {
    points: [
      [0.2, 4.2],
      [4.2, 4.2],
    ],
    closed: false,
    style: 1,
  },
];
const TEXTS = [
  { text: 'Office', at: [2, 1.7], angle: 0 },
  { text: 'Kitchen', at: [6.5, 1.7], angle: 0 },
  { text: '9600', at: [4.8, -1.1], angle: 0 },
  { text: '3400', at: [-1.1, 1.7], angle: -90 },
  { text: '4000', at: [2.2, 4.1], angle: 0 },
] as const;

/** How the plan stands on the page: metres to units, then a shift, then quarter turns about the page's centre. */
export interface Placing {
  readonly perMetre: number;
  readonly shift: Point;
  readonly quarterTurns: number;
}

export const PLAIN: Placing = { perMetre: UNITS_PER_METRE, shift: [200, 200], quarterTurns: 0 };

/** The two rooms as a drawing of one page. */
export function drawingOf({ perMetre, shift, quarterTurns }: Placing, shapes = SHAPES): Drawing {
  const turn = ([x, y]: Point): Point => {
    let at: Point = [x, y];
    for (let i = 0; i < quarterTurns; i++) at = [PAGE.width - at[1], at[0]];
    return at;
  };
  const place = ([x, y]: readonly [number, number]): Point =>
    turn([x * perMetre + shift[0], y * perMetre + shift[1]]);
  const ops: number[] = [];
  const coords: number[] = [];
  const [opStart, coordStart] = [[0], [0]];
  for (const { points, closed } of shapes) {
    points.forEach((point, i) => {
      ops.push(i === 0 ? PathOp.move : PathOp.line);
      coords.push(...place(point));
    });
    if (closed) ops.push(PathOp.close);
    opStart.push(ops.length);
    coordStart.push(coords.length);
  }
  const texts = TEXTS.map(({ text, at, angle }): DrawnText => {
    const width = text.length * 4;
    const along = (angle * Math.PI) / 180;
    const start: Point = [at[0] * perMetre + shift[0], at[1] * perMetre + shift[1]];
    const [x, y] = turn([start[0] - (Math.cos(along) * width) / 2, start[1] - (Math.sin(along) * width) / 2]);
    const turned = ((angle + 90 * quarterTurns + 180) % 360) - 180;
    return { text, x, y, width, size: 7, angle: turned, layer: null, visible: true };
  });
  return {
    page: { number: 1, count: 1, ...PAGE },
    styles: [WALL, PEN],
    paths: {
      count: shapes.length,
      opStart: Uint32Array.from(opStart),
      coordStart: Uint32Array.from(coordStart),
      ops: Uint8Array.from(ops),
      coords: Float64Array.from(coords),
      style: Uint32Array.from(shapes.map(({ style }) => style)),
    },
    texts,
    images: [],
    viewports: [],
    warnings: [],
  };
}
