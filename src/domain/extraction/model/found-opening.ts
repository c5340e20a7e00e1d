import type { DrawingUnits, Point, Segment } from '../../geometry';
import type { DoorOperation, OpeningKind, OpeningMark } from './plan-geometry';

/** How a door moves, as far as the drawing shows it. */
export interface FoundDoor {
  readonly operation: DoorOperation;
  readonly leaves: number;
  /** Of the widest leaf. */
  readonly leafWidth: DrawingUnits;
}

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
  /** What is drawn there, the mark that decided first. */
  readonly marks: readonly [OpeningMark, ...OpeningMark[]];
  /** Undefined for other kinds, and for a door that shows nothing of its leaves. */
  readonly door?: FoundDoor;
  /** The gap that was read, where it is wider than the opening: a short piece of wall beside it was not read. */
  readonly gap?: Segment;
  /** The axis of a window of curved glass, from jamb to jamb. */
  readonly bend?: readonly Point[];
  /** Fixed glass beside the leaves of a door, in the same frame. */
  readonly sidelights?: readonly Segment[];
  /** The size code that is printed beside it. */
  readonly tag?: string;
}

/** Where a wall is open. */
export type Interruption = Pick<FoundOpening, 'a' | 'b' | 'thickness'>;

/** The opening and its sidelights, each a stretch at which the wall is open. */
export function interruptionsOf({
  a,
  b,
  thickness,
  gap,
  bend,
  sidelights = [],
}: FoundOpening): Interruption[] {
  const whole = bend ? bend.slice(1).map((to, i) => ({ a: bend[i], b: to })) : [gap ?? { a, b }];
  return [...whole, ...sidelights].map((part) => ({ a: part.a, b: part.b, thickness }));
}
