import type { Dice } from '../../dice';
import { mapped, type Picture } from '../picture';

/** Lines across the whole sheet where it was folded: worn bright on one side and dirty on the other. */
export function folded(picture: Picture, count: number, pixelsPerMm: number, dice: Dice): Picture {
  const { width, height } = picture;
  const folds = Array.from({ length: count }, (_, i) => {
    const upright = i % 2 === 0;
    const along = upright ? width : height;
    return {
      upright,
      at: along * ((i + 1) / (count + 1)) + (dice.roll() - 0.5) * along * 0.1,
      lean: (dice.roll() - 0.5) * 0.01,
      dirt: dice.between(25, 70),
    };
  });
  const half = 0.5 * pixelsPerMm;
  return mapped(picture, (value, x, y) =>
    folds.reduce((left, { upright, at, lean, dirt }) => {
      const off = upright ? x - at - lean * y : y - at - lean * x;
      if (Math.abs(off) > half) return left;
      return off < 0 ? left + dirt * (1 + off / half) : left - dirt * (1 - off / half);
    }, value),
  );
}

/** Round stamps of two rings and a bar, in half-transparent ink; they may stand on the drawing. */
export function stamped(picture: Picture, count: number, pixelsPerMm: number, dice: Dice): Picture {
  const stamps = Array.from({ length: count }, () => ({
    x: picture.width * (0.1 + 0.8 * dice.roll()),
    y: picture.height * (0.1 + 0.8 * dice.roll()),
    radius: dice.between(8, 16) * pixelsPerMm,
    ink: dice.between(70, 140),
  }));
  const pen = 0.35 * pixelsPerMm;
  return mapped(picture, (value, x, y) => {
    for (const { x: midX, y: midY, radius, ink } of stamps) {
      const [dx, dy] = [x - midX, y - midY];
      if (Math.abs(dx) > radius + pen || Math.abs(dy) > radius + pen) continue;
      const away = Math.hypot(dx, dy);
      const ring = Math.min(Math.abs(away - radius), Math.abs(away - 0.75 * radius)) <= pen;
      const bar = Math.abs(Math.abs(dy) - 0.2 * radius) <= pen && away < 0.75 * radius;
      if (ring || bar) return Math.min(value, ink);
    }
    return value;
  });
}
