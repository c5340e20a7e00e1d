import { inverted, type Grid } from './grid';

/** Along which lines of a grid runs of pixels are looked at. */
export type Axis = 'rows' | 'columns';

/** Calls `visit` for each run of equal pixels along the axis, with the places of its first pixel and of its end. */
function eachRun(
  { width, height, data }: Grid,
  axis: Axis,
  visit: (first: number, count: number, step: number, inside: boolean) => void,
): void {
  const [lines, length, stride, step] =
    axis === 'rows' ? [height, width, width, 1] : [width, height, 1, width];
  for (let line = 0; line < lines; line++) {
    let start = 0;
    const base = line * stride;
    for (let k = 1; k <= length; k++) {
      if (k < length && data[base + k * step] === data[base + start * step]) continue;
      const inside = start > 0 && k < length;
      visit(base + start * step, k - start, step, inside);
      start = k;
    }
  }
}

/** The gaps between two pixels of the mask along the axis that are no longer than `most` pixels. */
export function gapsAlong(mask: Grid, axis: Axis, most: number): Grid {
  const data = new Uint8Array(mask.data.length);
  eachRun(mask, axis, (first, count, step, inside) => {
    if (mask.data[first] === 1 || !inside || count > most) return;
    for (let k = 0; k < count; k++) data[first + k * step] = 1;
  });
  return { ...mask, data };
}

/** The mask without the runs along the axis that are longer than `most` pixels. */
export function withoutLongRuns(mask: Grid, axis: Axis, most: number): Grid {
  const data = mask.data.slice();
  eachRun(mask, axis, (first, count, step) => {
    if (mask.data[first] === 0 || count <= most) return;
    for (let k = 0; k < count; k++) data[first + k * step] = 0;
  });
  return { ...mask, data };
}

/** Fills holes and notches of a mask that are smaller than a square of `side` pixels. The mask must not touch the edge. */
export function closedBy(mask: Grid, side: number): Grid {
  return inverted(openedBy(inverted(mask), side));
}

/** Takes away parts of a mask in which no square of `side` pixels fits. */
export function openedBy(mask: Grid, side: number): Grid {
  return grown(shrunk(mask, side), side);
}

/** Marks the first pixels of all squares of `side` pixels that are full. */
function shrunk(mask: Grid, side: number): Grid {
  return (['rows', 'columns'] as const).reduce((grid: Grid, axis) => {
    const data = new Uint8Array(grid.data.length);
    eachRun(grid, axis, (first, count, step) => {
      if (grid.data[first] === 0) return;
      for (let k = 0; k <= count - side; k++) data[first + k * step] = 1;
    });
    return { ...grid, data };
  }, mask);
}

/** Fills the square of `side` pixels that begins at each pixel of the mask. */
function grown(mask: Grid, side: number): Grid {
  return (['rows', 'columns'] as const).reduce((grid: Grid, axis) => {
    const data = grid.data.slice();
    eachRun(grid, axis, (first, count, step) => {
      if (grid.data[first] === 0) return;
      const length = axis === 'rows' ? grid.width : grid.height;
      const place = axis === 'rows' ? first % grid.width : Math.floor(first / grid.width);
      const end = Math.min(length - place, count + side - 1);
      for (let k = count; k < end; k++) data[first + k * step] = 1;
    });
    return { ...grid, data };
  }, mask);
}
