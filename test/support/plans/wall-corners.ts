import { type Vec, add, along, crossing, direction, quarterTurn, times } from './vector';
import { type WallAxis, placeKey } from './wall-axes';

/** An outer corner: walls meet there, and more than a half turn between two of them is free. */
export interface OuterCorner {
  readonly at: Vec;
  readonly a: WallAxis;
  readonly b: WallAxis;
  /** The point where the free faces of both meet. */
  readonly tip: Vec;
  /** Feet of the corner on the free faces of a and b. */
  readonly feet: readonly [Vec, Vec];
}

export function outerCorners(axes: readonly WallAxis[]): OuterCorner[] {
  const meeting = new Map<string, { at: Vec; arms: { axis: WallAxis; d: Vec; angle: number }[] }>();
  for (const axis of axes) {
    for (const [at, far] of [
      [axis.from, axis.to],
      [axis.to, axis.from],
    ]) {
      const d = direction(at, far);
      const arm = { axis, d, angle: Math.atan2(d[1], d[0]) };
      const place = meeting.get(placeKey(at));
      if (place) place.arms.push(arm);
      else meeting.set(placeKey(at), { at, arms: [arm] });
    }
  }
  return [...meeting.values()].flatMap(({ at, arms }) => {
    arms.sort((a, b) => a.angle - b.angle);
    return arms.flatMap((a, i) => {
      const b = arms[(i + 1) % arms.length];
      const free = (b.angle - a.angle + 4 * Math.PI) % (2 * Math.PI);
      if (arms.length < 2 || free < Math.PI + 1e-6) return [];
      const feet = [
        add(at, times(quarterTurn(a.d), a.axis.thickness / 2)),
        add(at, times(quarterTurn(b.d), -b.axis.thickness / 2)),
      ] as const;
      const tip = crossing(feet[0], a.d, feet[1], b.d);
      return tip ? [{ at, a: a.axis, b: b.axis, tip, feet }] : [];
    });
  });
}

/** The far end of the axis, seen from `at`. */
export const farEnd = (axis: WallAxis, at: Vec): Vec =>
  placeKey(axis.from) === placeKey(at) ? axis.to : axis.from;

/** `at` moved out of the wall by `length`. */
export const beyond = (axis: WallAxis, at: Vec, length: number): Vec =>
  along(at, direction(farEnd(axis, at), at), length);
