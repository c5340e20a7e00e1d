import { SAME_SCALE } from './thresholds';

/** Ratios that plans are plotted at: metric (ISO 5455 and its halves) and US architectural and engineering. */
const STANDARD_RATIOS = [
  5, 10, 12, 16, 20, 24, 25, 30, 32, 40, 48, 50, 64, 75, 96, 100, 120, 125, 128, 150, 192, 200, 240, 250, 300,
  384, 400, 480, 500, 600, 720, 750, 1000, 1200, 1250, 2000, 2500, 5000,
];
/** Millimetres of paper in one PDF point. */
export const MM_PER_POINT = 25.4 / 72;

/** The standard ratio within 1.5 % of a measured one, or null. */
export function standardRatioNear(ratio: number): number | null {
  let nearest: number | null = null;
  let least = Infinity;
  for (const candidate of STANDARD_RATIOS) {
    if (Math.abs(candidate - ratio) > 2 * SAME_SCALE.standard * candidate) continue;
    const off = Math.abs(Math.log(candidate / ratio));
    if (off < least) [nearest, least] = [candidate, off];
  }
  return nearest !== null && Math.abs(nearest - ratio) <= SAME_SCALE.standard * nearest ? nearest : null;
}
