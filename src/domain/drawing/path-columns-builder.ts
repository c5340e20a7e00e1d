import { type PathColumns, PathOp } from './drawing';

/**
 * Collects paths in columns. Operations are added to the current path, which is then ended with a style, or dropped
 * when it is not wanted.
 */
export class PathColumnsBuilder {
  private ops = new Uint8Array(1024);
  private coords = new Float64Array(4096);
  private readonly opStart: number[] = [0];
  private readonly coordStart: number[] = [0];
  private readonly style: number[] = [];
  private opCount = 0;
  private coordCount = 0;

  /** Number of ended paths. */
  get count(): number {
    return this.style.length;
  }

  /** Number of operations of the current path. */
  get pendingOps(): number {
    return this.opCount - this.opStart[this.opStart.length - 1];
  }

  move(x: number, y: number): void {
    this.put(PathOp.move, x, y);
  }

  line(x: number, y: number): void {
    this.put(PathOp.line, x, y);
  }

  cubic(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.put(PathOp.cubic, x1, y1);
    this.point(x2, y2);
    this.point(x, y);
  }

  close(): void {
    this.op(PathOp.close);
  }

  /** Bounding box of the points of the current path, controls included. An empty path gives an inverted box. */
  pendingBounds(): [minX: number, minY: number, maxX: number, maxY: number] {
    const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = this.coordStart[this.coordStart.length - 1]; i < this.coordCount; i += 2) {
      box[0] = Math.min(box[0], this.coords[i]);
      box[1] = Math.min(box[1], this.coords[i + 1]);
      box[2] = Math.max(box[2], this.coords[i]);
      box[3] = Math.max(box[3], this.coords[i + 1]);
    }
    return box;
  }

  /** Whether the current path is a rectangle along the axes: it has corners only, within `slack` of those of its box. */
  pendingIsBox(slack: number): boolean {
    const first = this.coordStart[this.coordStart.length - 1];
    const corners = (this.coordCount - first) / 2;
    if (corners < 4 || corners > 5) return false;
    const [minX, minY, maxX, maxY] = this.pendingBounds();
    const near = (value: number, other: number): boolean => Math.abs(value - other) <= slack;
    for (let i = first; i < this.coordCount; i += 2) {
      const [x, y] = [this.coords[i], this.coords[i + 1]];
      if (!(near(x, minX) || near(x, maxX)) || !(near(y, minY) || near(y, maxY))) return false;
    }
    return true;
  }

  /** Ends the current path. `style` is an index into the styles of the drawing. */
  end(style: number): void {
    this.opStart.push(this.opCount);
    this.coordStart.push(this.coordCount);
    this.style.push(style);
  }

  /** Removes the current path. */
  drop(): void {
    this.opCount = this.opStart[this.opStart.length - 1];
    this.coordCount = this.coordStart[this.coordStart.length - 1];
  }

  build(): PathColumns {
    return {
      count: this.count,
      opStart: Uint32Array.from(this.opStart),
      coordStart: Uint32Array.from(this.coordStart),
      ops: this.ops.slice(0, this.opCount),
      coords: this.coords.slice(0, this.coordCount),
      style: Uint32Array.from(this.style),
    };
  }

  private put(op: number, x: number, y: number): void {
    this.op(op);
    this.point(x, y);
  }

  private op(op: number): void {
    if (this.opCount === this.ops.length) {
      const grown = new Uint8Array(this.ops.length * 2);
      grown.set(this.ops);
      this.ops = grown;
    }
    this.ops[this.opCount++] = op;
  }

  private point(x: number, y: number): void {
    if (this.coordCount + 2 > this.coords.length) {
      const grown = new Float64Array(this.coords.length * 2);
      grown.set(this.coords);
      this.coords = grown;
    }
    this.coords[this.coordCount++] = x;
    this.coords[this.coordCount++] = y;
  }
}
