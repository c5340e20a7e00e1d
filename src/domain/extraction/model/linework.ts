import type { PathStyle } from '../../drawing/drawing';
import type { DrawingUnits, FillKind, Point, Ring, Segment } from '../../geometry';

/** The visible marks of a drawing, sorted by what they can be evidence of. Lengths in drawing units. */
export interface Linework {
  /** Straight strokes, one a drawn edge. */
  readonly strokes: Stroke[];
  /** Stroked curves, as points along them. */
  readonly curves: Curve[];
  /** Filled shapes in paint order. */
  readonly fills: PaintedFill[];
  readonly styles: readonly PathStyle[];
  /** Rectangles painted over walls where an opening is; undefined before they are looked for. */
  readonly patches?: readonly Patch[];
}

export interface Stroke extends Segment {
  /** Index into the styles. */
  readonly style: number;
  /** Which path it came from: edges of one shape share it. */
  readonly path: number;
}

export interface Curve {
  readonly points: Point[];
  readonly style: number;
}

export interface PaintedFill {
  /** Place in the paint order; later covers earlier. */
  readonly order: number;
  readonly rings: Ring[];
  readonly rule: FillKind;
  readonly style: number;
  /** Whether it is painted over a wall as an opening. */
  readonly patch?: boolean;
}

/** A rectangle painted over a wall, from one end of the opening to the other. */
export interface Patch {
  readonly ring: Ring;
  readonly a: Point;
  readonly b: Point;
  readonly thickness: DrawingUnits;
  /** Place in the paint order. */
  readonly order: number;
  readonly style: number;
  /** A mask in the white of the paper shows that there is an opening, but not which. */
  readonly white: boolean;
}
