import type { Point } from '../geometry';

/** The stages of an extraction, in the order in which they run. */
export const EXTRACTION_STAGES = [
  'linework',
  'masks',
  'pens',
  'scale',
  'walls',
  'openings',
  'cells',
  'labels',
  'final',
] as const;
export type ExtractionStage = (typeof EXTRACTION_STAGES)[number];

/** One thing that a stage shows on the sheet. Coordinates are drawing units, y down. */
export interface StageShape {
  readonly kind: 'line' | 'ring' | 'point' | 'text';
  readonly points: readonly Point[];
  /** What it is, for the legend: one or two plain words such as "wall", "swing", "dimension line". */
  readonly role: string;
  /** What stands beside it: a value, a score, a name. */
  readonly label?: string;
}

/** Something that a stage left out, and why. */
export interface Discarded {
  /** What it looked like, in plain words: "dimension text 2.88", "strip of 90 mm". */
  readonly what: string;
  readonly reason: string;
  /** Where it stands on the sheet. */
  readonly at: Point;
}

/** What one stage of an extraction saw, kept and left out. */
export interface StageReport {
  readonly stage: ExtractionStage;
  /** Which of several alternatives this is, for example the name of a wall reading; undefined where there is one only. */
  readonly variant?: string;
  /** Full sentences: what was decided, by which evidence, and why the winner won. */
  readonly notes: readonly string[];
  readonly shapes: readonly StageShape[];
  readonly discarded: readonly Discarded[];
}

/** Is told about each stage while a plan is extracted. Reports are built only when somebody observes. */
export type ObserveExtraction = (report: StageReport) => void;
