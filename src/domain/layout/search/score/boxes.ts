import { boxOf, type Box } from '../../../geometry';

export { boxOf, type Box };

/** Walk between two boxes along the axes, mm; 0 when they touch or overlap. */
export function boxGap(a: Box, b: Box): number {
  return Math.max(0, a[0] - b[2], b[0] - a[2]) + Math.max(0, a[1] - b[3], b[1] - a[3]);
}

/** The same between their middles. */
export function centreDistance(a: Box, b: Box): number {
  return (Math.abs(a[0] + a[2] - b[0] - b[2]) + Math.abs(a[1] + a[3] - b[1] - b[3])) / 2;
}
