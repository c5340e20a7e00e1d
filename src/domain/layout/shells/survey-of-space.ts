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
  /** Better ones first. */
  readonly rank: number;
}

export interface MeasuredBody {
  readonly id: string;
  readonly kind: 'column' | 'shaft';
  readonly ring: Ring;
}

/** A space in millimetres, y up, as drawn: the common ground of plans and spatial graphs. */
export interface SurveyOfSpace {
  /** Inner faces of the perimeter where they are given; otherwise they follow from the floors. */
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
  /** Set when somebody says which the entrances are; then they have to be on the perimeter. */
  readonly entrances: readonly MeasuredOpeningPlace[] | null;
  /** Null when unknown. */
  readonly windows: readonly MeasuredSegment[] | null;
  /** Of the perimeter where it is stated. */
  readonly wallThickness: number | null;
}
