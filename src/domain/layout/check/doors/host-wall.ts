import { following } from '../../../geometry';
import type { GridPoint, GridSegment } from '../../shell';
import type { Ground, SurveyedWall } from '../ground';
import { face, leftOf, type Face } from '../shapes/face';
import type { Shape } from '../shapes/shape';
import { FACE_TOLERANCE_MM } from '../tolerances';

/**
 * The wall that holds both jambs. Undefined when the named wall does not hold them; null when no wall is named and no
 * wall holds them.
 */
export function hostOf(
  [a, b]: GridSegment,
  wallId: string | null,
  { walls, wallOf }: Ground,
): SurveyedWall | null | undefined {
  const holds = ({ shape }: SurveyedWall): boolean => holdsPoint(shape, a) && holdsPoint(shape, b);
  if (wallId !== null) {
    const named = wallOf.get(wallId);
    return named !== undefined && holds(named) ? named : undefined;
  }
  return walls.near(a, FACE_TOLERANCE_MM).find(holds) ?? null;
}

function holdsPoint({ parts }: Shape, point: GridPoint): boolean {
  return parts.some((part) =>
    part.every((p, i) => leftOf(face(p, following(part, i)), point) >= -FACE_TOLERANCE_MM),
  );
}

/** Size of a shape at right angles to a line, mm: the true thickness of a wall. */
export function extentAcross({ ring }: Shape, line: Face): number {
  const offsets = ring.map((point) => leftOf(line, point));
  return Math.max(...offsets) - Math.min(...offsets);
}
