import type { Point, Ring } from '../../../src/domain/extraction/model/plan-geometry';

/**
 * What a plan really shows, in the form our scorer reads. Coordinates are points of the page as displayed,
 * origin top left, y down.
 */
export interface PlanTruth {
  readonly file: string;
  readonly page: number;
  readonly mm_per_unit: number;
  /** Floor between the inner faces of the walls. Shafts are no rooms. */
  readonly rooms: readonly TrueRoom[];
  /** The cut through the walls: pieces between openings. */
  readonly walls: readonly { readonly polygon: Ring; readonly thickness_mm: number }[];
  readonly openings: readonly TrueOpening[];
}

export interface TrueRoom {
  /** As printed; empty when the room bears no label. */
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
