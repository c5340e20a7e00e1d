import { type Ink, PEN } from '../ink';
import { type Placement, toPage } from '../placement';
import { type Vec, along } from '../vector';
import type { PlacedFurniture } from './furnish';
import type { SymbolPen } from './furniture-symbol';

/** `pen` is the width of the lines, millimetres of paper. */
export function drawFurniture(
  ink: Ink,
  piece: PlacedFurniture,
  placement: Placement,
  pen: number = PEN.thin,
): void {
  ink.on(piece.symbol.sanitary ? 'sanitary' : 'furniture');
  piece.symbol.draw(new PiecePen(ink, piece, placement, pen));
}

class PiecePen implements SymbolPen {
  constructor(
    private readonly ink: Ink,
    private readonly piece: PlacedFurniture,
    private readonly placement: Placement,
    private readonly pen: number,
  ) {}

  rect(x: number, y: number, width: number, depth: number): void {
    this.path(
      [
        [x, y],
        [x + width, y],
        [x + width, y + depth],
        [x, y + depth],
      ],
      true,
    );
  }

  path(points: readonly Vec[], closed = false): void {
    this.ink.lines([points.map((p) => this.page(p))], closed, { pen: this.pen });
  }

  circle(x: number, y: number, radius: number): void {
    this.ink.arc(this.page([x, y]), radius / this.placement.mmPerPoint, 0, 360, { pen: this.pen });
  }

  oval(x: number, y: number, width: number, depth: number): void {
    const points = Array.from({ length: 20 }, (_, i): Vec => {
      const angle = (i * Math.PI) / 10;
      return [x + (width / 2) * Math.cos(angle), y + (depth / 2) * Math.sin(angle)];
    });
    this.path(points, true);
  }

  private page([x, y]: Vec): Vec {
    return toPage(this.placement, along(along(this.piece.origin, this.piece.x, x), this.piece.y, y));
  }
}
