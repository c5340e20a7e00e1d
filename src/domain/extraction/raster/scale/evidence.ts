import type { DrawnText } from '../../../drawing/drawing';
import type { RasterSheet } from '../../../drawing/raster-sheet';
import { lengthOf, type MmPerUnit, type Point, type Segment } from '../../../geometry';
import type { Stroke } from '../../model/linework';
import type { Discard } from '../../model/observation';
import type { ScaleCandidate } from '../../model/plan-geometry';
import { readDimensions } from '../../scale/dimensions';
import { scaleNotes } from '../../scale/notes';
import { type PrintedSize, printedSizes } from '../../scale/sizes';
import { MM_PER_POINT } from '../../scale/standard-scales';
import { type ScaleVote, voteOnScale } from '../../scale/vote';
import { textsOutsideLabels } from '../../texts/labels';
import { type LengthUnit, readLength } from '../../texts/lengths';
import { ASSUMED_MM_PER_PIXEL } from './thresholds';
import { traceDimensionLines } from './trace';

/** What a picture itself says about its scale, before walls and rooms are looked for. Lengths are pixels. */
export interface RasterScaleEvidence {
  /** Null where the size of the paper is not known: then printed scales say nothing. */
  readonly paperMmPerPixel: number | null;
  /** Scales by the support of dimension texts, the most first. */
  readonly votes: readonly ScaleVote[];
  /** Printed scales; empty where the size of the paper is not known. */
  readonly notes: readonly ScaleCandidate[];
  readonly sizes: readonly PrintedSize[];
  /** Lines beside dimension texts, and strokes at their marks. */
  readonly strokes: readonly Stroke[];
}

/**
 * Reads dimensions, printed sizes and notes of a picture.
 *
 * @param texts recognised on the sheet, in pixels
 * @param units the unit of dimension numbers that print none
 */
export function gatherRasterScale(
  sheet: RasterSheet,
  texts: readonly DrawnText[],
  units?: LengthUnit,
  discard?: Discard,
): RasterScaleEvidence {
  const { paperMmPerPixel } = sheet;
  const lengths = textsOutsideLabels(texts, discard).filter(({ text }) => readLength(text, units).length > 0);
  const strokes = traceDimensionLines(sheet, lengths);
  // Dimensions are read and voted on in points of paper, at an assumed resolution where it is not known.
  const points = (paperMmPerPixel ?? ASSUMED_MM_PER_PIXEL) / MM_PER_POINT;
  const readings = readDimensions(
    lengths.map((text) => enlargedText(text, points)),
    { strokes: strokes.map((stroke) => enlarged(stroke, points)), curves: [], fills: [] },
    units,
    discard,
  );
  return {
    paperMmPerPixel,
    votes: voteOnScale(readings).map((vote) => inPixels(vote, points)),
    notes: paperMmPerPixel === null ? [] : notesAt(texts, points),
    sizes: printedSizes(texts),
    strokes,
  };
}

function enlargedText({ x, y, width, size, ...text }: DrawnText, by: number): DrawnText {
  return { ...text, x: x * by, y: y * by, width: width * by, size: size * by };
}

function enlarged<T extends Segment>(segment: T, by: number): T {
  const scaled = ([x, y]: Point): Point => [x * by, y * by];
  return { ...segment, a: scaled(segment.a), b: scaled(segment.b) };
}

/** The vote on the picture. Its scale is that of all agreeing lengths together: long ones are measured best. */
function inPixels(vote: ScaleVote, points: number): ScaleVote {
  const dimensions = vote.dimensions.map(({ segment, ...dimension }) => ({
    ...dimension,
    segment: enlarged(segment, 1 / points),
  }));
  const printed = dimensions.reduce((sum, { mm }) => sum + mm, 0);
  const measured = dimensions.reduce((sum, { segment }) => sum + lengthOf(segment), 0);
  return { ...vote, mmPerUnit: measured > 0 ? printed / measured : vote.mmPerUnit * points, dimensions };
}

function notesAt(texts: readonly DrawnText[], points: number): ScaleCandidate[] {
  return scaleNotes(texts).map((note) => ({
    ...note,
    mm_per_unit: (note.mm_per_unit * points) as MmPerUnit,
  }));
}
