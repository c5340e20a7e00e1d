import { type DrawingUnits, type Point, type Segment, vectorLength } from '../../geometry';

/** A stretch of dimension line that a text may measure. */
export interface Stretch extends Segment {
  /** How many of its ends show a tick, an arrowhead, a dot or an extension line: 0, 1 or 2. */
  readonly marked: number;
}

/** A list of stretches, kept as plain numbers: a busy sheet has a hundred thousand of them. */
export class Stretches {
  /** x and y of the first and of the last end, one stretch after the other. */
  private readonly ends: number[] = [];
  private readonly marked: number[] = [];

  get count(): number {
    return this.marked.length;
  }

  add(a: Point, b: Point, marked: number): void {
    this.ends.push(a[0], a[1], b[0], b[1]);
    this.marked.push(marked);
  }

  addAll({ ends, marked }: Stretches): void {
    for (let i = 0; i < ends.length; i++) this.ends.push(ends[i]);
    for (let i = 0; i < marked.length; i++) this.marked.push(marked[i]);
  }

  lengthAt(i: number): DrawingUnits {
    const { ends } = this;
    return vectorLength(ends[4 * i + 2] - ends[4 * i], ends[4 * i + 3] - ends[4 * i + 1]);
  }

  markedAt(i: number): number {
    return this.marked[i];
  }

  at(i: number): Stretch {
    const [ax, ay, bx, by] = this.ends.slice(4 * i, 4 * i + 4);
    return { a: [ax, ay], b: [bx, by], marked: this.marked[i] };
  }

  all(): Stretch[] {
    return this.marked.map((_, i) => this.at(i));
  }
}
