/** How much of a page is read before it is refused as drawing_too_complex. */
export interface ReadLimits {
  /** Page objects, nested ones included. */
  readonly maxObjects: number;
  /** Points of paths. */
  readonly maxPoints: number;
  /** Forms within forms. */
  readonly maxFormDepth: number;
  readonly maxCharacters: number;
}

/** Ten times the busiest real sheet we have met; one order below what would trouble the process. */
export const READ_LIMITS: ReadLimits = {
  maxObjects: 1_500_000,
  maxPoints: 6_000_000,
  maxFormDepth: 24,
  maxCharacters: 1_000_000,
};
