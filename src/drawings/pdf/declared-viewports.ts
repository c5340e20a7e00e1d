import type { DeclaredViewport } from '../../domain/drawing/drawing';
import { mapBox } from '../../domain/drawing/matrix';
import type { CosFile } from './cos/cos-file';
import { type CosDict, CosString, isName } from './cos/cos-values';
import type { PageSpace } from './page-space';

/** Units that CAD programs print, in millimetres. The foot is the international one. */
const MILLIMETRES: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 10,
  dm: 100,
  m: 1000,
  km: 1e6,
  in: 25.4,
  '"': 25.4,
  inch: 25.4,
  inches: 25.4,
  ft: 304.8,
  "'": 304.8,
  foot: 304.8,
  feet: 304.8,
  yd: 914.4,
  mi: 1_609_344,
};

/**
 * Reads the scales that a page declares: /VP viewports with a rectilinear /Measure (ISO 32000-1, 12.9). A
 * viewport in an unknown unit is left out; its scale is not guessed.
 */
export function declaredViewports(
  file: CosFile,
  page: CosDict,
  space: PageSpace,
  userUnit: number,
): DeclaredViewport[] {
  return file.list(page.get('VP')).flatMap((item) => {
    const viewport = file.dict(item);
    const measure = file.dict(viewport?.get('Measure'));
    if (!viewport || !measure || isName(file.resolve(measure.get('Subtype')), 'GEO')) return [];
    const box = file.list(viewport.get('BBox')).map((corner) => file.number(corner));
    const mmPerUserUnit = firstConversion(file, measure);
    const [x1, y1, x2, y2] = box;
    if (typeof x1 !== 'number' || typeof y1 !== 'number' || typeof x2 !== 'number' || typeof y2 !== 'number')
      return [];
    if (mmPerUserUnit === null) return [];
    return [
      {
        bounds: mapBox(space.matrix, [x1, y1, x2, y2]),
        name: textOf(file, viewport, 'Name'),
        ratio: textOf(file, measure, 'R'),
        mmPerUnit: mmPerUserUnit / userUnit,
      },
    ];
  });
}

/** Millimetres in a user-space unit. The first number format of /X states the conversion (table 263). */
function firstConversion(file: CosFile, measure: CosDict): number | null {
  const format = file.dict(file.list(measure.get('X'))[0]);
  if (!format) return null;
  const factor = file.number(format.get('C'));
  const unit = textOf(file, format, 'U')?.trim().toLowerCase().replace(/\.$/, '');
  const millimetres = unit === undefined ? undefined : MILLIMETRES[unit];
  return factor !== null && factor > 0 && millimetres !== undefined ? factor * millimetres : null;
}

function textOf(file: CosFile, dict: CosDict, key: string): string | null {
  const value = file.resolve(dict.get(key));
  return value instanceof CosString ? value.text : null;
}
