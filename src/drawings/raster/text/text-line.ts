/** A line of letters that may be a text. Unit: px */
export interface TextLine {
  /** Indices of its pieces of ink. */
  readonly pieces: readonly number[];
  /** The middle of the line. */
  readonly centre: readonly [number, number];
  /** Extent along the direction of reading, and across it. */
  readonly length: number;
  readonly size: number;
  /** Degrees counter-clockwise; 0 reads to the right, 90 upwards. */
  readonly angle: number;
  readonly letters: number;
}
