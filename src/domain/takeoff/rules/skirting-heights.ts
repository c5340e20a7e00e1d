import type { Mm } from '../../geometry';

/** Heights of the skirtings of the catalogue. */
const HEIGHTS: Readonly<Record<string, Mm>> = {
  'pvc-skirting-75': 75,
  'teak-skirting-75': 75,
  'rubber-base-100': 100,
  'carpet-base-100': 100,
  'tile-base-100': 100,
};

/** Height of a skirting; null for none, and for a material whose height is not known. */
export function skirtingHeight(material: string | null): Mm | null {
  return material === null ? null : (HEIGHTS[material] ?? null);
}
