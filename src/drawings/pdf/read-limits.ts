/** A page beyond one of these limits is refused as drawing_too_complex. */
export interface ReadLimits {
  /** Objects of a page, those inside forms included. */
  readonly maxObjects: number;
  /** Points of paths. */
  readonly maxPoints: number;
  /** How deep forms may lie inside forms. */
  readonly maxFormDepth: number;
  readonly maxCharacters: number;
}

/**
 * A file may take the wall clock this many times its limit of processor time. Where the clock runs out first, the
 * machine is busy and the file is not too heavy.
 */
export const WALL_CLOCK_FACTOR = 4;

/** Ten times the busiest real sheet that we know, and a tenth of what would endanger the process. */
export const READ_LIMITS: ReadLimits = {
  maxObjects: 1_500_000,
  maxPoints: 6_000_000,
  maxFormDepth: 24,
  maxCharacters: 1_000_000,
};
