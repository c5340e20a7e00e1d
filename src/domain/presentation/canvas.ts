import type { MeasuredPlan } from '../extraction/publish/measured-plan';
import type { Point, Ring } from '../extraction/model/plan-geometry';
import { number } from './markup';

/** Pixels. */
const LONGEST_SIDE = 1000;
const MARGIN = 40;

/** Maps drawing units to pixels, y down, so that the extracted plan fills the picture. */
export class Canvas {
  /** Size of the plan's part of the picture in pixels, with margins. */
  readonly width: number;
  readonly height: number;
  /** Pixels in a drawing unit. */
  readonly zoom: number;
  private readonly drawn: number;

  private constructor(
    private readonly min: Point,
    max: Point,
    private readonly up: boolean,
  ) {
    const [w, h] = [max[0] - min[0], max[1] - min[1]];
    this.zoom = LONGEST_SIDE / Math.max(w, h, 1e-9);
    this.drawn = h * this.zoom;
    this.width = w * this.zoom + 2 * MARGIN;
    this.height = this.drawn + 2 * MARGIN;
  }

  /** Frames the walls and rooms, or the whole page when there are none. */
  static around({ walls, rooms, page }: MeasuredPlan): Canvas {
    const points = [...walls, ...rooms].flatMap(({ polygon }) => polygon);
    const min: Point = [Infinity, Infinity];
    const max: Point = [-Infinity, -Infinity];
    for (const point of points.length > 0
      ? points
      : ([
          [0, 0],
          [page.width, page.height],
        ] satisfies Ring)) {
      for (const axis of [0, 1] as const) {
        min[axis] = Math.min(min[axis], point[axis]);
        max[axis] = Math.max(max[axis], point[axis]);
      }
    }
    return new Canvas(min, max, page.axis_y === 'up');
  }

  place([x, y]: Point): Point {
    const down = (y - this.min[1]) * this.zoom;
    return [(x - this.min[0]) * this.zoom + MARGIN, (this.up ? this.drawn - down : down) + MARGIN];
  }

  /** The path data of closed rings. */
  outline(rings: readonly Ring[]): string {
    return rings.map((ring) => `M${ring.map((point) => this.pair(point)).join('L')}Z`).join('');
  }

  pair(point: Point): string {
    return this.place(point).map(number).join(' ');
  }
}
