import type { Hand } from './hand';
import { CAP_HEIGHT, textWidth } from './helvetica';
import { type Ink, type LayerRole, type Paint, PEN, type TextLook } from './ink';
import { inPieces, letterStrokes } from './line-pieces';
import { POINTS_PER_MM } from './paper';
import { PdfContent, type PdfHandle, type PdfWriter, formatNumber, winAnsi } from '../pdf-writer';
import { unmappedCodes, unmappedFont } from './unmapped-font';
import { type Vec, add, along, distance, minus, times, turn } from './vector';
import { type Stretch, stretchesOf, sweepOf } from './wall-curves';

export interface PageSetup {
  /** Points, as displayed. */
  readonly width: number;
  readonly height: number;
  readonly rotate: 0 | 90 | 180 | 270;
  /** Name of the layer for a role; null to draw on no layer. */
  readonly layerName: (role: LayerRole) => string | null;
  readonly hand: Hand;
  /** The share of its own size at which the sheet is printed. */
  readonly printedAt: number;
}

/** Writes page content operators (ISO 32000-1, annex A) in user space under /Rotate. */
export class ContentInk implements Ink {
  /** Number of straight and curved segments so far. */
  segments = 0;
  private readonly content = new PdfContent();
  private readonly fonts: Record<'plain' | 'bold', PdfHandle>;
  private readonly layers = new Map<string, PdfHandle>();
  private glyphs: PdfHandle | null = null;
  private layer: string | null = null;
  private readonly state = new Map<string, string>();

  constructor(
    private readonly page: PageSetup,
    private readonly writer: PdfWriter,
  ) {
    if (page.printedAt !== 1) this.content.transform(page.printedAt, 0, 0, page.printedAt, 0, 0);
    this.fonts = { plain: writer.font('Helvetica'), bold: writer.font('Helvetica-Bold') };
  }

  /** Adds the page to the file. */
  finish(): void {
    const { width, height, rotate, printedAt } = this.page;
    if (this.layer !== null) this.content.raw('EMC');
    const size = (rotate % 180 === 0 ? [width, height] : [height, width]).map(
      (v) => Math.round(v * printedAt * 100) / 100,
    );
    this.writer.page({ size, rotate, content: this.content });
  }

  on(role: LayerRole): void {
    const name = this.page.layerName(role);
    if (name === this.layer) return;
    if (this.layer !== null) this.content.raw('EMC');
    this.layer = name;
    if (name === null) return;
    const layer = this.layers.get(name) ?? this.writer.layer(name);
    this.layers.set(name, layer);
    this.content.raw(`/OC /${layer.name} BDC`);
  }

  lines(rings: readonly (readonly Vec[])[], closed: boolean, paint: Paint): void {
    if (
      this.page.hand.brokenLines &&
      paint.fill === undefined &&
      paint.tint === undefined &&
      paint.width === undefined
    ) {
      for (const piece of inPieces(rings, closed)) this.draw([piece], false, { ...paint, round: [] });
    } else this.draw(rings, closed, paint);
  }

  private draw(rings: readonly (readonly Vec[])[], closed: boolean, paint: Paint): void {
    const round = paint.round ?? [];
    const operators = rings.flatMap((ring) => {
      const parts = round.length > 0 ? stretchesOf(ring, closed, round) : [];
      return [
        `${this.place(parts[0]?.points[0] ?? ring[0])} m`,
        ...(round.length > 0
          ? parts.flatMap((part) => this.stretch(part))
          : ring.slice(1).map((point) => `${this.place(point)} l`)),
        ...(closed ? ['h'] : []),
      ];
    });
    this.segments += rings.reduce((sum, ring) => sum + ring.length - (closed ? 0 : 1), 0);
    this.paint(operators, paint);
  }

  private stretch({ points, centre }: Stretch): string[] {
    const [first, last] = [points[0], points[points.length - 1]];
    if (centre === null) return [`${this.place(last)} l`];
    const [x, y] = minus(first, centre);
    const from = (Math.atan2(y, x) * 180) / Math.PI;
    return this.curves(centre, distance(first, centre), from, from + sweepOf(first, last, centre));
  }

