import type { Mm } from '../../geometry';

/** Heights of the skirtings of the catalogue. */
const HEIGHTS: Readonly<Record<string, Mm>> = { 'pvc-skirting-75': 75, 'teak-skirting-75': 75 };

/** Height of a skirting; null for none, and for a material whose height is not known. */
export function skirtingHeight(material: string | null): Mm | null {
  return material === null ? null : (HEIGHTS[material] ?? null);
}
