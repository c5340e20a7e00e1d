import type { Interval } from '../../../geometry';
import { along, facing, leftOf, type Face } from '../shapes/face';

/** A line that encloses a room's outline where the outline runs along it. */
export interface Barrier {
  readonly line: Face;
  /** The most distance from the line at which a stretch still runs along it, mm. */
  readonly reach: number;
  /** 1: the outline looks the same way as the line. -1: it looks at the line. Null: either. */
  readonly looks: 1 | -1 | null;
}

/** The first stretch of a face longer than `gap` that runs along no barrier; null when there is none. */
export function uncovered(face: Face, barriers: readonly Barrier[], gap: number): Interval | null {
  const covered = barriers
    .filter(({ line, looks }) => looks === null || facing(face, line) === looks)
    .map((barrier) => stretchAlong(face, barrier))
    .filter((stretch) => stretch !== null)
    .sort((p, q) => p[0] - q[0]);
  let reached = 0;
  for (const [from, to] of covered) {
    if (from > reached + gap) return [reached, from];
    reached = Math.max(reached, to);
  }
  return face.length > reached + gap ? [reached, face.length] : null;
}

/** The part of a face that lies in the rectangle around a barrier, clipped side by side. */
function stretchAlong(face: Face, { line, reach }: Barrier): Interval | null {
  const stretch: Interval = [0, face.length];
  const keep = (atStart: number, atEnd: number, low: number, high: number): void => {
    const slope = (atEnd - atStart) / face.length;
    if (slope === 0) {
      if (atStart < low || atStart > high) stretch[1] = -1;
      return;
    }
    const [p, q] = [(low - atStart) / slope, (high - atStart) / slope];
    stretch[0] = Math.max(stretch[0], Math.min(p, q));
    stretch[1] = Math.min(stretch[1], Math.max(p, q));
  };
  keep(leftOf(line, face.a), leftOf(line, face.b), -reach, reach);
  keep(along(line, face.a), along(line, face.b), -reach, line.length + reach);
  return stretch[1] >= stretch[0] ? stretch : null;
}
