import fc from 'fast-check';
import { PathOp, type Drawing, type DrawnText, type PathStyle } from '../drawing/drawing';
import { measurePlan } from './publish/measured-plan';
import type { Point } from './model/plan-geometry';
import type { LengthUnit } from './texts/lengths';
import { extractPlan } from './extract-plan';

/** 1:100 on paper: one unit is 35.28 mm. */
const UNITS_PER_METRE = 72 / 2.54;
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

/** Two rooms of 4 × 3 m and 5 × 3 m side by side, a door between, walls 0.2 m, in metres from the corner. */
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
const SWING: Shape = {
  points: Array.from({ length: 10 }, (_, i): Point => {
    const angle = (i / 9) * (Math.PI / 2);
    return [4.3 + 0.9 * Math.sin(angle), 1.0 + 0.9 * Math.cos(angle)];
  }),
  closed: false,
  style: 1,
};
const SHAPES: Shape[] = [
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
interface Placing {
  readonly perMetre: number;
  readonly shift: Point;
  readonly quarterTurns: number;
}

const PLAIN: Placing = { perMetre: UNITS_PER_METRE, shift: [200, 200], quarterTurns: 0 };

function drawingOf({ perMetre, shift, quarterTurns }: Placing, shapes = SHAPES): Drawing {
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

function summaryOf(drawing: Drawing): unknown {
  const plan = extractPlan(drawing);
  const { rooms, openings } = measurePlan(plan, plan.scale);
  return {
    ratio: plan.scale?.ratio,
    rooms: rooms.map(({ name, type, area_m2 }) => [name, type, area_m2?.toFixed(2)]).sort(),
    openings: openings.map(({ kind, width_mm }) => [kind, Math.round((width_mm ?? 0) / 5)]).sort(),
    wallMetres: Math.round(
      measurePlan(plan, plan.scale).walls.reduce((sum, { length_mm }) => sum + (length_mm ?? 0), 0) / 100,
    ),
  };
}

const EXPECTED = {
  ratio: 100,
  rooms: [
    ['Kitchen', 'kitchen', '15.00'],
    ['Office', 'office', '12.00'],
  ],
  openings: [['door', 180]],
};

describe('extracting a plan', () => {
  it('finds scale, rooms and the door of a plain plan', () => {
    expect(summaryOf(drawingOf(PLAIN))).toMatchObject(EXPECTED);
  });

  it('finds the same wherever the plan stands and however it is turned', () => {
    const plain = summaryOf(drawingOf(PLAIN));
    const placing = fc.record({
      shift: fc.tuple(
        fc.integer({ min: 120, max: 320 }),
        fc.integer({ min: 120, max: 300 }),
      ) as fc.Arbitrary<Point>,
      quarterTurns: fc.nat(3),
    });
    fc.assert(
      fc.property(placing, (placed) => {
        expect(summaryOf(drawingOf({ ...PLAIN, ...placed }))).toEqual(plain);
      }),
      { numRuns: 25 },
    );
  });

  it.each([50, 100, 125, 200])('finds the same rooms when it is plotted at 1:%i', (ratio) => {
    const perMetre = UNITS_PER_METRE * (100 / ratio);
    expect(summaryOf(drawingOf({ ...PLAIN, perMetre, shift: [120, 120] }))).toMatchObject({
      ...EXPECTED,
      ratio,
    });
  });

  it('gives the same bytes for the same drawing', () => {
    const drawing = drawingOf(PLAIN);
    expect(JSON.stringify(extractPlan(drawing))).toBe(JSON.stringify(extractPlan(drawing)));
  });

  it('lets a gap without a door be a gap', () => {
    const plan = extractPlan(
      drawingOf(
        PLAIN,
        SHAPES.filter((shape) => shape !== SWING),
      ),
    );
    expect(plan.openings).toEqual([]);
  });

  it('says that the scale is unknown where nothing tells it', () => {
    const drawing = drawingOf(PLAIN);
    const plan = extractPlan({ ...drawing, texts: drawing.texts.slice(0, 2) });
    expect(plan.scale).toBeNull();
    expect(plan.warnings.map(({ code }) => code)).toEqual(['scale_unknown']);
    expect(measurePlan(plan, plan.scale).rooms.every(({ area_m2 }) => area_m2 === null)).toBe(true);
  });

  it('follows a calibration, and says where the drawing contradicts it', () => {
    const plan = extractPlan(drawingOf(PLAIN), { scaleHint: { ratio: 50 } });
    expect(plan.scale).toMatchObject({ ratio: 50, source: 'calibration' });
    expect(plan.warnings.map(({ code }) => code)).toContain('scale_conflict');
    const agreed = extractPlan(drawingOf(PLAIN), { scaleHint: { ratio: 100 } });
    expect(agreed.warnings).toEqual([]);
  });

  it('reads numbers without a unit in the unit it is told', () => {
    const drawing = drawingOf(PLAIN);
    const inCentimetres = drawing.texts.map((text) => ({
      ...text,
      text: text.text.replace(/^(\d+)0$/, '$1'),
    }));
    const ratioIn = (units: LengthUnit): unknown =>
      extractPlan({ ...drawing, texts: inCentimetres }, { units }).scale?.ratio;
    // In millimetres they would make it 1:10, finer than any plan of a building.
    expect([ratioIn('cm'), ratioIn('mm'), ratioIn('ft_in')]).toEqual([100, undefined, undefined]);
  });

  it('believes dimensions rather than a printed scale, and reports the conflict', () => {
    const drawing = drawingOf(PLAIN);
    const note: DrawnText = { ...drawing.texts[0], text: 'Scale 1:50', x: 20, y: 570 };
    const plan = extractPlan({ ...drawing, texts: [...drawing.texts, note] });
    expect(plan.scale).toMatchObject({ ratio: 100, source: 'dimensions' });
    expect(plan.scale!.confidence).toBeLessThan(0.6);
    expect(plan.warnings.map(({ code }) => code)).toEqual(['scale_conflict']);
  });

  it('does not choose between two printed scales that nothing confirms', () => {
    const drawing = drawingOf(PLAIN);
    const notes = ['Scale 1:50', 'Scale 1:20'].map((text, i): DrawnText => ({
      ...drawing.texts[0],
      text,
      x: 20 + 150 * i,
      y: 570,
    }));
    const plan = extractPlan({ ...drawing, texts: notes });
    expect(plan.scale).toBeNull();
    expect(plan.warnings.map(({ code }) => code)).toContain('scale_unknown');
    const single = extractPlan({ ...drawing, texts: notes.slice(0, 1) });
    expect(single.scale).toMatchObject({ ratio: 50, source: 'text' });
  });

  it('survives a page with nothing on it', () => {
    const plan = extractPlan({ ...drawingOf(PLAIN, []), texts: [] });
    expect([plan.walls, plan.rooms, plan.openings]).toEqual([[], [], []]);
  });
});
