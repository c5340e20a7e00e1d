import type { PathStyle } from '../../../drawing/drawing';
import type { Linework, Stroke } from '../../model/linework';
import type { WorkingScale } from '../../model/working-scale';
import { findHatches } from './find-hatches';
import { outlinedHatchStrips } from './outlined-hatches';

/** One unit is ten millimetres. */
const SCALE = { mmPerUnit: 10 } as WorkingScale;
const PEN = { dash: [], layer: null } as unknown as PathStyle;
type Block = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** Walls of 300 mm round a room of 6 m × 4 m; the lower one has a window of 1 m. */
const WALLS: Block[] = [
  [0, 0, 300, 30],
  [400, 0, 660, 30],
  [0, 30, 30, 430],
  [630, 30, 660, 430],
  [0, 430, 660, 460],
];

/** Faces that run on past the window and both its jambs. */
const OUTLINE = [
  ...rectangle(0, 0, 660, 460),
  ...rectangle(30, 30, 630, 430),
  line(300, 0, 300, 30),
  line(400, 0, 400, 30),
];

function line(ax: number, ay: number, bx: number, by: number): Stroke {
  return { a: [ax, ay], b: [bx, by], style: 0, path: 0 };
}

function rectangle(minX: number, minY: number, maxX: number, maxY: number): Stroke[] {
  return [
    line(minX, minY, maxX, minY),
    line(maxX, minY, maxX, maxY),
    line(maxX, maxY, minX, maxY),
    line(minX, maxY, minX, minY),
  ];
}

/** Lines at 45°, cut at the sides of every block. */
function hatch(blocks: readonly Block[]): Stroke[] {
  return blocks.flatMap(([minX, minY, maxX, maxY]) =>
    Array.from({ length: 150 }, (_, i) => (i - 75) * 15).flatMap((offset) => {
      const [from, to] = [Math.max(minX, minY - offset), Math.min(maxX, maxY - offset)];
      return to > from ? [line(from, from + offset, to, to + offset)] : [];
    }),
  );
}

/** The walls as `x,y x,y thickness`, whole numbers, in order. */
function wallsOf(strokes: readonly Stroke[]): string[] {
  const linework = { strokes: [...strokes], curves: [], fills: [], styles: [PEN] } as Linework;
  return outlinedHatchStrips(linework, findHatches(linework, SCALE), null, SCALE)
    .map(({ a, b, thickness }) => {
      const [from, to] = [a, b].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
      return `${from.map(Math.round).join()} ${to.map(Math.round).join()} ${thickness.toFixed(0)}`;
    })
    .sort();
}

const FOUND = [
  '0,15 300,15 30',
  '0,445 660,445 30',
  '15,0 15,460 30',
  '400,15 660,15 30',
  '645,0 645,460 30',
];

describe('walls that have a hatch between drawn faces', () => {
  it('end at the jambs of a window though the faces run on', () => {
    expect(wallsOf([...OUTLINE, ...hatch(WALLS)])).toEqual(FOUND);
  });

  it('are told from furniture of the same pen, also where it stands against them', () => {
    const furniture = [
      ...rectangle(30, 200, 60, 400),
      ...rectangle(200, 404, 420, 430),
      ...[100, 160, 220].flatMap((x) => [
        ...rectangle(x, 100, x + 45, 145),
        ...rectangle(x, 130, x + 45, 145),
      ]),
    ];
    expect(wallsOf([...OUTLINE, ...furniture, ...hatch(WALLS)])).toEqual(FOUND);
  });

  it('include a pier whose hatch lines the jambs cut', () => {
    const jambs = [line(380, 430, 380, 460), line(410, 430, 410, 460), line(250, 430, 250, 460)];
    const hatched: Block[] = [...WALLS.slice(0, 4), [0, 430, 250, 460], [380, 430, 410, 460]];
    const end = [line(600, 430, 600, 460)];
    expect(wallsOf([...OUTLINE, ...jambs, ...end, ...hatch(hatched)])).toEqual(
      expect.arrayContaining(['0,445 250,445 30', '380,445 410,445 30']),
    );
  });

  it('are not there without a hatch', () => {
    expect(wallsOf(OUTLINE)).toEqual([]);
  });
});
