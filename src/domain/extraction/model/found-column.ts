import type { DrawingUnits, Point, Ring } from '../../geometry';

/** A column before it has an id. */
export interface FoundColumn {
  readonly ring: Ring;
  readonly centre: Point;
  readonly width: DrawingUnits;
  readonly depth: DrawingUnits;
  readonly freeStanding: boolean;
  readonly layer: string | null;
  readonly confidence: number;
}
