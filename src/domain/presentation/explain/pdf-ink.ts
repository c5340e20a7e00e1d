import type { Point } from '../../geometry';

const KAPPA = 0.5523;

/** Characters of Windows-1252 beyond Latin-1 that labels of drawings have, with their bytes. */
const BEYOND_LATIN: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '−': 0x2d,
};

/**
 * Writes PDF drawing operators. Coordinates are pixels, y down. Each character of the result is one byte.
 */
export class PdfInk {
  private readonly operators: string[] = [];

  constructor(private readonly height: number) {}

  /** Puts something between saved and restored settings. */
  within(settings: string, draw: () => void): void {
    this.operators.push(`q ${settings}`);
    draw();
    this.operators.push('Q');
  }

  /** Operators that are written already. */
  raw(operators: string): void {
    this.operators.push(operators);
  }

  path(points: readonly Point[], closed = false): void {
    if (points.length === 0) return;
    this.operators.push(
      pathOperators(
        points.map(([x, y]) => [x, this.height - y]),
        closed,
      ),
    );
  }

  /** Paints the paths so far: S strokes, f fills, B does both. */
  paint(operator: 'S' | 'f' | 'f*' | 'B' | 'n'): void {
    this.operators.push(operator);
  }

  /** The picture of the page, stretched over a box. */
  picture([left, top]: Point, [right, bottom]: Point): void {
    const place = [right - left, 0, 0, bottom - top, left, this.height - bottom].map(digits).join(' ');
    this.within(`${place} cm`, () => this.raw('/P Do'));
  }

  circle([x, down]: Point, radius: number): void {
    const y = this.height - down;
    const c = radius * KAPPA;
    const place = (dx: number, dy: number): string => `${digits(x + dx)} ${digits(y + dy)}`;
    this.operators.push(
      `${place(radius, 0)} m`,
      `${place(radius, c)} ${place(c, radius)} ${place(0, radius)} c`,
      `${place(-c, radius)} ${place(-radius, c)} ${place(-radius, 0)} c`,
      `${place(-radius, -c)} ${place(-c, -radius)} ${place(0, -radius)} c`,
      `${place(c, -radius)} ${place(radius, -c)} ${place(radius, 0)} c h`,
    );
  }

  /** A line of text from its baseline's start. `turn` is in degrees, clockwise. */
  text(text: string, [x, y]: Point, size: number, { turn = 0, bold = false } = {}): void {
    const angle = (-turn * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const matrix = [cos, sin, -sin, cos, x, this.height - y].map(digits).join(' ');
    this.operators.push(`BT /${bold ? 'B' : 'R'} ${digits(size)} Tf ${matrix} Tm <${hexOf(text)}> Tj ET`);
  }

  toString(): string {
    return this.operators.join('\n');
  }
}

/** Operators of a path; coordinates are PDF's, y up. */
export function pathOperators([first, ...rest]: readonly Point[], closed: boolean): string {
  const steps = rest.map(([x, y]) => `${digits(x)} ${digits(y)} l`);
  return [`${digits(first[0])} ${digits(first[1])} m`, ...steps, ...(closed ? ['h'] : [])].join(' ');
}

/** Red, green and blue of `#rrggbb` as PDF writes them. */
export const colourOf = (colour: string): string =>
  [1, 3, 5].map((at) => digits(parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');

export const digits = (value: number): string => String(Math.round(value * 1000) / 1000 + 0);

function hexOf(text: string): string {
  const codes = [...text].map((letter) => {
    const code = BEYOND_LATIN[letter] ?? letter.codePointAt(0) ?? 0;
    return code >= 0x20 && code <= 0xff ? code : 0x3f;
  });
  return codes.map((code) => code.toString(16).padStart(2, '0')).join('');
}
