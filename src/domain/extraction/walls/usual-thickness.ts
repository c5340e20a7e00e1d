import { lengthOf, midpoint, totalBy } from '../../geometry';
import type { Discard } from '../model/observation';
import { units, type WorkingScale } from '../model/working-scale';
import type { Strip } from '../model/wall-strip';
import { PAIR, USUAL } from './thresholds';

/**
 * The strips of the thicknesses that most walls have. Where one pen draws everything, shelves, steps and
 * dimension lines make strips too, of many thicknesses and little length each; a building has few kinds of wall.
 */
export function ofUsualThickness(strips: readonly Strip[], scale: WorkingScale, discard?: Discard): Strip[] {
  const width = units(PAIR.classMm, scale);
  const classOf = ({ thickness }: Strip): number => Math.round(thickness / width);
  const lengths = totalBy(strips, classOf, lengthOf);
  const total = strips.reduce((sum, strip) => sum + lengthOf(strip), 0);
  const shareOf = (strip: Strip): number =>
    [-1, 0, 1].reduce((sum, step) => sum + (lengths.get(classOf(strip) + step) ?? 0), 0) / total;
  return strips.filter((strip) => {
    const factor = strip.thickness > units(USUAL.shelfMm, scale) ? USUAL.thickFactor : 1;
    const kept = lengthOf(strip) >= units(USUAL.longMm, scale) || shareOf(strip) >= USUAL.minShare * factor;
    if (!kept) {
      const what = `strip of ${Math.round(strip.thickness * scale.mmPerUnit)} mm`;
      const reason = 'It is short, and few walls of the building are as thick.';
      discard?.({ what, reason, at: midpoint(strip.a, strip.b) });
    }
    return kept;
  });
}
