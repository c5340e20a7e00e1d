import type { RoomType } from '../../extraction';
import type { Point, Ring } from '../../geometry';

export type MeasuredSegment = [Point, Point];

export interface MeasuredFloor {
  readonly id: string;
  readonly name: string;
  readonly type: RoomType;
  readonly ring: Ring;
  readonly holes: readonly Ring[];
  readonly keep: boolean;
  /** Doors that lead into it. */
  readonly doors: readonly MeasuredSegment[];
}

export interface MeasuredOpeningPlace {
  readonly id: string;
  readonly segment: MeasuredSegment;
  /** The highest rank is the best. */
  readonly rank: number;
}

export interface MeasuredBody {
  readonly id: string;
  readonly kind: 'column' | 'shaft';
  readonly ring: Ring;
}

/** A space as drawn, in millimetres, y up. Plans and spatial graphs are both read into it. */
export interface SurveyOfSpace {
  /** Inner faces of the perimeter; null when they follow from the floors. */
  readonly outline: Ring | null;
  readonly floors: readonly MeasuredFloor[];
  readonly walls: readonly {
    readonly line: MeasuredSegment;
    readonly thickness: number;
    readonly ring: Ring;
  }[];
  readonly bodies: readonly MeasuredBody[];
  /** Doors that could be the entrance. */
  readonly doors: readonly MeasuredOpeningPlace[];
  /** Stated entrances, which must lie on the perimeter; null when none are stated. */
  readonly entrances: readonly MeasuredOpeningPlace[] | null;
  /** Null when unknown. */
  readonly windows: readonly MeasuredSegment[] | null;
  /** Thickness of the perimeter walls, mm; null when it is not stated. */
  readonly wallThickness: number | null;
}
