/** Areas in programmes are whole square decimetres. */
export function toHundredths(m2: number): number {
  return Math.round(m2 * 100) / 100;
}
