import type { CellRect } from '../cell-plan';

export function rectArea([x0, y0, x1, y1]: CellRect): number {
  return (x1 - x0) * (y1 - y0);
}

export function overlap(a: CellRect, b: CellRect): CellRect | null {
  const shared: CellRect = [
    Math.max(a[0], b[0]),
    Math.max(a[1], b[1]),
    Math.min(a[2], b[2]),
    Math.min(a[3], b[3]),
  ];
  return shared[0] < shared[2] && shared[1] < shared[3] ? shared : null;
}

/** Length of the border that two rectangles share, in steps; 0 for overlapping and for distant ones. */
export function sharedBorder(a: CellRect, b: CellRect): number {
  if (a[2] === b[0] || b[2] === a[0]) return Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
  if (a[3] === b[1] || b[3] === a[1]) return Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
  return 0;
}

/** Whether one can walk from one rectangle into the other through a gap of at least `width` steps. */
export function joined(a: CellRect, b: CellRect, width: number): boolean {
  const across = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const along = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return across >= 0 && along >= 0 && Math.max(across, along) >= width;
}
