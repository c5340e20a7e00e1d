import { formatNumber, winAnsi } from './pdf-values';

/** Something a content stream refers to by its resource name (from PdfWriter). */
export interface PdfResource {
  readonly name: string;
}

export interface TextOptions {
  /** Baseline start. */
  x: number;
  y: number;
  size: number;
  /** Counter-clockwise degrees, as PDF counts. */
  angle?: number;
  /** One of the standard 14; Helvetica unless told. */
  font?: PdfResource;
  /** Text rendering mode (Tr); 3 is invisible. */
  mode?: number;
  /** Tracking (Tc). */
  characterSpacing?: number;
}

/** A content stream, operator by operator; coordinates are the stream's own (y up). */
export class PdfContent {
  private readonly lines: string[] = [];

  /** Appends operators as they are. */
  raw(operators: string): this {
    this.lines.push(operators);
    return this;
  }

  /** q … Q around what `draw` appends. */
  group(draw: (content: this) => void): this {
    this.raw('q');
    draw(this);
    return this.raw('Q');
  }

  transform(a: number, b: number, c: number, d: number, e: number, f: number): this {
    return this.op('cm', a, b, c, d, e, f);
  }

  lineWidth(width: number): this {
    return this.op('w', width);
  }

  dash(lengths: number[], phase = 0): this {
    return this.raw(`[${lengths.map(formatNumber).join(' ')}] ${formatNumber(phase)} d`);
  }

  /** Components 0..1. */
  strokeColor(r: number, g: number, b: number): this {
    return this.op('RG', r, g, b);
  }

  fillColor(r: number, g: number, b: number): this {
    return this.op('rg', r, g, b);
  }

  /** A graphics state of PdfWriter.alpha. */
  graphicsState(state: PdfResource): this {
    return this.raw(`/${state.name} gs`);
  }

  move(x: number, y: number): this {
    return this.op('m', x, y);
  }

  line(x: number, y: number): this {
    return this.op('l', x, y);
  }

  cubic(x1: number, y1: number, x2: number, y2: number, x: number, y: number): this {
    return this.op('c', x1, y1, x2, y2, x, y);
  }

  rect(x: number, y: number, width: number, height: number): this {
    return this.op('re', x, y, width, height);
  }

  /** A circular arc of at most 90° a piece, counter-clockwise from `from` to `to` (degrees), begun with a move. */
  arc(x: number, y: number, radius: number, from: number, to: number): this {
    const pieces = Math.max(1, Math.ceil(Math.abs(to - from) / 90));
    const step = ((to - from) / pieces) * (Math.PI / 180);
    const handle = (4 / 3) * Math.tan(step / 4) * radius;
    let angle = (from * Math.PI) / 180;
    this.move(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    for (let i = 0; i < pieces; i++) {
      const [c0, s0, c1, s1] = [
        Math.cos(angle),
        Math.sin(angle),
        Math.cos(angle + step),
        Math.sin(angle + step),
      ];
      this.cubic(
        x + radius * c0 - handle * s0,
        y + radius * s0 + handle * c0,
        x + radius * c1 + handle * s1,
        y + radius * s1 - handle * c1,
        x + radius * c1,
        y + radius * s1,
      );
      angle += step;
    }
    return this;
  }

  polygon(points: readonly (readonly [number, number])[]): this {
    points.forEach(([x, y], i) => (i === 0 ? this.move(x, y) : this.line(x, y)));
    return this.close();
  }

  close(): this {
    return this.raw('h');
  }

  stroke(): this {
    return this.raw('S');
  }

  fill(rule: 'nonzero' | 'evenodd' = 'nonzero'): this {
    return this.raw(rule === 'evenodd' ? 'f*' : 'f');
  }

  fillAndStroke(): this {
    return this.raw('B');
  }

  /** Makes the path under way the clip, painting nothing. */
  clip(): this {
    return this.raw('W n');
  }

  text(text: string, { x, y, size, angle = 0, font, mode = 0, characterSpacing = 0 }: TextOptions): this {
    const turn = (angle * Math.PI) / 180;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    this.raw(
      `BT /${font?.name ?? 'Helvetica'} ${formatNumber(size)} Tf ${mode} Tr ${formatNumber(characterSpacing)} Tc`,
    );
    this.op('Tm', cos, sin, -sin, cos, x, y);
    return this.raw(`${winAnsi(text)} Tj ET`);
  }

  /** Marks what `draw` appends as belonging to a layer (or a membership dictionary). */
  onLayer(layer: PdfResource, draw: (content: this) => void): this {
    this.raw(`/OC /${layer.name} BDC`);
    draw(this);
    return this.raw('EMC');
  }

  /** Paints a form or an image; give the matrix with `transform` before. */
  paint(object: PdfResource): this {
    return this.raw(`/${object.name} Do`);
  }

  /** Paints an image into a rectangle. */
  image(image: PdfResource, x: number, y: number, width: number, height: number): this {
    return this.group((content) => content.transform(width, 0, 0, height, x, y).paint(image));
  }

  toBytes(): Buffer {
    return Buffer.from(`${this.lines.join('\n')}\n`, 'latin1');
  }

  private op(operator: string, ...operands: number[]): this {
    return this.raw(`${operands.map(formatNumber).join(' ')} ${operator}`);
  }
}
