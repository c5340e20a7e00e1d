import type { DrawingUnits, Mm, Point, SquareMetres } from '../../geometry';

/** A floor area as printed on the sheet. */
export interface PrintedArea {
  readonly squareMetres: SquareMetres;
  /** Half a unit of the last printed digit: the area cannot be known better than this. */
  readonly rounding: SquareMetres;
  /** Whether it is printed in square feet. */
  readonly imperial: boolean;
  /** The text without the area. */
  readonly rest: string;
}

/** Lines of text that stand together and name one room. */
export interface RoomLabel {
  readonly name: string | null;
  readonly number: string | null;
  readonly area: PrintedArea | null;
  /** Whether the room's size (`13'8 x 14'`) is printed under the name. */
  readonly sized: boolean;
  /** The two sides of that size; left out where it is not printed, or can be read in several units. */
  readonly sides?: readonly [Mm, Mm];
  /** Whether the label says that the room is not part of the work: `EXISTING OFFICE`, `N.I.C.` */
  readonly outOfScope: boolean;
  /** Middle of the lines that name, number or measure the room. */
  readonly at: Point;
  /** Height of the largest letters. */
  readonly size: DrawingUnits;
}
