import type { DrawnText } from '../../drawing/drawing';
import type { RasterText } from '../../drawing/raster-sheet';
import { offsetFrom, unitAt, type Point } from '../../geometry';
import { TEXT } from '../texts/thresholds';

/** From how far beside 45° the sides of a text follow from its upright box: the cosine of twice its angle. */
const DIAGONAL = 0.2;

/** Texts of a picture in the form of texts of a drawing. The box of a text is as high as its capital letters. */
export function drawnTexts(texts: readonly RasterText[]): DrawnText[] {
  return texts.map(({ text, box, angle }) => {
    const unit = unitAt(-angle);
    const [cos, sin] = unit.map(Math.abs);
    const centre: Point = [box.x + box.width / 2, box.y + box.height / 2];
    const twice = cos * cos - sin * sin;
    const level = Math.abs(twice) > DIAGONAL;
    const width = level ? (box.width * cos - box.height * sin) / twice : Math.hypot(box.width, box.height);
    const height = level ? (box.height * cos - box.width * sin) / twice : width / Math.max(1, text.length);
    const [x, y] = offsetFrom(centre, unit, -width / 2, height / 2);
    return {
      text,
      ...{ x, y, width, size: height / (2 * TEXT.middle) },
      angle: angle === 0 ? 0 : -angle,
      layer: null,
      visible: true,
    };
  });
}
