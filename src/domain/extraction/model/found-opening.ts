import type { DrawingUnits, Point } from '../../geometry';
import type { OpeningKind } from './plan-geometry';

/** An opening before it has an id. */
export interface FoundOpening {
  readonly kind: OpeningKind;
  /** Jamb to jamb. */
  readonly a: Point;
  readonly b: Point;
  /** Of the wall it is in; the bridge that closes it is as thick. */
  readonly thickness: DrawingUnits;
  readonly swing: { hinge: Point; leaf_end: Point } | null;
  readonly confidence: number;
  readonly evidence: 'arc' | 'leaf' | 'parallels' | 'block';
}
