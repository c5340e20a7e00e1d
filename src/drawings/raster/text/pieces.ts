/** A connected piece of ink. Unit: px */
export interface Piece {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Pixels of ink. */
  readonly area: number;
  /** The longest run of ink in one of its rows, and in one of its columns. */
  readonly level: number;
  readonly upright: number;
}

/** Pieces with the label of every pixel: 0 for paper, else 1 + the index of its piece. */
export interface LabelledInk {
  readonly pieces: readonly Piece[];
  readonly labels: Int32Array;
}

/** Finds the pieces of ink whose pixels touch each other, also at corners, in one pass over the runs of each row. */
export function piecesOf(ink: Uint8Array, width: number, height: number): LabelledInk {
  const labels = new Int32Array(width * height);
  const parent: number[] = [0];
  const find = (label: number): number => {
    while (parent[label] !== label) label = parent[label] = parent[parent[label]];
    return label;
  };
  /** The label of the ink in this stretch of a row, whose pieces become one; 0 where there is none. */
  const joined = (from: number, to: number): number => {
    let label = 0;
    for (let at = from; at <= to; at++) {
      const root = labels[at] === 0 ? 0 : find(labels[at]);
      if (root === 0 || root === label) continue;
      if (label !== 0) parent[Math.max(root, label)] = Math.min(root, label);
      label = label === 0 ? root : Math.min(root, label);
    }
    return label;
  };
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      if (ink[row + x] === 0) continue;
      const start = x;
      while (x < width && ink[row + x] !== 0) x++;
      const above = row - width;
      const touched = y === 0 ? 0 : joined(above + Math.max(0, start - 1), above + Math.min(width - 1, x));
      const label = touched === 0 ? parent.push(parent.length) - 1 : touched;
      labels.fill(label, row + start, row + x);
    }
  }
  return {
    labels,
    pieces: measured(
      labels,
      parent.map((_, label) => find(label)),
      width,
    ),
  };
}

/** Gives the pieces numbers in the order of their first pixels, writes these to the labels, and measures the pieces. */
function measured(labels: Int32Array, roots: readonly number[], width: number): Piece[] {
  const numbers = new Int32Array(roots.length);
  let count = 0;
  for (let label = 1; label < roots.length; label++)
    numbers[label] = roots[label] === label ? ++count : numbers[roots[label]];
  const left = new Int32Array(count + 1).fill(width);
  const right = new Int32Array(count + 1);
  const top = new Int32Array(count + 1).fill(-1);
  const bottom = new Int32Array(count + 1);
  const area = new Int32Array(count + 1);
  const level = new Int32Array(count + 1);
  const upright = new Int32Array(count + 1);
  const down = new Int32Array(width);
  for (let i = 0, y = 0; i < labels.length; y++)
    for (let x = 0, run = 0; x < width; x++, i++) {
      run = labels[i] === 0 ? 0 : run + 1;
      down[x] = labels[i] === 0 ? 0 : down[x] + 1;
      if (run === 0) continue;
      const number = (labels[i] = numbers[labels[i]]);
      if (x < left[number]) left[number] = x;
      if (x > right[number]) right[number] = x;
      if (top[number] < 0) top[number] = y;
      bottom[number] = y;
      area[number]++;
      if (run > level[number]) level[number] = run;
      if (down[x] > upright[number]) upright[number] = down[x];
    }
  return Array.from({ length: count }, (_, i) => ({
    x: left[i + 1],
    y: top[i + 1],
    width: right[i + 1] - left[i + 1] + 1,
    height: bottom[i + 1] - top[i + 1] + 1,
    area: area[i + 1],
    level: level[i + 1],
    upright: upright[i + 1],
  }));
}
