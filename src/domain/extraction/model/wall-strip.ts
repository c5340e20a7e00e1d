import { offsetFrom, direction, type Point, type Ring } from '../../geometry';

/** A straight stretch of wall: the rectangle about its centre-line. */
export interface Strip {
  readonly a: Point;
  readonly b: Point;
  readonly thickness: number;
  readonly layer: string | null;
  /** What it was drawn as. */
  readonly drawnAs: 'fill' | 'stroke' | 'pair' | 'hatch';
  /** 0 to 1; left out where it follows from how the wall was drawn. */
  readonly confidence?: number;
}

export function stripRing({ a, b, thickness }: Pick<Strip, 'a' | 'b' | 'thickness'>): Ring {
  const unit = direction(a, b);
  const half = thickness / 2;
  return [
    offsetFrom(a, unit, 0, half),
    offsetFrom(b, unit, 0, half),
    offsetFrom(b, unit, 0, -half),
    offsetFrom(a, unit, 0, -half),
  ];
}
