import type { Point } from '../../geometry';

/** The stages of an extraction, in the order in which they run. */
export const EXTRACTION_STAGES = [
  'linework',
  'masks',
  'sheet',
  'scale',
  'pens',
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

/** Takes what a stage leaves out. Stages get one only while somebody observes. */
export type Discard = (discarded: Discarded) => void;

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

/** Receives the report of each stage while a plan is extracted. */
export type ObserveExtraction = (report: StageReport) => void;

/** What a stage says about its result; what it discarded is collected while it runs. */
export type StageView = Pick<StageReport, 'notes' | 'shapes'>;

/**
 * Runs one stage and reports it. Without an observer the stage runs alone: it gets no `discard`, and nothing
 * is described.
 */
export function watched<T>(
  observe: ObserveExtraction | undefined,
  stage: ExtractionStage,
  run: (discard?: Discard) => T,
  describe: (result: T) => StageView,
  variant?: string,
): T {
  if (observe === undefined) return run();
  const { discard, discarded } = collector(observe);
  const result = run(discard);
  observe({ stage, ...(variant !== undefined && { variant }), ...describe(result), discarded });
  return result;
}

/** Collects what is left out while somebody observes; without an observer there is no `discard`. */
export function collector(observe: ObserveExtraction | undefined): {
  readonly discard?: Discard;
  readonly discarded: Discarded[];
} {
  const discarded: Discarded[] = [];
  return observe === undefined ? { discarded } : { discarded, discard: (left) => discarded.push(left) };
}

/** Shapes of a report, one line each. */
export const shape = {
  line: (a: Point, b: Point, role: string, label?: string): StageShape => drawn('line', [a, b], role, label),
  path: (points: readonly Point[], role: string, label?: string): StageShape =>
    drawn('line', points, role, label),
  ring: (points: readonly Point[], role: string, label?: string): StageShape =>
    drawn('ring', points, role, label),
  point: (at: Point, role: string, label?: string): StageShape => drawn('point', [at], role, label),
  text: (at: Point, role: string, label: string): StageShape => drawn('text', [at], role, label),
};

function drawn(kind: StageShape['kind'], points: readonly Point[], role: string, label?: string): StageShape {
  return { kind, points, role, ...(label !== undefined && { label }) };
}
