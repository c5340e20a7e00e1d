import { PathOp, type Drawing, type DrawnText, type PathStyle } from '../../src/domain/drawing/drawing';
import type { Point } from '../../src/domain/geometry';

const WALL = 0;
const PEN = 1;
/** Points of paper for a metre at 1:1. */
const POINTS = 72_000 / 25.4;

function styleOf(fill: PathStyle['fill'], stroke: boolean): PathStyle {
  const paint = { strokeColor: 0, fillColor: 0x202020, strokeAlpha: 1, fillAlpha: 1 };
  return { stroke, fill, width: 0.5, ...paint, dash: [], layer: null, visible: true, clip: null };
}

/** A sheet on which a test puts several small drawings. Places are points of paper, y down. */
export class DrawnSheet {
  private readonly ops: number[] = [];
  private readonly coords: number[] = [];
  private readonly opStart = [0];
  private readonly coordStart = [0];
  private readonly style: number[] = [];
  private readonly texts: DrawnText[] = [];

  constructor(
    private readonly width = 1190,
    private readonly height = 842,
  ) {}

  /** Draws a line through the points; closed and filled as a wall where `style` is 0. */
  path(points: readonly Point[], style = PEN, closed = style === WALL): this {
    points.forEach((point, i) => {
      this.ops.push(i === 0 ? PathOp.move : PathOp.line);
      this.coords.push(...point);
    });
    if (closed) this.ops.push(PathOp.close);
    this.opStart.push(this.ops.length);
    this.coordStart.push(this.coords.length);
    this.style.push(style);
    return this;
  }

  box(x: number, y: number, width: number, height: number, style = PEN): this {
    const corners: Point[] = [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ];
    return this.path(corners, style, true);
  }

  /** Writes a text about a place. */
  text(text: string, [x, y]: Point, size = 7): this {
    const width = text.length * size * 0.5;
    const common = { text, width, size, angle: 0, layer: null, visible: true };
    this.texts.push({ ...common, x: x - width / 2, y: y + size * 0.35 });
    return this;
  }

  /** Two rooms of 4 × 3 m and 5 × 3 m with walls of 0.2 m and the dimensions 9600, 3400 and 4000. */
  plan([x0, y0]: Point, ratio: number, rooms: readonly [string, string]): this {
    const at = (x: number, y: number): Point => [x0 + (x * POINTS) / ratio, y0 + (y * POINTS) / ratio];
    const wall = (x: number, y: number, toX: number, toY: number): this =>
      this.path([at(x, y), at(toX, y), at(toX, toY), at(x, toY)], WALL);
    wall(0, 0, 9.6, 0.2);
    wall(0, 3.2, 9.6, 3.4);
    wall(0, 0.2, 0.2, 3.2);
    wall(9.4, 0.2, 9.6, 3.2);
    wall(4.2, 0.2, 4.4, 3.2);
    this.path([at(0, -0.6), at(9.6, -0.6)]).text('9600', at(4.8, -0.75));
    this.path([at(10.2, 0), at(10.2, 3.4)]).text('3400', at(10.6, 1.7));
    this.path([at(0.2, 4), at(4.2, 4)]).text('4000', at(2.2, 3.85));
    return this.text(rooms[0], at(2.2, 1.7)).text(rooms[1], at(6.9, 1.7));
  }

  /** The view of a front 9.6 m wide, with windows, a roof, the ground and heights. */
  elevation([x0, y0]: Point, ratio: number): this {
    const at = (x: number, y: number): Point => [x0 + (x * POINTS) / ratio, y0 + (y * POINTS) / ratio];
    const frame = (x: number, y: number, w: number, h: number): this =>
      this.path([at(x, y), at(x + w, y), at(x + w, y + h), at(x, y + h)], PEN, true);
    frame(0, 2, 9.6, 3);
    for (const x of [1, 4, 7]) frame(x, 3, 1.4, 1.2).path([at(x + 0.7, 3), at(x + 0.7, 4.2)]);
    this.path([at(-0.4, 2), at(4.8, 0), at(10, 2)]).path([at(-2, 5), at(11.6, 5)]);
    return this.text('±0.00', at(10.9, 5)).text('+3.00', at(10.9, 2)).text('+5.00', at(10.9, 0));
  }

  /** A table of rows and columns, with the words of each row in its cells. */
  table([x, y]: Point, widths: readonly number[], rows: readonly (readonly string[])[], row = 14): this {
    const width = widths.reduce((sum, w) => sum + w, 0);
    for (let i = 0; i <= rows.length; i++)
      this.path([
        [x, y + i * row],
        [x + width, y + i * row],
      ]);
    let left = x;
    for (const w of [0, ...widths]) {
      left += w;
      this.path([
        [left, y],
        [left, y + rows.length * row],
      ]);
    }
    rows.forEach((cells, i) => {
      let from = x;
      cells.forEach((text, k) => {
        this.text(text, [from + widths[k] / 2, y + (i + 0.5) * row]);
        from += widths[k];
      });
    });
    return this;
  }

  drawing(): Drawing {
    return {
      page: { number: 1, count: 1, width: this.width, height: this.height },
      styles: [styleOf('nonzero', false), styleOf('none', true)],
      paths: {
        count: this.style.length,
        opStart: Uint32Array.from(this.opStart),
        coordStart: Uint32Array.from(this.coordStart),
        ops: Uint8Array.from(this.ops),
        coords: Float64Array.from(this.coords),
        style: Uint32Array.from(this.style),
      },
      texts: this.texts,
      images: [],
      viewports: [],
      warnings: [],
    };
  }
}
