import type { Grid, PixelBounds } from './grid';

/** A connected piece of a mask. */
export interface Component extends PixelBounds {
  /** Its number in `labels`, from 1. */
  readonly label: number;
  /** px² */
  readonly count: number;
}

/** The connected pieces of a mask, in the order of their first pixels. */
export interface Components {
  readonly width: number;
  readonly height: number;
  /** For each pixel the number of its piece; 0 outside. */
  readonly labels: Int32Array;
  readonly parts: readonly Component[];
}

/** Finds the connected pieces of a mask. `corners`: whether pixels that touch at a corner only are connected. */
export function componentsOf({ width, height, data }: Grid, corners: boolean): Components {
  const labels = new Int32Array(data.length);
  const parents: number[] = [0];
  for (let i = 0; i < data.length; i++) {
    if (data[i] === 0) continue;
    const x = i % width;
    const above = i >= width;
    let label = x > 0 ? labels[i - 1] : 0;
    if (above) label = united(parents, label, labels[i - width]);
    if (above && corners && x > 0) label = united(parents, label, labels[i - width - 1]);
    if (above && corners && x + 1 < width) label = united(parents, label, labels[i - width + 1]);
    labels[i] = label === 0 ? parents.push(parents.length) - 1 : label;
  }
  return { width, height, labels, parts: numbered(labels, width, parents) };
}

function numbered(labels: Int32Array, width: number, parents: number[]): Component[] {
  const numbers = new Int32Array(parents.length);
  const parts: { -readonly [K in keyof Component]: Component[K] }[] = [];
  for (let y = 0, i = 0; i < labels.length; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (labels[i] === 0) continue;
      const root = rootOf(parents, labels[i]);
      if (numbers[root] === 0)
        numbers[root] = parts.push({
          label: parts.length + 1,
          ...{ count: 0, left: x, right: x + 1, top: y, bottom: y + 1 },
        });
      labels[i] = numbers[root];
      const part = parts[labels[i] - 1];
      part.count++;
      if (x < part.left) part.left = x;
      if (x >= part.right) part.right = x + 1;
      part.bottom = y + 1;
    }
  }
  return parts;
}

function rootOf(parents: number[], label: number): number {
  let root = label;
  while (parents[root] !== root) root = parents[root];
  while (parents[label] !== root) [label, parents[label]] = [parents[label], root];
  return root;
}

/** The label of a pixel that touches both pieces; 0 is none. */
function united(parents: number[], one: number, other: number): number {
  if (other === 0 || one === other) return one;
  if (one === 0) return other;
  const [p, q] = [rootOf(parents, one), rootOf(parents, other)];
  const root = Math.min(p, q);
  parents[p] = root;
  parents[q] = root;
  return root;
}

/** The pixels of one piece within its bounds, as a mask, with a margin of empty pixels. */
export function maskOfPart({ width, labels }: Components, part: Component, margin: number): Grid {
  const { left, top, right, bottom, label } = part;
  const [w, h] = [right - left + 2 * margin, bottom - top + 2 * margin];
  const data = new Uint8Array(w * h);
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      if (labels[y * width + x] === label) data[(y - top + margin) * w + x - left + margin] = 1;
    }
  }
  return { width: w, height: h, data };
}