  arc(centre: Vec, radius: number, from: number, to: number, paint: Paint): void {
    const start = add(centre, times(turn([1, 0], from), radius));
    const operators = [`${this.place(start)} m`, ...this.curves(centre, radius, from, to)];
    if (this.page.hand.emptyCurves) {
      const end = this.place(add(centre, times(turn([1, 0], to), radius)));
      operators.push(`${[end, end, end].join(' ')} c`);
    }
    this.segments += operators.length - 1;
    this.paint(operators, paint);
  }

  /** An arc that goes on from its start, as Bézier curves. */
  private curves(centre: Vec, radius: number, from: number, to: number): string[] {
    const parts = Math.max(1, Math.round(Math.abs(to - from) / 90));
    const step = (to - from) / parts;
    const handle = (4 / 3) * Math.tan((step * Math.PI) / 720) * radius;
    const at = (degrees: number): Vec => add(centre, times(turn([1, 0], degrees), radius));
    return Array.from({ length: parts }, (_, i) => {
      const [a, b] = [from + i * step, from + (i + 1) * step];
      const controls = [along(at(a), turn([0, 1], a), handle), along(at(b), turn([0, 1], b), -handle), at(b)];
      return `${controls.map((p) => this.place(p)).join(' ')} c`;
    });
  }

  text(at: Vec, text: string, look: TextLook): void {
    const size = (look.height / CAP_HEIGHT) * POINTS_PER_MM;
    const along1 = turn([1, 0], look.angle ?? 0);
    const back = { start: 0, middle: 0.5, end: 1 }[look.anchor ?? 'start'] * textWidth(text, size);
    const start = along(at, along1, -back);
    if (this.page.hand.lettering === 'strokes') {
      this.lines(letterStrokes(text, start, look.angle ?? 0, size), false, { pen: PEN.thin });
      return;
    }
    const axes = [along1, turn([0, -1], look.angle ?? 0)].map((v) =>
      minus(this.user(add(start, v)), this.user(start)),
    );
    const matrix = [...axes.flat(), ...this.user(start)].map((v) => number(v, 3)).join(' ');
    this.set('fill', '0 g');
    const { lettering } = this.page.hand;
    const font = lettering === 'unmapped' ? this.unmapped() : this.fonts[look.bold ? 'bold' : 'plain'];
    const codes = lettering === 'unmapped' ? unmappedCodes(text) : text;
    this.content.raw(`BT /${font.name} ${number(size, 2)} Tf ${matrix} Tm ${winAnsi(codes)} Tj ET`);
  }

  private unmapped(): PdfHandle {
    this.glyphs ??= unmappedFont(this.writer);
    return this.glyphs;
  }

  private paint(operators: string[], { pen: chosen, width, dash, fill, tint, grey }: Paint): void {
    const pen = chosen !== undefined && this.page.hand.onePen ? PEN.medium : chosen;
    const stroked = pen !== undefined || width !== undefined;
    if (stroked) {
      this.set('width', `${number(width ?? pen! * POINTS_PER_MM, 2)} w`);
      this.set('cap', width === undefined ? '1 J 1 j' : '0 J 0 j');
      this.set('dash', `[${(dash ?? []).map((v) => number(v * POINTS_PER_MM, 2)).join(' ')}] 0 d`);
      this.set('stroke', `${number(grey ?? 0, 2)} G`);
    }
    const filled = tint !== undefined || fill !== undefined;
    if (tint) this.set('fill', `${tint.map((v) => number(v, 2)).join(' ')} rg`);
    else if (fill !== undefined) this.set('fill', `${number(fill, 2)} g`);
    this.content.raw([...operators, !filled ? 'S' : stroked ? 'B*' : 'f*'].join('\n'));
  }

  /** Writes graphics state only when it changes. */
  private set(what: string, operator: string): void {
    if (this.state.get(what) === operator) return;
    this.state.set(what, operator);
    this.content.raw(operator);
  }

  private place(point: Vec): string {
    const [x, y] = this.user(point);
    return `${number(x, 2)} ${number(y, 2)}`;
  }

  /** Maps the page as displayed to user space. /Rotate turns the page clockwise when it is shown. */
  private user([x, y]: Vec): Vec {
    const { width, height, rotate } = this.page;
    switch (rotate) {
      case 0:
        return [x, height - y];
      case 90:
        return [y, x];
      case 180:
        return [width - x, y];
      case 270:
        return [height - y, width - x];
    }
  }
}

const number = (value: number, digits: number): string =>
  formatNumber(Math.round(value * 10 ** digits) / 10 ** digits);
