/** Longer and shorter side of common papers, mm: ISO A0 to A5 and B1 to B4, ANSI A to E, ARCH A to E1, legal. */
const PAPERS: readonly (readonly [number, number])[] = [
  [1189, 841],
  [841, 594],
  [594, 420],
  [420, 297],
  [297, 210],
  [210, 148],
  [1000, 707],
  [707, 500],
  [500, 353],
  [353, 250],
  [1118, 864],
  [864, 559],
  [559, 432],
  [432, 279],
  [279, 216],
  [1219, 914],
  [1067, 762],
  [914, 610],
  [610, 457],
  [457, 305],
  [305, 229],
  [356, 216],
];
/** Scanners cut a little off or add a little, share of a side. */
const TOLERANCE = 0.03;

/**
 * Finds out whether a sheet has the size of a common paper. Otherwise a stated resolution is a default of a program
 * more often than the truth.
 *
 * @param width and `height` in mm, in any order
 */
export function isPaper(width: number, height: number): boolean {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  return PAPERS.some(([a, b]) => Math.abs(long / a - 1) < TOLERANCE && Math.abs(short / b - 1) < TOLERANCE);
}
