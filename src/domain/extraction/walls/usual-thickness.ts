import { lengthOf, totalBy } from '../../geometry';
import { units, type WorkingScale } from '../model/working-scale';
import type { Strip } from '../model/wall-strip';

/** Thicknesses this close are one kind of wall. */
const CLASS_MM = 12;
/** A kind of wall makes up at least this share of all walls of the building. */
const MIN_SHARE = 0.12;
/** What is this long is a wall of its own kind rather than a leaf, a shelf or a step. */
const LONG_MM = 1800;
/** Few walls of a house are as thick as a shelf is deep; such strips need as many of them as twice the share. */
const SHELF_MM = 280;

/**
 * The strips of the thicknesses that most walls have. Where one pen draws everything, shelves, steps and
 * dimension lines make strips too, of many thicknesses and little length each; a building has few kinds of wall.
 */
export function ofUsualThickness(strips: readonly Strip[], scale: WorkingScale): Strip[] {
  const width = units(CLASS_MM, scale);
  const classOf = ({ thickness }: Strip): number => Math.round(thickness / width);
  const lengths = totalBy(strips, classOf, lengthOf);
  const total = strips.reduce((sum, strip) => sum + lengthOf(strip), 0);
  const shareOf = (strip: Strip): number =>
    [-1, 0, 1].reduce((sum, step) => sum + (lengths.get(classOf(strip) + step) ?? 0), 0) / total;
  return strips.filter(
    (strip) =>
      lengthOf(strip) >= units(LONG_MM, scale) ||
      shareOf(strip) >= MIN_SHARE * (strip.thickness > units(SHELF_MM, scale) ? 2 : 1),
  );
}
