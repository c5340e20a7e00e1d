import type { Point, Ring } from '../../geometry';
import type { ShellFrame } from '../shell';

/** A frame that is turned and moved against the drawing. It uses no cosines, so it is exact up to rounding. */
export class TurnedFrame {
  constructor(
    private readonly unit: Point,
    private readonly origin: Point = [0, 0],
  ) {}

  /** The same directions with another origin, given in this frame. */
  movedTo([x, y]: Point): TurnedFrame {
    return new TurnedFrame(this.unit, this.toDrawing([x, y]));
  }

  fromDrawing([x, y]: Point): Point {
    const [dx, dy] = [x - this.origin[0], y - this.origin[1]];
    return [dx * this.unit[0] + dy * this.unit[1], dy * this.unit[0] - dx * this.unit[1]];
  }

  toDrawing([x, y]: Point): Point {
    return [
      this.origin[0] + x * this.unit[0] - y * this.unit[1],
      this.origin[1] + x * this.unit[1] + y * this.unit[0],
    ];
  }

  ringFromDrawing(ring: Ring): Ring {
    return ring.map((point) => this.fromDrawing(point));
  }

  /** The frame rounded to 0.001 mm and a millionth of a degree, so that every machine writes the same. */
  record(): ShellFrame {
    const degrees = (Math.atan2(this.unit[1], this.unit[0]) * 180) / Math.PI;
    return {
      origin_mm: [rounded(this.origin[0], 1e3), rounded(this.origin[1], 1e3)],
      angle_deg: rounded(degrees, 1e6),
    };
  }
}

function rounded(value: number, per: number): number {
  // Adding 0 turns -0 into 0.
  return Math.round(value * per) / per + 0;
}
