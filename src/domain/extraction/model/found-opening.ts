import type { Point } from '../../geometry';
import type { OpeningKind } from './plan-geometry';

/** An opening before it has a name. */
export interface FoundOpening {
  readonly kind: OpeningKind;
  readonly a: Point;
  readonly b: Point;
  /** Of the wall it is in; the bridge that closes it is as thick. */
  readonly thickness: number;
  readonly swing: { hinge: Point; leaf_end: Point } | null;
  readonly confidence: number;
  readonly evidence: 'arc' | 'leaf' | 'parallels' | 'block' | 'none';
}
