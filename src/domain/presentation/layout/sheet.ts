import type { GridPoint, GridRing, Layout } from '../../layout';
import { element } from '../markup';
import type { Stroke } from './strokes';

/** Margin around the plan for dimensions, mm of the building. */
const MARGIN_MM = 2400;

/**
 * The sheet on which a layout is drawn. One unit is 1 mm of the building and y points down, so that every
 * coordinate is a whole number and the drawing prints at any scale.
 */
export class Sheet {
  readonly min: GridPoint;
  readonly max: GridPoint;
  readonly width: number;
  /** Size of the plan with its margins, without the title below it. */
  readonly height: number;

  constructor({ walls, rooms }: Layout) {
    const points = [...walls, ...rooms].flatMap(({ polygon }) => polygon);
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    this.min = points.length === 0 ? [0, 0] : [Math.min(...xs), Math.min(...ys)];
    this.max = points.length === 0 ? [0, 0] : [Math.max(...xs), Math.max(...ys)];
    this.width = this.max[0] - this.min[0] + 2 * MARGIN_MM;
    this.height = this.max[1] - this.min[1] + 2 * MARGIN_MM;
  }

  place([x, y]: GridPoint): GridPoint {
    return [x - this.min[0] + MARGIN_MM, this.max[1] - y + MARGIN_MM];
  }

  pair(point: GridPoint): string {
    return this.place(point).map(Math.round).join(' ');
  }

  /** The path data of closed rings. */
  rings(rings: readonly GridRing[]): string {
    return rings.map((ring) => `M${ring.map((point) => this.pair(point)).join('L')}Z`).join('');
  }

  /** The path data of one stroke. */
  stroke(stroke: Stroke): string {
    if (!('radius' in stroke))
      return `M${stroke.points.map((point) => this.pair(point)).join('L')}${stroke.closed ? 'Z' : ''}`;
    const [x, y] = this.place(stroke.centre);
    const r = stroke.radius;
    return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  }

  line(a: GridPoint, b: GridPoint, kind: string): string {
    return element('path', { class: kind, d: `M${this.pair(a)}L${this.pair(b)}` });
  }
}
