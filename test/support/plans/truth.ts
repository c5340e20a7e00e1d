import type { Point, Ring } from '../../../src/domain/extraction/model/plan-geometry';

/**
 * The ground truth of a plan, in the form of our scorer. Coordinates are points of the page as displayed, with the
 * origin at the top left and y down.
 */
export interface PlanTruth {
  readonly file: string;
  readonly page: number;
  readonly mm_per_unit: number;
  /** The floor between the inner faces of the walls. Shafts are not rooms. */
  readonly rooms: readonly TrueRoom[];
  /** The cut through the walls, in pieces between openings. */
  readonly walls: readonly { readonly polygon: Ring; readonly thickness_mm: number }[];
  readonly openings: readonly TrueOpening[];
}

export interface TrueRoom {
  /** As printed; empty when the room has no label. */
  readonly name: string;
  readonly number: string;
  readonly area_m2: number;
  readonly polygon: Ring;
  readonly holes?: readonly Ring[];
}

export interface TrueOpening {
  readonly kind: 'door' | 'window';
  readonly center: Point;
  readonly width_mm: number;
}
