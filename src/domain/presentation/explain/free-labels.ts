import { type Box, type Point } from '../../geometry';

/** Height of a line in font sizes. */
const HEIGHT = 1.15;
/** Advances of letters in bold Helvetica, in font sizes; any other letter takes the last one. */
const ADVANCES: readonly (readonly [letters: RegExp, advance: number])[] = [
  [/[ .,:;'|ijl!()[\]/\-ftI]/, 0.31],
  [/[mMW%w@]/, 0.86],
  [/[A-Z&]/, 0.7],
  [/./u, 0.57],
];
/** Cells of the grid that boxes are entered in, in font sizes. */
const CELL = 4;

export interface PlacedLabel {
  readonly text: string;
  readonly at: Point;
  /** Stands above its place, not on it. */
  readonly above?: true;
}

/** Distance of a text from the place it stands above, in font sizes. */
export const LIFT = 1;

/** Estimated width of a text. */
export function textWidth(text: string, size: number): number {
  const advances = [...text].map((letter) => ADVANCES.find(([letters]) => letters.test(letter))?.[1] ?? 0);
  return size * advances.reduce((sum, advance) => sum + advance, 0);
}

/**
 * Picks the labels that find room, first come first served, so that no two overlap.
 *
 * @param size height of the letters, in the unit of the places
 * @param taken labels that are there already
 * @returns positions in the list, ascending
 */
export function freeLabels(
  labels: readonly PlacedLabel[],
  size: number,
  taken: ReadonlySet<number> = new Set(),
): number[] {
  const cells = new Map<string, Box[]>();
  const boxes = labels.map(({ text, at: [x, y], above }): Box => {
    const [w, h] = [textWidth(text, size) / 2, (size * HEIGHT) / 2];
    const middle = above ? y - size * LIFT : y;
    return [x - w, middle - h, x + w, middle + h];
  });
  const enter = (box: Box): void => {
    for (const cell of cellsOf(box, size * CELL)) cells.set(cell, [...(cells.get(cell) ?? []), box]);
  };
  const isFree = (box: Box): boolean =>
    cellsOf(box, size * CELL).every((cell) => !cells.get(cell)?.some((other) => overlap(box, other)));
  for (const position of taken) enter(boxes[position]);
  return boxes.flatMap((box, position) => {
    if (taken.has(position)) return [position];
    if (!isFree(box)) return [];
    enter(box);
    return [position];
  });
}

function cellsOf([x0, y0, x1, y1]: Box, cell: number): string[] {
  const names: string[] = [];
  for (let i = Math.floor(x0 / cell); i <= Math.floor(x1 / cell); i++) {
    for (let j = Math.floor(y0 / cell); j <= Math.floor(y1 / cell); j++) names.push(`${i} ${j}`);
  }
  return names;
}

const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
